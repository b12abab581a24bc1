"""Values stand in a listing as the chosen language writes them, whatever the browser's is."""

from contextvars import copy_context
from datetime import UTC, datetime
from decimal import Decimal

import pyarrow as pa
import pytest

from pipeline.dashboard import listings
from pipeline.messages import speak

ROWS = pa.table(
    {
        "year": [2024, None],
        "n_files": [12_345, None],
        "value": [Decimal("3511.50"), Decimal("7.18")],
        "seconds": [1234.5, None],
        "ingested_at": [datetime(2024, 3, 5, 7, 8, 9, 10, tzinfo=UTC), None],
        "raw": ["3,511", ""],
        "issued_text": ["2024-03-05", "2024-03"],
    }
)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "vi",
            ["2024", "12.345", "3.511,5", "1.234,5", "05/03/2024 07:08:09", "3,511", "05/03/2024"],
            ["", "", "7,18", "", "", "", "03/2024"],
        ),
        (
            "en",
            ["2024", "12,345", "3,511.5", "1,234.5", "2024-03-05 07:08:09", "3,511", "2024-03-05"],
            ["", "", "7.18", "", "", "", "2024-03"],
        ),
    ],
)
def test_values_are_written_as_the_language_does(language, first, second):
    body = copy_context().run(_body, language)
    assert [[str(cell["display_value"]) for cell in row if cell["type"] == "td"] for row in body] == [
        first,
        second,
    ]


def _body(language):
    speak(language)
    return listings._written(ROWS)._translate(sparse_index=False, sparse_cols=False)["body"]
