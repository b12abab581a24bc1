"""The signer of a message in the Cryptographic Message Syntax (RFC 5652, formerly PKCS #7)."""

from collections.abc import Sequence

from pipeline.readers.certificates.certificate import Certificate, Holder, certificate, holder
from pipeline.readers.certificates.der import SEQUENCE, SET, Element, elements, first_element

_CERTIFICATES = 0xA0


def signer_of(message: bytes) -> Holder | None:
    """Whom the certificate of the first signer names; what stands behind the message is padding.

    None where the message holds no certificate of the signer, or is none at all.
    """
    try:
        signed = _signed_data(message)
        found = [certificate(item.whole) for item in _certificates(signed) if item.tag == SEQUENCE]
        own = _own(found, signed)
        return holder(own) if own else None
    except ValueError:
        return None


def _signed_data(message: bytes) -> list[Element]:
    """The fields of SignedData."""
    outer = list(elements(first_element(message).content))
    if len(outer) < 2:
        raise ValueError("no signed data")
    return list(elements(first_element(outer[1].content).content))


def _certificates(signed: Sequence[Element]) -> list[Element]:
    return [item for field in signed if field.tag == _CERTIFICATES for item in elements(field.content)]


def _own(found: Sequence[Certificate], signed: Sequence[Element]) -> Certificate | None:
    """The certificate that the signer refers to, else the one that vouches for no other."""
    reference = _reference(signed)
    for one in found:
        if reference == (one.issuer, one.serial):
            return one
    issuers = {one.issuer for one in found if one.issuer != one.subject.whole}
    return next((one for one in found if one.subject.whole not in issuers), None)


def _reference(signed: Sequence[Element]) -> tuple[bytes, bytes] | None:
    """The issuer and serial number of the first signer's certificate, where it is told by these."""
    if not signed or signed[-1].tag != SET:
        return None
    fields = list(elements(first_element(signed[-1].content).content))
    if len(fields) < 2 or fields[1].tag != SEQUENCE:
        return None
    issuer, serial = list(elements(fields[1].content))[:2]
    return issuer.whole, serial.content
