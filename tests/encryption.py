"""Files with a password, as office programs write them."""

import io

import pikepdf


def encrypted_pdf(data: bytes, password: str, revision: int = 6) -> bytes:
    """Revision 6 of PDF encryption is AES-256, 4 is AES-128, 3 is RC4."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        newer = revision > 3
        kind = pikepdf.Encryption(owner=f"{password} 2", user=password, R=revision, aes=newer, metadata=newer)
        pdf.save(buffer, encryption=kind)
    return buffer.getvalue()


def encrypted_docx(data: bytes, password: str) -> bytes:
    from msoffcrypto.format.ooxml import OOXMLFile  # noqa: PLC0415  an extra

    buffer = io.BytesIO()
    OOXMLFile(io.BytesIO(data)).encrypt(password, buffer)
    return buffer.getvalue()
