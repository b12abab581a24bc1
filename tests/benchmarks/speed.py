"""How fast plans are parsed: those that are mostly prose, and those that are mostly tables, apart."""

from models.blocks import Grid
from pipeline.parsing import parse_bytes
from pipeline.readers import read
from tests.benchmarks.timing import forget_texts, processor_seconds

TABLE_HEAVY = 0.3
"""From this share of a plan's characters in table cells on, tables decide how long it takes."""


def show_speed(texts: dict[str, bytes]) -> None:
    """Prints MB/s of each plan and of each kind; no plan profits from having been read before."""
    print("Parsing, one process, in processor time      (target: at least 2 MB/s)")
    times = {name: _seconds(name, data) for name, data in texts.items()}
    shares = {name: table_share(name, data) for name, data in texts.items()}
    heavy = [name for name in texts if shares[name] >= TABLE_HEAVY]
    prose = [name for name in texts if shares[name] < TABLE_HEAVY]
    for kind, names in (("sample plans", [*texts]), ("mostly prose", prose), ("with many tables", heavy)):
        size, time = sum(len(texts[name]) for name in names), sum(times[name] for name in names)
        print(f"  {f'{len(names)} {kind}':42} {_rate(size, time)}")
    for name in sorted(texts, key=lambda name: shares[name]):
        size = len(texts[name])
        print(f"    {name:40} {_rate(size, times[name])} {size / 1e3:5.1f} kB {shares[name]:4.0%} in tables")


def table_share(name: str, data: bytes) -> float:
    """The share of the characters of a file that stand in cells of tables, 0 to 1."""
    in_cells = in_all = 0
    for block in read(data, name).blocks:
        is_grid = isinstance(block, Grid)
        texts = [cell.text for cell in block.cells] if isinstance(block, Grid) else [block.text]
        length = sum(len(text.value) for text in texts if text is not None)
        in_all += length
        in_cells += length if is_grid else 0
    return in_cells / in_all if in_all else 0.0


def _seconds(name: str, data: bytes) -> float:
    return processor_seconds(lambda: parse_bytes(data, name), before=forget_texts)


def _rate(size: int, time: float) -> str:
    return f"{size / 1e6 / time:6.2f} MB/s"
