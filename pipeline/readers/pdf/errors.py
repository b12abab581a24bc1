"""Why a PDF cannot be read."""

from pipeline.readers.errors import ReadError


class DamagedPdfError(ReadError):
    """The file bears the mark of a PDF, but no page of it can be reached."""

    code = "damaged_pdf"


class PagesLostError(ReadError):
    """Some pages could be read and others not: the file was cut off, or its pages are damaged."""

    code = "pages_lost"


class NoTextLayerError(ReadError):
    """Pages hold pictures and no text, and nobody was to recognise it: a scan, in whole or in part."""

    code = "no_text_layer"
