from base64 import b64encode
from datetime import UTC, datetime

from cryptography.hazmat.primitives.serialization import Encoding

from pipeline.readers.docx import read_docx
from tests.signing import OFFICE, SIGNER, certificate
from tests.unit.readers_docx.package_builder import docx, package, paragraph, relationships
from tests.unit.readers_docx.test_bad_input import _members

CERTIFICATE = b64encode(certificate().public_bytes(Encoding.DER)).decode()
OFFICE_TIME = (
    "<m:SignatureTime><m:Format>YYYY</m:Format><m:Value>2024-08-16T00:30:00Z</m:Value></m:SignatureTime>"
)
SIGNATURE = (
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" xmlns:m="urn:mdssi" xmlns:o="urn:office">'
    f"<KeyInfo><X509Data><X509Certificate>{CERTIFICATE[:60]}\n{CERTIFICATE[60:]}</X509Certificate></X509Data></KeyInfo>"
    f"<Object>{OFFICE_TIME}<o:SignatureComments>Phát hành</o:SignatureComments></Object></Signature>"
)


def signed(signature):
    members = _members(docx(paragraph("Kế hoạch")))
    members["_rels/.rels"] = relationships(
        officeDocument="word/document.xml", origin="_xmlsignatures/origin.sigs"
    )
    members["_xmlsignatures/origin.sigs"] = b""
    members["_xmlsignatures/_rels/origin.sigs.rels"] = relationships(signature="sig1.xml")
    members["_xmlsignatures/sig1.xml"] = signature
    return read_docx(package(members))


def test_who_signed_a_word_file_and_when_and_why():
    (found,) = signed(SIGNATURE).signatures
    assert (found.signer, found.organisation, found.reason) == (SIGNER, OFFICE, "Phát hành")
    assert (found.signed_at, found.form) == (datetime(2024, 8, 16, 0, 30, tzinfo=UTC), "xmldsig")


def test_a_certificate_that_is_none_and_a_time_that_is_none():
    broken = SIGNATURE.replace(CERTIFICATE[:60], "MIIB").replace("2024-08-16T00:30:00Z", "hôm qua")
    (found,) = signed(broken).signatures
    assert (found.signer, found.signed_at, found.reason) == (None, None, "Phát hành")


def test_a_damaged_signature_is_a_problem_and_no_more():
    read = signed("<Signature")
    assert [block.text.value for block in read.blocks] == ["Kế hoạch"]
    assert (read.signatures, read.problem.code) == ((), "damaged_docx")


def test_a_word_file_without_signatures():
    assert read_docx(docx(paragraph("Kế hoạch"))).signatures == ()
