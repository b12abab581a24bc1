"""How well and how fast scans are read: every sample that was printed, in each of several conditions.

Times are those of the processor, which other programs change little.
"""

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from time import process_time
from typing import NamedTuple

from corpus.generator import SPECS, load
from corpus.generator.pdf import pdf
from corpus.generator.scan import CONDITIONS, scan
from pipeline.parsing import parse_bytes
from tests.benchmarks.timing import watched
from tests.carriers.scan_scores import Scores, compare

MEASURED = ("clean", "coarse", "worn", "stamped")
ASPECTS = ("header", "citations", "outline", "header cells", "text cells", "numbers")
TARGETS = ("targets", "95.0%", "95.0%", "95.0%", "", "", "99.0%", "", "0")
_SCAN = "pipeline.readers.scan"
STEPS = {
    "rendering": f"{_SCAN}.page:page_picture",
    "sheet and light": f"{_SCAN}.page:prepared",
    "straightening": f"{_SCAN}.orientation:straight",
    "rulings": f"{_SCAN}.orientation:find_rulings",
    "rulings wiped out": f"{_SCAN}.orientation:without_rulings",
    "Tesseract, page": f"{_SCAN}.orientation:recognised",
    "Tesseract, cells": f"{_SCAN}.cells.rotated_cells:recognised",
    "Tesseract, lines": f"{_SCAN}.second_look.overlooked:recognised",
    "Tesseract, seals": f"{_SCAN}.second_look.sealed:recognised",
    "Tesseract, names": f"{_SCAN}.second_look.signed_names:recognised",
    "digits, names": f"{_SCAN}.second_look.signed_names:readings",
    "digits, posts": f"{_SCAN}.second_look.signed_posts:readings",
    "digits, words": f"{_SCAN}.second_look.doubtful_words:readings",
    "digits, form lines": f"{_SCAN}.second_look.form_lines:readings",
    "digits, cells": f"{_SCAN}.cells.reading:readings",
    "second look": f"{_SCAN}.page:looked_at_again",
    "second look, lines": f"{_SCAN}.second_look.overlooked:looked_at_again",
    "second look, seals": f"{_SCAN}.second_look.sealed:looked_at_again",
    "lines passed over": f"{_SCAN}.page:with_overlooked",
    "seals and signatures": f"{_SCAN}.page:with_sealed",
    "posts": f"{_SCAN}.page:with_posts",
    "names below posts": f"{_SCAN}.page:with_names",
    "grids": f"{_SCAN}.page:page_grids",
    "cells": f"{_SCAN}.page:reread",
}
ENGINES = (
    "Tesseract, page",
    "Tesseract, cells",
    "Tesseract, lines",
    "Tesseract, seals",
    "Tesseract, names",
    "digits, names",
    "digits, posts",
    "digits, words",
    "digits, form lines",
    "digits, cells",
)
PEAK = r"""
import re, sys
from pathlib import Path
from pipeline.parsing import parse_bytes
parse_bytes(Path(sys.argv[1]).read_bytes(), sys.argv[1])
print(re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())[1])
"""


class Measured(NamedTuple):
    """A sample in one condition: how well it was read, and how fast."""

    name: str
    scores: Scores
    pages: int
    seconds: float


class Times:
    """The seconds of each step and of the whole, added up over files."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self.whole = 0.0

    def add(self, spent: dict[str, float], seconds: float) -> None:
        self.spent.update(spent)
        self.whole += seconds

    def steps(self) -> dict[str, float]:
        """The seconds of each step, and the rest."""
        return {step: self.spent[step] for step in STEPS} | {"the rest": self.whole - self.spent.total()}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scans", description=__doc__)
    parser.add_argument("--spec", action="append", choices=SPECS, help="only this sample")
    parser.add_argument("--condition", action="append", choices=CONDITIONS, help="only in this condition")
    parser.add_argument("--misses", action="store_true", help="say what was misread")
    arguments = parser.parse_args()
    specs, conditions = arguments.spec or SPECS, arguments.condition or MEASURED
    warm_up(specs[0])
    times = Times()
    print("".join(f"{head:>13}" for head in ("", *ASPECTS, "wrong", "unmarked", "s/page")))
    for condition in conditions:
        show(condition, [measured(name, condition, times) for name in specs], misses=arguments.misses)
    print("".join(f"{target:>13}" for target in TARGETS))
    show_steps(times)
    show_memory(specs, conditions)


def warm_up(name: str) -> None:
    """Loads engines, rules and vocabularies, which a run pays for once."""
    parse_bytes(scan(load(name), CONDITIONS["clean"], {0}), f"{name}.pdf")


def measured(name: str, condition: str, times: Times) -> Measured:
    """The sample read as it was printed, and as it was scanned."""
    want = parse_bytes(pdf(load(name)), f"{name}.pdf").plans
    data = scan(load(name), CONDITIONS[condition])
    with watched(STEPS, process_time) as spent:
        began = process_time()
        have = parse_bytes(data, f"{name}.pdf")
        seconds = process_time() - began
    times.add(spent, seconds)
    return Measured(name, compare(want, have.plans), have.source.pages or 0, seconds)


def show(condition: str, measurements: list[Measured], *, misses: bool) -> None:
    total = Scores()
    for one in measurements:
        total.add(one.scores)
        if misses:
            print("".join(f"  {one.name}: {miss}\n" for miss in one.scores.misses), end="")
    pace = sum(one.seconds for one in measurements) / sum(one.pages for one in measurements)
    figures = [f"{total.share(aspect):.1%}" for aspect in ASPECTS]
    figures += [str(total.wrong_numbers), str(total.unmarked), f"{pace:.2f}"]
    print(f"{condition:13}" + "".join(f"{figure:>13}" for figure in figures), flush=True)


def show_steps(times: Times) -> None:
    print("\nWhere the time goes")
    for step, seconds in times.steps().items():
        print(f"  {step:20} {seconds / times.whole:6.1%}")
    engines = sum(times.spent[step] for step in ENGINES)
    print(f"  outside the engines  {1 - engines / times.whole:6.1%}   (target: at most 15%)")


def show_sample() -> None:
    """How fast one sample is read, and where the time goes: a part of `make bench`."""
    times = Times()
    warm_up(SPECS[0])
    one = measured(SPECS[0], MEASURED[0], times)
    print(f"\nA scan: {one.seconds / one.pages:.2f} s/page of the processor")
    show_steps(times)


def show_memory(specs: Sequence[str], conditions: Sequence[str]) -> None:
    """Reads the file with the most pages in a process of its own, on Linux; a child's rusage counts its parent too."""
    if sys.platform != "linux":
        return
    files = (scan(load(name), CONDITIONS[conditions[0]]) for name in specs)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(max(files, key=len))
        file.flush()
        done = subprocess.run(
            [sys.executable, "-c", PEAK, file.name], check=True, capture_output=True, text=True
        )
    print(f"\nPeak memory of a process: {int(done.stdout) / 1024:.0f} MB (target: at most 600 MB)")


if __name__ == "__main__":
    main()
