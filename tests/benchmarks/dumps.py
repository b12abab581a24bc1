"""How tables are read in text without rulings: `make bench-dumps`.

Generated tables under headers of one to four levels, in each dialect of text, scored by columns whose whole
header path is right, body cells that stand in their place, and values that are right.
"""

import argparse
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from corpus.figures import FigureTable, Written, drawn, read_shapes, read_words, worded, written
from corpus.figures.word_shapes import PARAGRAPH
from corpus.generator.spec import Column
from models.table import Table
from pipeline.parsing import parse_bytes
from tests.benchmarks.dumped_plans import IN_PARAGRAPHS, PRINTED, WRITTEN, dumped, printed, spec_of

CONTRADICTIONS = frozenset(
    {
        "sum_mismatch",
        "parts_mismatch",
        "rate_mismatch",
        "difference_mismatch",
        "product_mismatch",
        "hundred_mismatch",
        "wrong_figure",
        "part_exceeds_whole",
    }
)
"""Findings of which a table without errors gives none."""
MEASURES = ("columns", "grid", "values", "kinds", "tables", "quiet")
Case = tuple[str, FigureTable, Written]


class Tally:
    """What was right and how much there was, by carrier, depth of the header and measure."""

    def __init__(self) -> None:
        self.right: dict[tuple[str, int, str], int] = defaultdict(int)
        self.all: dict[tuple[str, int, str], int] = defaultdict(int)
        self.seconds: dict[str, float] = defaultdict(float)

    def add(self, carrier: str, depth: int, measure: str, verdicts: Sequence[bool]) -> None:
        self.right[carrier, depth, measure] += sum(verdicts)
        self.all[carrier, depth, measure] += len(verdicts)

    def share(self, carrier: str, depths: Sequence[int], measure: str) -> float | None:
        every = sum(self.all[carrier, depth, measure] for depth in depths)
        return sum(self.right[carrier, depth, measure] for depth in depths) / every if every else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=150, help="tables")
    parser.add_argument("--seed", type=int, default=0, help="the first table")
    parser.add_argument("--held", action="store_true", help="the shapes that no rule was worked out on")
    parser.add_argument("--words", action="store_true", help="tables of words: tasks, projects, households")
    parser.add_argument(
        "--printed", type=Path, help="a folder for PDFs: also measures what programs make of them"
    )
    parser.add_argument("--only", help="one carrier")
    parser.add_argument("--misses", type=int, default=0, help="prints so many tables that were misread")
    given = parser.parse_args()
    cases = list(_cases(range(given.seed, given.seed + given.count), held=given.held, words=given.words))
    carriers = [*WRITTEN, *(PRINTED if given.printed else ())]
    if given.printed:
        printed([spec_of(*case) for case in cases], given.printed)
    tally = Tally()
    for carrier in [given.only] if given.only else carriers:
        _measure(carrier, cases, given.printed, tally, 0 if given.held else given.misses)
    _show(tally)


def _cases(seeds: Iterable[int], *, held: bool, words: bool) -> Iterator[Case]:
    if words:
        found = read_words("held_word_shapes.toml" if held else "word_shapes.toml")
        tables = [worded(seed, found) for seed in seeds]
    else:
        shapes = read_shapes("held_shapes.toml" if held else "deep_shapes.toml")
        tables = [drawn(seed, shapes) for seed in seeds]
    kind = ("held" if held else "deep") + ("-words" if words else "")
    for seed, table in zip(seeds, tables, strict=True):
        yield f"{kind}-{seed}", table, written(table, seed)


def _measure(carrier: str, cases: Sequence[Case], folder: Path | None, tally: Tally, misses: int) -> None:
    for name, table, text in cases:
        spec = spec_of(name, table, text, between="\n" if carrier in IN_PARAGRAPHS else " ")
        source = (
            WRITTEN[carrier](spec)
            if carrier in WRITTEN
            else dumped((folder or Path()) / f"{name}.pdf", carrier)
        )
        started = perf_counter()
        ending = "html" if carrier.startswith("html") else "txt"
        read = parse_bytes(source.encode(), f"{name}.{ending}").plans
        tally.seconds[carrier] += perf_counter() - started
        tables = [one for plan in read for one in plan.tables]
        found = _compared(table, text, max(tables, key=lambda one: len(one.rows), default=None))
        depth = max(column.height for column in table.header)
        found["tables"] = [len(tables) == 1]
        if not table.missing:
            found["quiet"] = [not any(one.code in CONTRADICTIONS for plan in read for one in plan.findings)]
        for measure, verdicts in found.items():
            tally.add(carrier, depth, measure, verdicts)
        if misses and not all(map(all, found.values())):
            misses -= 1
            _explain(carrier, name, table, text, tables)


