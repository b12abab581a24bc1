"""Prints how fast plans are parsed and loaded, where the time goes, and how soon the program starts."""

import subprocess
import sys
import tempfile
from pathlib import Path

from pipeline.archive import open_for_writing
from pipeline.archive.lean_arrow import leave_pandas_out
from pipeline.files.parsed import ParsedFile
from pipeline.parsing import parse_bytes
from tests.benchmarks.arithmetic import show_added, show_large_table
from tests.benchmarks.growth import show_growth
from tests.benchmarks.keywords import show_keywords
from tests.benchmarks.readers import show_readers
from tests.benchmarks.scans import show_sample
from tests.benchmarks.search import show_search
from tests.benchmarks.speed import show_speed
from tests.benchmarks.timing import seconds, watched
from tests.loading import load

PLANS = Path(__file__).parents[2] / "corpus" / "plans"
TIMES_PASTED = (1, 4, 16, 64)
COPIES_LOADED = 20

STEPS = {
    "read and normalise": "pipeline.parsing:read",
    "split": "extractors.plans:split_documents",
    "header": "extractors.plans:extract_header",
    "outline": "extractors.plans:extract_outline",
    "citations": "extractors.plans:extract_citations",
    "tables": "extractors.plans:extract_tables",
    "numbers": "extractors.plans:resolve_tables",
    "audit": "extractors.plans:audit_tables",
}


def main() -> None:
    texts = {path.name: path.read_bytes() for path in sorted(PLANS.iterdir())}
    parse_all(texts)  # loads rules and vocabularies, which a run pays for once
    show_speed(texts)
    show_linearity(texts)
    show_growth()
    show_steps(texts)
    show_added(texts)
    show_large_table()
    show_loading(texts)
    show_search(texts)
    show_readers()
    show_sample()
    show_keywords(parse_all(texts), seconds(lambda: parse_all(texts), rounds=1))
    show_start()


def parse_all(texts: dict[str, bytes]) -> list[ParsedFile]:
    return [parse_bytes(data, name) for name, data in texts.items()]


def show_linearity(texts: dict[str, bytes]) -> None:
    print("\nTime per byte when a plan is pasted 1, 4, 16, 64 times, as a ratio (target: about 1)")
    for name, data in texts.items():
        encoded = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        per_byte = []
        for times in TIMES_PASTED:
            pasted = data + (data[2:] if encoded else b"\n" + data) * (times - 1)
            per_byte.append(seconds(lambda n=name, d=pasted: parse_bytes(d, n), rounds=1) / len(pasted))
        print(f"  {name:42} " + "  ".join(f"{value / per_byte[0]:5.2f}" for value in per_byte))


def show_steps(texts: dict[str, bytes]) -> None:
    print("\nWhere the time goes")
    with watched(STEPS) as spent:
        whole = seconds(lambda: parse_all(texts), rounds=1)
    for step in STEPS:
        print(f"  {step:20} {spent[step] / whole:6.1%}")
    print(f"  {'the rest':20} {1 - sum(spent.values()) / whole:6.1%}")


def show_loading(texts: dict[str, bytes]) -> None:
    leave_pandas_out()  # as every run does
    copies = {
        f"{copy}-{name}": data + b" " * 2 * copy
        for name, data in texts.items()
        for copy in range(COPIES_LOADED)
    }
    parsing = seconds(lambda: parse_all(copies), rounds=1)
    batch = parse_all(copies)
    with (
        tempfile.TemporaryDirectory() as folder,
        open_for_writing(Path(folder) / "bench.duckdb") as connection,
    ):
        loading = seconds(lambda: load(connection, batch), rounds=1)
    share = f"{loading / parsing:.0%} of the time of parsing them"
    print(f"\nLoading {len(batch)} files: {share} (target: at most 30%)")


def show_start() -> None:
    command = [sys.executable, "-m", "pipeline.cli", "--help"]
    start = seconds(lambda: subprocess.run(command, check=True, capture_output=True), rounds=5)
    print(f"\nkehoach --help: {start:.2f} s (target: under 0.3 s)")


def rate(size: int, time: float) -> str:
    return f"{size / 1e6 / time:6.2f} MB/s"


if __name__ == "__main__":
    main()
