"""Digital signatures of a Word document: XML signatures beside its parts (ECMA-376 Part 2, XAdES)."""

from base64 import b64decode
from binascii import Error as Base64Error
from datetime import datetime

from lxml import etree

from models.signature import Signature
from pipeline.readers.certificates import Holder, holder_of
from pipeline.readers.docx.errors import DamagedDocxError
from pipeline.readers.docx.package import Package

_FORM = "xmldsig"
_CERTIFICATE, _COMMENTS = "{*}X509Certificate", "{*}SignatureComments"
_TIMES = ("{*}SigningTime", "{*}SignatureTime/{*}Value")
"""When it was signed, by XAdES, else by Office."""


def read_signatures(package: Package) -> tuple[Signature, ...]:
    """The signatures in the order of the package; one that is damaged makes the package's problem."""
    try:
        roots = [part.root for part in package.signatures]
    except DamagedDocxError as error:
        package.problem = package.problem or error
        return ()
    return tuple(_signature(ordinal, root) for ordinal, root in enumerate(roots, 1))


def _signature(ordinal: int, root: etree._Element) -> Signature:
    holder = _holder(_text(root, _CERTIFICATE))
    return Signature(
        ordinal=ordinal,
        signer=holder.name if holder else None,
        organisation=holder.organisation if holder else None,
        signed_at=next((time for path in _TIMES if (time := _time(_text(root, path)))), None),
        reason=_text(root, _COMMENTS),
        form=_FORM,
    )


def _text(root: etree._Element, path: str) -> str | None:
    return " ".join((root.findtext(f".//{path}") or "").split()) or None


def _holder(certificate: str | None) -> Holder | None:
    try:
        return holder_of(b64decode(certificate)) if certificate else None
    except (ValueError, Base64Error):
        return None


def _time(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
