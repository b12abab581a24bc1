"""Word files, with numbers typed or made by Word, and with what real files hold besides plain runs."""

from corpus.generator.docx.package import docx

__all__ = ["docx"]
