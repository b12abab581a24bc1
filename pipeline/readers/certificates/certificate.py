"""The holder of a certificate (RFC 5280)."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from pipeline.readers.certificates.der import SEQUENCE, Element, elements, first_element

_COMMON_NAME = bytes.fromhex("550403")
_ORGANISATION = bytes.fromhex("55040a")
_VERSION = 0xA0
_ENCODINGS = {
    0x0C: "utf-8",
    0x13: "ascii",
    0x14: "latin-1",
    0x16: "ascii",
    0x1C: "utf-32-be",
    0x1E: "utf-16-be",
}
"""Of the string types: UTF8String, PrintableString, TeletexString, IA5String, UniversalString, BMPString."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person or office, and the organisation that it belongs to."""

    name: str
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """`issuer`, `serial` and `subject` as they are encoded."""

    issuer: bytes
    serial: bytes
    subject: Element


def certificate(data: bytes) -> Certificate:
    """The certificate in `data`. Raises ValueError where there is none."""
    signed = next(elements(first_element(data).content), None)
    fields = list(elements(signed.content)) if signed else []
    if fields and fields[0].tag == _VERSION:
        del fields[0]
    if len(fields) < 5 or fields[4].tag != SEQUENCE:
        raise ValueError("no certificate")
    return Certificate(fields[2].whole, fields[0].content, fields[4])


def holder_of(data: bytes) -> Holder | None:
    """Whom the certificate in `data` names, if anybody. Raises ValueError where it is no certificate."""
    return holder(certificate(data))


def holder(of: Certificate) -> Holder | None:
    """Whom the certificate names by its common name, else by its organisation."""
    named = dict(_attributes(of.subject))
    organisation = named.get(_ORGANISATION)
    name = named.get(_COMMON_NAME) or organisation
    return Holder(name, organisation) if name else None


def _attributes(name: Element) -> Iterator[tuple[bytes, str]]:
    for group in elements(name.content):
        for attribute in elements(group.content):
            kind, value = list(elements(attribute.content))[:2]
            text = value.content.decode(_ENCODINGS.get(value.tag, "latin-1"), "replace")
            yield kind.content, " ".join(normalize("NFC", text).split())
