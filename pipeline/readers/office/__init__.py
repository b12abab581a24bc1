"""Word 97-2003, RTF and OpenDocument: converted to DOCX and read as such."""

from pipeline.readers.office.reader import read_doc, read_odt, read_rtf

__all__ = ["read_doc", "read_odt", "read_rtf"]
