"""Why a picture cannot be read."""

from pipeline.readers.errors import ReadError
from pipeline.readers.pdf.errors import NoTextLayerError


class DamagedImageError(ReadError):
    """The file bears the mark of a picture, but cannot be decoded, or is cut off."""

    code = "damaged_image"


class ImageTooLargeError(ReadError):
    """The picture has so many pixels that decoding it would take all memory."""

    code = "image_too_large"


def damaged(reason: object) -> DamagedImageError:
    """The error for a picture that cannot be decoded."""
    return DamagedImageError(
        f"tệp ảnh hỏng / the picture is damaged ({reason})",
        "Hãy quét hoặc chụp lại, hoặc tải lại tệp / scan or photograph it again, or fetch the file again",
    )


def too_large(reason: object) -> ImageTooLargeError:
    """The error for a picture of too many pixels."""
    return ImageTooLargeError(
        f"ảnh quá lớn / the picture is too large ({reason})",
        "Hãy quét ở 200-300 dpi / scan it at 200 to 300 dpi",
    )


def not_asked() -> NoTextLayerError:
    """The error for a picture in a run that recognises nothing."""
    return NoTextLayerError(
        "tệp là ảnh, mà nhận dạng chữ đã tắt / the file is a picture, and recognition is turned off",
        "Hãy bỏ --ocr never / leave out --ocr never",
    )
