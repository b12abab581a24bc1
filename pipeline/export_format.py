"""The forms of an export, apart from what writes them, which is slow to import."""

from enum import StrEnum


class ExportFormat(StrEnum):
    """What an export is written as."""

    XLSX = "xlsx"
    CSV = "csv"
    PARQUET = "parquet"
    JSONL = "jsonl"
    MD = "md"
    AKN = "akn"
