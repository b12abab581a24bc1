"""Who signed: names from the certificates of digital signatures. Nothing here verifies a signature."""

from pipeline.readers.certificates.certificate import Holder, holder_of
from pipeline.readers.certificates.cms import signer_of

__all__ = ["Holder", "holder_of", "signer_of"]
