"""The unit that a header states for its column."""

from extractors.tables.header_paths import Path
from extractors.tables.vocabulary import wording


def unit_of_column(path: Path) -> str | None:
    """The unit named by the lowest header text that names one: `(ha)`, `Tỷ lệ %`, `(Đvt: ngàn đồng)`."""
    for text in reversed(path):
        for rule in ("header_unit", "unit_line", "header_percent"):
            match = wording(rule).search(text[-120:])
            if match:
                return " ".join(match["unit"].split())
    return None
