"""A plan: one document with everything read from it. The public Python and JSON contract."""

from models.base import Model
from models.citation import Citation
from models.document import Document, Recipient, Signer
from models.finding import Finding
from models.section import Section
from models.table import Table
from models.target import Target


class Plan(Model):
    """`ordinal` is 1-based in the file; `parent` the ordinal of the document that promulgates this one.

    `signers`: all who signed, the left column before the right; joint documents have several.
    """

    ordinal: int
    parent: int | None = None
    document: Document
    recipients: tuple[Recipient, ...] = ()
    signers: tuple[Signer, ...] = ()
    citations: tuple[Citation, ...] = ()
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()
    targets: tuple[Target, ...] = ()
    findings: tuple[Finding, ...] = ()
