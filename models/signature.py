"""A digital signature in a file. It is told, not verified."""

from datetime import datetime

from models.base import Model


class Signature(Model):
    """`ordinal` is 1-based in the file; None where the signature does not say.

    `signer` and `organisation` are those that the signer's certificate names; in PDFs without one `signer` is
    whom the signature names itself. `signed_at` is what the signing program wrote, with its offset from UTC
    where it gave one. `form` is how the signature is encoded (`adbe.pkcs7.detached`, `ETSI.CAdES.detached`,
    `ETSI.RFC3161` for a time stamp, `xmldsig`).
    """

    ordinal: int
    signer: str | None = None
    organisation: str | None = None
    signed_at: datetime | None = None
    reason: str | None = None
    form: str | None = None
    covers_file: bool | None = None
    """Whether nothing was added to the file after signing; None where the form does not tell."""
