from decimal import Decimal

from corpus.figures import drawn, planted, written
from extractors.audit import audit_tables
from extractors.audit.wrong_cells import WrongCell, undisputed
from extractors.numbers import resolve_tables
from extractors.relations import Linear, Relation
from models.finding import Finding
from tests.benchmarks.figure_tables import read_table
from tests.unit.numbers.builders import table

LONE = Relation("parts", "header", "columns", 0, Linear.sum_of((1, 2)), ())
SEXES = ["TT", "Đơn vị", "Tổng số", "Chia ra > Nam", "Chia ra > Nữ"]


def findings(header: list[str], body: str) -> tuple[Finding, ...]:
    return audit_tables(resolve_tables((table(header, body),)))


def test_a_part_wrong_in_its_row_and_its_column_is_told_at_its_place() -> None:
    body = "1 | An Lộc | 40 | 15 | 52\n2 | Phú Yên | 33 | 20 | 13\n3 | Xuân Hòa | 28 | 12 | 16\n | Cộng | 101 | 47 | 54"
    finding, total = findings(SEXES, body)
    assert (finding.code, finding.severity, finding.row, finding.col) == ("wrong_figure", "error", 0, 4)
    assert (finding.expected, finding.actual) == (Decimal(25), Decimal(52))
    assert finding.message == (
        "An Lộc, cột “Chia ra › Nữ”: 52 sai ở 2 phép tính, là 25 thì khớp cả "
        "(Cộng, cột “Chia ra › Nữ”: 54 ≠ 52 + 13 + 16 = 81; An Lộc: 40 ≠ 15 + 52 = 67)"
    )
    assert {(0, 2), (0, 3), (0, 4), (1, 4), (2, 4), (3, 4)} == set(finding.cells)
    assert (total.code, total.row, total.col) == ("sum_mismatch", 3, 4)
    assert total.message == (
        "Cộng, cột “Chia ra › Nữ”: 54 ≠ 52 + 13 + 16 = 81; khớp nếu An Lộc, cột “Chia ra › Nữ” là 25"
    )


def test_two_wrong_cells_in_one_table_are_told_each() -> None:
    body = "1 | An Lộc | 40 | 15 | 52\n2 | Phú Yên | 33 | 20 | 13\n3 | Xuân Hòa | 28 | 12 | 16\n | Cộng | 101 | 74 | 54"
    found = {(one.row, one.col): one.expected for one in findings(SEXES, body)}
    assert found == {(0, 4): Decimal(25), (3, 3): Decimal(47), (3, 4): Decimal(81)}


def test_two_errors_that_have_no_cell_in_common_stay_two() -> None:
    body = "1 | An Lộc | 41 | 15 | 25\n2 | Phú Yên | 33 | 20 | 13\n3 | Xuân Hòa | 28 | 12 | 16\n | Cộng | 102 | 47 | 54"
    assert [(finding.code, finding.row) for finding in findings(SEXES, body)] == [
        ("parts_mismatch", 0),
        ("parts_mismatch", 3),
    ]


def test_a_part_that_exceeds_its_whole_by_an_error_told_already_is_not_told_again() -> None:
    header = ["TT", "Đơn vị", "Tổng số hộ", "Trong đó: hộ nghèo"]
    body = "1 | An Lộc | 140 | 12\n2 | Phú Yên | 133 | 20\n3 | Xuân Hòa | 128 | 16\n | Cộng | 401 | {}"
    assert findings(header, body.format(48)) == ()
    (finding,) = findings(header, body.format(480))
    assert (finding.code, finding.row, finding.col) == ("sum_mismatch", 3, 3)


def test_what_is_corrected_is_forgotten() -> None:
    """The figures that later checks read are those of the table."""
    body = "1 | An Lộc | 40 | 15 | 52\n2 | Phú Yên | 33 | 20 | 13\n3 | Xuân Hòa | 28 | 12 | 16\n | Cộng | 101 | 47 | 54"
    (resolved,) = resolve_tables((table(SEXES, body),))
    audit_tables((resolved,))
    assert resolved.figures.amounts[0][4] == 52


def test_most_planted_errors_are_one_finding_a_row_and_one_at_the_wrong_cell() -> None:
    singles = named = tables = 0
    for seed in range(60):
        error = planted(drawn(seed), seed)
        read = read_table(error.table, written(error.table, seed), seed) if error else None
        if error is None or read is None or error.table.missing:
            continue
        found = audit_tables(resolve_tables((read,)))
        tables += 1
        singles += len(found) == len({one.row for one in found}) > 0
        named += any((one.row, one.col) == error.place for one in found)
    assert singles >= 0.9 * tables
    assert named >= 0.7 * tables


def test_many_errors_in_a_long_column_name_no_cell() -> None:
    """Where every other row may be what the total lacks, nobody knows which; each is told by itself."""
    rows = [f"{number} | Thôn {number} | {31 if number % 2 else 30} | 10 | 20" for number in range(1, 41)]
    found = findings(SEXES, "\n".join([*rows, " | Cộng | 1.221 | 400 | 800"]))
    assert "wrong_figure" not in {one.code for one in found}
    assert {one.row for one in found} == {*range(0, 40, 2), 40}


def _blamed(*lanes: int) -> WrongCell:
    return WrongCell((lanes[0], 0), 1, tuple((LONE, lane) for lane in lanes))


def test_of_cells_that_mend_the_same_equations_none_is_to_blame() -> None:
    assert list(undisputed([_blamed(1, 2), _blamed(2, 3)])) == []
    longer, other = _blamed(1, 2, 3), _blamed(5, 6)
    assert list(undisputed([_blamed(3, 4), longer, other])) == [longer, other]
