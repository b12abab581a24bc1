"""Why a Word file cannot be read."""

from pipeline.readers.errors import ReadError


class NotDocxError(ReadError):
    """The bytes are no Word document, whatever the file is called."""

    code = "not_docx"


class DamagedDocxError(ReadError):
    """The package is cut short, or one of its parts cannot be unpacked or parsed."""

    code = "damaged_docx"


class OversizedDocxError(ReadError):
    """A part that unpacks to more than any plan needs: a zip bomb, most likely."""

    code = "oversized_docx"


class ChunkLeftOutError(ReadError):
    """The document takes in another file (`w:altChunk`), whose text was not read."""

    code = "chunk_left_out"


class EmbeddedLeftOutError(ReadError):
    """Objects (a sheet of Excel, a chart) and large pictures stand in the text, and were not read."""

    code = "embedded_left_out"


class UnsafeXmlError(ReadError):
    """A part that declares a document type, and so could hold entities; Word never writes one."""

    code = "unsafe_xml"
