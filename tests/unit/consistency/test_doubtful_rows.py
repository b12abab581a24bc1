"""What rests on a row in doubt is not reported as an error of the plan."""

from dataclasses import replace

import pytest

from extractors.consistency import firm_findings
from extractors.tables import extract_tables
from models.finding import Finding
from pipeline.readers.plain_text import read_plain_text
from tests.builders import zones

ROWS = [
    ["Xã", "Tổng số", "Nam", "Nữ"],
    ["An Bình", "30", "12", "18"],
    ["An Lạc", "13", "13"],
    ["Cộng", "43", "25", "9"],
]


def finding(*cells: tuple[int, int]) -> Finding:
    row, col = cells[0]
    return Finding(code="sum_mismatch", severity="error", message="…", table=1, row=row, col=col, cells=cells)


def kept(*cells: tuple[int, int], doubtful: tuple[int, ...]) -> bool:
    (table,) = read_plain_text("\n".join(map("\t".join, ROWS)).encode()).blocks
    document = zones(body=(replace(table, doubtful_rows=doubtful),))
    tables = extract_tables(document, {})
    return firm_findings([finding(*cells)], tables, document) != ()


@pytest.mark.parametrize("cells", [((2, 3), (0, 3), (1, 3)), ((1, 1), (1, 2))])
def test_a_sum_over_a_row_in_doubt_proves_nothing(cells: tuple[tuple[int, int], ...]) -> None:
    assert not kept(*cells, doubtful=(2,))
    assert kept(*cells, doubtful=())


def test_the_parts_of_a_row_beyond_doubt_are_still_held_against_their_whole() -> None:
    assert kept((0, 1), (0, 2), (0, 3), doubtful=(2,))
