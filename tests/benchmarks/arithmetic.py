"""What resolving numbers and auditing tables costs: of each plan's parsing, and of one large table."""

import gc
from collections import defaultdict
from random import Random
from time import process_time

from extractors.audit import audit_tables
from extractors.numbers import resolve_tables
from extractors.tables import extract_tables
from models.table import Table
from pipeline.parsing import parse_bytes
from tests.benchmarks.timing import forget_texts, processor_seconds, watched
from tests.builders import grid, zones

ARITHMETIC = {"numbers": "extractors.plans:resolve_tables", "audit": "extractors.plans:audit_tables"}
ROUNDS = 5
ROWS, PARTS = 3_000, 5
"""Three totals of so many parts each make 20 columns with the row number and the label."""


def show_added(texts: dict[str, bytes]) -> None:
    """Prints by how much resolving and auditing lengthen the parsing of each plan, and of all."""
    print("\nWhat resolving numbers and auditing tables add to parsing (target: at most 25% of each plan)")
    times = {name: _whole_and_arithmetic(name, data) for name, data in texts.items()}
    whole, added = (sum(each) for each in zip(*times.values(), strict=True))
    print(f"  {'all':42} {added / (whole - added):6.1%}")
    for name, (time, spent) in times.items():
        print(f"  {name:42} {spent / (time - spent):6.1%}")


def show_large_table() -> None:
    """Prints how long a table of 3,000 rows and 20 columns takes, of numbers that may be read in two ways."""
    table = _large_table()
    gc.disable()  # as it is while a file is parsed
    time = processor_seconds(lambda: audit_tables(resolve_tables(table)), rounds=3, before=forget_texts)
    gc.enable()
    print(f"\nResolving and auditing {ROWS} rows of 20 columns: {time:.2f} s (target: under 2 s)")


def _whole_and_arithmetic(name: str, data: bytes) -> tuple[float, float]:
    """Processor seconds of the whole parse and of its arithmetic, in the quickest of some rounds."""
    measured = []
    for _ in range(ROUNDS):
        forget_texts()
        with watched(ARITHMETIC, process_time) as spent:
            began = process_time()
            parse_bytes(data, name)
            measured.append((process_time() - began, sum(spent.values())))
    return min(measured)


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
