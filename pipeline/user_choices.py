"""What a user may ask for by a word, apart from what does it, which is slow to import."""

from typing import Literal

OcrMode = Literal["auto", "never", "always"]
"""Which pages have their letters recognised: pictures, none, or all."""

ExportFormat = Literal["xlsx", "csv", "parquet", "jsonl", "md", "akn"]
"""What an export is written as."""
