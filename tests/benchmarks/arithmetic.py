"""What resolving numbers and auditing tables costs: of each plan's parsing, and of one large table."""

import gc
from collections import defaultdict
from random import Random
from time import process_time
from typing import NamedTuple

from extractors.audit import audit_tables
from extractors.numbers import resolve_tables
from extractors.tables import extract_tables
from models.table import Table
from pipeline.parsing import parse_bytes
from tests.benchmarks.timing import forget_texts, processor_seconds, watched
from tests.builders import grid, zones

ARITHMETIC = {"numbers": "extractors.plans:resolve_tables", "audit": "extractors.plans:audit_tables"}
READING = {"reading": "extractors.numbers.resolve:sheet_of"}
"""What each cell may mean and each column holds, within the numbers: without it no figure is read at all."""
ROUNDS = 7
MOST = 0.25
ROWS, PARTS = 3_000, 5
"""Three totals of so many parts each make 20 columns with the row number and the label."""


class _Times(NamedTuple):
    """Processor seconds of a plan: what its arithmetic adds, the reading of its cells, all else."""

    added: float
    reading: float
    rest: float

    @property
    def share(self) -> float:
        """What is added, of the parsing without it."""
        return self.added / (self.reading + self.rest)

    @property
    def share_with_reading(self) -> float:
        """The same with the reading of the cells counted among what is added."""
        return (self.added + self.reading) / self.rest


def show_added(texts: dict[str, bytes]) -> None:
    """Prints by how much resolving and auditing lengthen the parsing of each plan, of all, and of the worst.

    Beside it what they add together with the reading of the single cells.
    """
    print("\nWhat resolving numbers and auditing tables add to parsing (target: at most 25% of each plan),")
    print("and with the reading of each cell by itself counted among it")
    times = {name: _measured(name, data) for name, data in texts.items()}
    times = {"all": _Times(*map(sum, zip(*times.values(), strict=True)))} | times
    for name, one in times.items():
        print(f"  {name:42} {one.share:6.1%} {one.share_with_reading:6.1%}")
    shares = {name: one.share for name, one in times.items()}
    worst = max(shares, key=lambda name: shares[name])
    print(f"  the worst: {worst} {shares[worst]:.1%}; over 25%: {sum(one > MOST for one in shares.values())}")


def show_large_table() -> None:
    """Prints how long a table of 3,000 rows and 20 columns takes, of numbers that may be read in two ways."""
    table = _large_table()
    gc.disable()  # as it is while a file is parsed
    time = processor_seconds(lambda: audit_tables(resolve_tables(table)), rounds=3, before=forget_texts)
    gc.enable()
    print(f"\nResolving and auditing {ROWS} rows of 20 columns: {time:.2f} s (target: under 2 s)")


def _measured(name: str, data: bytes) -> _Times:
    """The least processor seconds of each part in some rounds; the first one warms up."""
    measured = []
    for _ in range(ROUNDS + 1):
        forget_texts()
        with watched(READING, process_time) as read, watched(ARITHMETIC, process_time) as spent:
            began = process_time()
            parse_bytes(data, name)
            whole = process_time() - began
        reading, arithmetic = sum(read.values()), sum(spent.values())
        measured.append(_Times(arithmetic - reading, reading, whole - arithmetic))
    return _Times(*map(min, zip(*measured[1:], strict=True)))


def _large_table() -> tuple[Table, ...]:
    random = Random(7)
    header = [f"{name} {year}" for year in (2023, 2024, 2025) for name in ("Tổng số năm", *"ABCDE")]
    lines = []
    for _ in range(ROWS - 1):
        parts = [[random.randint(100, 4000) for _ in range(PARTS)] for _ in range(3)]
        lines.append([number for group in parts for number in (sum(group), *group)])
    totals: defaultdict[int, int] = defaultdict(int)
    for line in lines:
        for col, number in enumerate(line):
            totals[col] += number
    body = [[str(row), f"Thôn {row}", *map(_written, line)] for row, line in enumerate(lines, 1)]
    last = ["", "Tổng cộng", *map(_written, totals.values())]
    return extract_tables(zones(body=[grid([["TT", "Đơn vị", *header], *body, last])]), {})


def _written(number: int) -> str:
    return f"{number:,}".replace(",", ".")