def _compared(table: FigureTable, text: Written, read: Table | None) -> dict[str, list[bool]]:
    paths = [tuple(map(_norm, path)) for column in table.header for path in _paths(column)]
    have = [tuple(map(_norm, column.path)) for column in read.columns] if read else []
    cells = {(cell.row, cell.col): cell for cell in read.cells} if read else {}
    kinds = {row.row: row.kind for row in read.rows} if read else {}
    raws = {place: _norm(cell.raw) for place, cell in cells.items()}
    wanted = {(row, col): _norm(raw) for row, line in enumerate(text.body) for col, raw in enumerate(line)}
    return {
        "columns": [col < len(have) and have[col] == path for col, path in enumerate(paths)],
        "grid": [raws.get(place, "") == raw for place, raw in wanted.items() if raw or raws.get(place)],
        "values": [
            place in cells and (quantity := cells[place].quantity) is not None and quantity.value == meant
            for place, meant in text.meant.items()
        ],
        "kinds": [row in kinds and kinds[row] == table.kinds.get(row, "data") for row in range(table.n_rows)],
    }


def _norm(text: str | None) -> str:
    return (
        re.sub(r"\s+", " ", unicodedata.normalize("NFC", (text or "").replace(PARAGRAPH, " ")))
        .strip(" .:;,")
        .casefold()
    )


def _paths(column: Column) -> Iterator[tuple[str, ...]]:
    if not column.children:
        yield (column.text,)
    for child in column.children:
        yield from ((column.text, *path) for path in _paths(child))


def _show(tally: Tally) -> None:
    carriers = list(dict.fromkeys(carrier for carrier, _, _ in tally.all))
    print(f"{'carrier':16}{'levels':>7}" + "".join(f"{measure:>9}" for measure in MEASURES) + f"{'ms':>9}")
    for carrier in carriers:
        depths = sorted({depth for one, depth, _ in tally.all if one == carrier})
        for some in [[depth] for depth in depths] + [depths]:
            shares = [tally.share(carrier, some, measure) for measure in MEASURES]
            name = "all" if some == depths else str(some[0])
            print(
                f"{carrier:16}{name:>7}" + "".join(f"{share:9.3f}" for share in shares if share is not None),
                end="",
            )
            count = (
                tally.all[carrier, some[0], "tables"]
                if len(some) == 1
                else sum(tally.all[carrier, depth, "tables"] for depth in some)
            )
            print(f"{1000 * tally.seconds[carrier] / count:9.1f}" if some == depths else f"{count:9}")


def _explain(carrier: str, name: str, table: FigureTable, text: Written, tables: Sequence[Table]) -> None:
    print(f"== {carrier} {name} ({table.name}): {len(tables)} tables")
    paths = [path for column in table.header for path in _paths(column)]
    read = max(tables, key=lambda one: len(one.rows), default=None)
    for col in range(max(len(paths), len(read.columns) if read else 0)):
        want = " / ".join(paths[col]) if col < len(paths) else "-"
        have = " / ".join(read.columns[col].path) if read and col < len(read.columns) else "-"
        if _norm(want) != _norm(have):
            print(f"   column {col}: want {want!r}, have {have!r}")
    cells = {(cell.row, cell.col): cell.raw for cell in read.cells} if read else {}
    shown = 0
    for row, line in enumerate(text.body):
        there = [cells.get((row, col), "") for col in range(len(line))]
        if list(map(_norm, line)) != list(map(_norm, there)) and shown < 4:
            shown += 1
            print(f"   row {row}: want {line}\n          have {there}")


if __name__ == "__main__":
    main()
