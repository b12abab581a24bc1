"""Why a picture cannot be read."""

from pipeline.readers.errors import ReadError


class DamagedImageError(ReadError):
    """The file bears the mark of a picture, but cannot be decoded, or is cut off."""

    code = "damaged_image"


class ImageTooLargeError(ReadError):
    """The picture has so many pixels that decoding it would take all memory."""

    code = "image_too_large"
