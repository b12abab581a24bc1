"""The issuing authority: its value, and how it is read from each place that names it."""

from extractors.header.issuer.reading import read_issuer
from extractors.header.issuer.value import Issuer

__all__ = ["Issuer", "read_issuer"]
