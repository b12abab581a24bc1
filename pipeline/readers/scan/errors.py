"""Why the letters of a picture cannot be recognised."""

from typing import Self

from pipeline.readers.errors import ReadError


class NoLettersError(ReadError):
    """No letters could be recognised: a blank sheet, noise, or a picture of something else."""

    code = "no_letters"


def no_letters() -> NoLettersError:
    """The error for a file without letters."""
    return NoLettersError(
        "không nhận ra chữ nào trong ảnh / no letters were recognised in the picture",
        "Nếu là văn bản, hãy quét lại ở 200-300 dpi / if it is a document, scan it again at 200 to 300 dpi",
    )


def too_many_pieces(pieces: int) -> NoLettersError:
    """The error for a page that is noise: its ink is in so many pieces."""
    return NoLettersError(
        f"trang là nhiễu hoặc ảnh chấm / the page is noise or a picture in dots ({pieces} mảnh / pieces)",
        "Hãy quét lại, giảm độ tương phản hoặc lau kính / scan it again with less contrast, on a clean glass",
    )


class OcrMissingError(ReadError):
    """The engine that recognises letters, or its language data, is not installed."""

    code = "ocr_missing"

    @classmethod
    def engine(cls) -> Self:
        """For a missing Python package."""
        return cls(
            "trang là ảnh, chưa cài phần nhận dạng chữ / the page is a picture and OCR is not installed",
            'Hãy chạy / run: pip install "kehoach[ocr]"',
        )

    @classmethod
    def language_data(cls) -> Self:
        """For data of the system that is missing or cut off."""
        return cls(
            "thiếu hoặc hỏng dữ liệu tiếng Việt của Tesseract / "
            "Tesseract's Vietnamese data is missing or damaged",
            "Hãy cài gói tesseract-ocr-vie / install tesseract-ocr-vie; xem / see: kehoach doctor",
        )
