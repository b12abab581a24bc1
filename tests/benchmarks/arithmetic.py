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
ROUNDS = 7
MOST = 0.25
ROWS, PARTS = 3_000, 5
"""Three totals of so many parts each make 20 columns with the row number and the label."""


def show_added(texts: dict[str, bytes]) -> None:
    """Prints by how much resolving and auditing lengthen the parsing of each plan, of all, and of the worst."""
    print("\nWhat resolving numbers and auditing tables add to parsing (target: at most 25% of each plan)")
    times = {name: _arithmetic_and_rest(name, data) for name, data in texts.items()}
    shares = {name: added / rest for name, (added, rest) in times.items()}
    added, rest = (sum(each) for each in zip(*times.values(), strict=True))
    worst = max(shares, key=lambda name: shares[name])
    print(f"  {'all':42} {added / rest:6.1%}")
    for name, share in shares.items():
        print(f"  {name:42} {share:6.1%}")
    print(f"  the worst: {worst} {shares[worst]:.1%}; over 25%: {sum(one > MOST for one in shares.values())}")


def show_large_table() -> None:
    """Prints how long a table of 3,000 rows and 20 columns takes, of numbers that may be read in two ways."""
    table = _large_table()
    gc.disable()  # as it is while a file is parsed
    time = processor_seconds(lambda: audit_tables(resolve_tables(table)), rounds=3, before=forget_texts)
    gc.enable()
    print(f"\nResolving and auditing {ROWS} rows of 20 columns: {time:.2f} s (target: under 2 s)")


def _arithmetic_and_rest(name: str, data: bytes) -> tuple[float, float]:
    """The least processor seconds of the arithmetic and of all else in some rounds; the first one warms up."""
    measured = []
    for _ in range(ROUNDS + 1):
        forget_texts()
        with watched(ARITHMETIC, process_time) as spent:
            began = process_time()
            parse_bytes(data, name)
            whole = process_time() - began
        arithmetic = sum(spent.values())
        measured.append((arithmetic, whole - arithmetic))
    arithmetics, rests = zip(*measured[1:], strict=True)
    return min(arithmetics), min(rests)


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
