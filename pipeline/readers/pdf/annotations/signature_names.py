"""Who signed as the dictionary of a signature says it (`/Name`), which PDFium does not give."""

from io import BytesIO

from models.signature import Signature


def with_names(signatures: tuple[Signature, ...], data: bytes, password: str | None) -> tuple[Signature, ...]:
    """The signatures of the file `data`; one without a certificate has the name that it gives."""
    if all(one.signer for one in signatures):
        return signatures
    names = _names(data, password)
    if len(names) != len(signatures):
        return signatures
    pairs = zip(signatures, names, strict=True)
    return tuple(one if one.signer else one.model_copy(update={"signer": name}) for one, name in pairs)


def _names(data: bytes, password: str | None) -> list[str | None]:
    """The name in each signature, in the order of the form's fields."""
    import pdfplumber  # noqa: PLC0415  heavy, and hardly ever asked
    from pdfplumber.utils.pdfinternals import resolve, resolve_and_decode  # noqa: PLC0415

    try:
        form = resolve(pdfplumber.open(BytesIO(data), password=password).doc.catalog["AcroForm"])
        fields = [resolve(field) for field in resolve(form["Fields"])]
        signed = [resolve(field["V"]) for field in fields if resolve_and_decode(field.get("FT")) == "Sig"]
        return [resolve_and_decode(one.get("Name")) or None for one in signed]
    except Exception:  # noqa: BLE001  pdfminer raises anything on a file that PDFium has mended
        return []
