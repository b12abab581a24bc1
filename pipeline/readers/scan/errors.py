"""Why the letters of a picture cannot be recognised."""

from typing import Self

from pipeline.readers.errors import ReadError


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
        """For missing data of the system."""
        return cls(
            "thiếu dữ liệu tiếng Việt của Tesseract / Tesseract's Vietnamese data is missing",
            "Hãy cài gói tesseract-ocr-vie / install tesseract-ocr-vie; xem / see: kehoach doctor",
        )
