"""Certificates and signatures made by another library, for the tests of those that we read."""

from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from cryptography.x509.oid import NameOID

SIGNER, OFFICE = "Trần Văn Mẫu", "Ủy ban nhân dân xã An Bình"
_SINCE, _UNTIL = datetime(2024, 1, 1, tzinfo=UTC), datetime(2034, 1, 1, tzinfo=UTC)


@cache
def _key(of: str) -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def certificate(name: str = SIGNER, issuer: str = "Cục Chứng thực số") -> x509.Certificate:
    """A certificate of `name`, vouched for by `issuer`."""
    subject = [x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"), x509.NameAttribute(NameOID.COMMON_NAME, name)]
    subject.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, OFFICE))
    builder = x509.CertificateBuilder(
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]),
        x509.Name(subject) if name != issuer else x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]),
        _key(name).public_key(),
        sum(name.encode()),
        _SINCE,
        _UNTIL,
    )
    return builder.sign(_key(issuer), SHA256())


@cache
def signed_message(signer: str = SIGNER, issuer: str = "Cục Chứng thực số") -> bytes:
    """A detached signature (CMS) with the certificates of the issuer and of the signer."""
    builder = PKCS7SignatureBuilder().set_data(b"plan").add_certificate(certificate(issuer, issuer))
    own = builder.add_signer(certificate(signer, issuer), _key(signer), SHA256())
    return own.sign(Encoding.DER, [PKCS7Options.DetachedSignature])
