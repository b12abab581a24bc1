"""How the time of single steps grows with what they are given: inputs that once made them quadratic."""

from collections.abc import Callable
from dataclasses import dataclass

from extractors.citations import extract_citations
from extractors.header import extract_header
from extractors.numbers import resolve_tables
from extractors.outline import extract_outline
from extractors.tables import extract_tables
from extractors.zones import Zones
from models.blocks import Grid
from tests.benchmarks.timing import seconds
from tests.builders import grid, paragraph, tabs, zones

_LABELS = ("1. Lúa", "a) Giống", "1.1. Phân", "(1) Nước", "3. Ngô", "2.4. Sắn", "“Trích", "I.", "c) Khoai")


@dataclass(frozen=True, slots=True)
class Growth:
    """A step, and how to make an input of a size for it; `size` of the small one, the large one is 8 times it."""

    name: str
    prepare: Callable[[int], Zones]
    step: Callable[[Zones], object]
    size: int


def _outlined(size: int) -> Zones:
    return zones(body=[paragraph(line) for line in _LABELS * size])


def _headed(size: int) -> Zones:
    return zones("UBND XÃ A - " * size, "Căn cứ của UBND xã B (c, " * size, (), "- KT. CHỦ TỊCH (d " * size)


def _with_one_table(size: int) -> Zones:
    rows = [[str(row), f"Thôn {row}", *[f"1.{row}"] * 18] for row in range(1, size)]
    return zones(body=[grid([["TT", "Đơn vị", *[f"Cột {col}" for col in range(18)]], *rows])])


def _with_one_wide_table(size: int) -> Zones:
    rows = [[f"Thôn {row}", *[str(row * col**3 % 9973) for col in range(1, size)]] for row in range(1, 7)]
    return zones(body=[grid([["Đơn vị", *[f"Cột {col}" for col in range(1, size)]], *rows])])


def _with_one_table_in_pieces(size: int) -> Zones:
    pieces: list[Grid] = [tabs(f"{row}\tThôn {row}\t{row * 3}") for row in range(1, size)]
    return zones(body=[tabs("TT\tThôn\tHộ"), *pieces])


def _citing(size: int) -> Zones:
    return zones(body=[paragraph("Thực hiện Nghị định số 15/2031/NĐ-CP của Chính phủ.")] * size)


def _header(whole: Zones) -> object:
    return extract_header(whole, None)


def _tables(whole: Zones) -> object:
    return extract_tables(whole, {})


def _numbers(whole: Zones) -> object:
    return resolve_tables(extract_tables(whole, {}))


def _citations(whole: Zones) -> object:
    return extract_citations(whole, {})


GROWTHS = (
    Growth("one decree cited again and again", _citing, _citations, 250),
    Growth("outline of many labels", _outlined, extract_outline, 200),
    Growth("header without line breaks", _headed, _header, 500),
    Growth("a table of many rows", _with_one_table, _tables, 250),
    Growth("numbers of a table of many columns", _with_one_wide_table, _numbers, 120),
    Growth("a table in many pieces", _with_one_table_in_pieces, _tables, 250),
)


def show_growth() -> None:
    """Prints by how much more than its share each step takes for eight times as much."""
    print("\nTime for eight times as much, as a ratio to eight times the time (target: about 1)")
    for growth in GROWTHS:
        small, large = growth.prepare(growth.size), growth.prepare(8 * growth.size)
        few = seconds(lambda g=growth, s=small: g.step(s))
        many = seconds(lambda g=growth, s=large: g.step(s))
        print(f"  {growth.name:42} {many / few / 8:5.2f}")
