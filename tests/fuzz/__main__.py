"""`make fuzz SECONDS=60`: each format for so long; what breaks is kept in outputs/fuzz, with how to repeat it.

Half of the time good files are damaged at random, half of it Hypothesis makes up files (.txt, .html, .docx, .pdf, .zip). With
`--atheris --ending .pdf` the coverage of the code leads the search (pip install atheris; Linux, some versions of
Python). A failure becomes a test named by what broke.
"""

import argparse
import importlib.util
import random
import sys
import time
import traceback
from pathlib import Path

from tests.fuzz import ENDINGS

KEPT = Path("outputs/fuzz")
PARTS = ("pipeline", "extractors", "models")


def main() -> int:
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="for each format")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000), help="where chance begins")
    parser.add_argument("--ending", action="append", choices=ENDINGS, help="only this format")
    parser.add_argument(
        "--atheris", action="store_true", help="led by coverage; needs --ending, and does not return"
    )
    arguments = parser.parse_args()
    if arguments.atheris:
        return led_by_coverage(arguments.ending[0], arguments.seconds)
    if importlib.util.find_spec("atheris"):
        print("atheris is installed: add --atheris --ending .pdf for a search led by coverage")
    half = arguments.seconds / 2
    broken = [
        search(ending, half, arguments.seed)
        for ending in arguments.ending or ENDINGS
        for search in (at_random, made_up)
    ]
    return int(any(broken))


def at_random(ending: str, seconds: float, seed: int) -> int:
    """Damages good files until the time is over; returns how many broke a reader."""
    from tests.fuzz.targets import damaged, feed, seeds  # noqa: PLC0415  after what atheris must see loaded

    good = seeds(ending)
    began, tried, broken = time.monotonic(), 0, 0
    while time.monotonic() - began < seconds:
        data = damaged(ending, good[tried % len(good)], seed + tried)
        try:
            feed(ending, data)
        except Exception:  # noqa: BLE001  whatever it is, it is what is sought
            broken += 1
            print(f"{keep(ending, data, seed + tried)}\n{traceback.format_exc()}")
        tried += 1
    print(f"{ending}: {tried} damaged files from seed {seed}, {broken} broke a reader", flush=True)
    return broken


def made_up(ending: str, seconds: float, seed: int) -> int:
    """Lets Hypothesis make up files until the time is over; returns how many of its rounds broke a reader."""
    from hypothesis import HealthCheck, given, settings  # noqa: PLC0415
    from hypothesis import seed as from_seed  # noqa: PLC0415

    from tests.fuzz.generated import FILES  # noqa: PLC0415
    from tests.fuzz.targets import feed  # noqa: PLC0415

    if ending not in FILES:
        return 0
    began, tried, rounds, broken, last = time.monotonic(), 0, 0, 0, b""
    while time.monotonic() - began < seconds:

        @from_seed(seed + rounds)
        @settings(max_examples=50, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(FILES[ending])
        def any_file(data: bytes) -> None:
            nonlocal tried, last
            tried, last = tried + 1, data
            feed(ending, data)

        try:
            any_file()
        except Exception:  # noqa: BLE001  as above
            broken += 1
            print(f"{keep(ending, last, seed + rounds)}\n{traceback.format_exc()}")
        rounds += 1
    print(f"{ending}: {tried} made-up files from seed {seed}, {broken} rounds broke a reader", flush=True)
    return broken


def led_by_coverage(ending: str, seconds: int) -> int:
    """Hands over to atheris, which ends the process; it must see each module of ours as it is loaded."""
    import atheris  # noqa: PLC0415  optional

    with atheris.instrument_imports(include=PARTS):
        from tests.fuzz import targets  # noqa: PLC0415

        good = targets.seeds(ending)
        for data in good:
            targets.feed(ending, data)  # loads what is loaded only where it is used
    corpus = KEPT / f"corpus{ending}"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(good):
        (corpus / f"seed-{number}").write_bytes(data)
    longest = 2 * max(map(len, good))
    settings = [f"-max_total_time={seconds}", "-rss_limit_mb=4096", f"-max_len={longest}"]
    atheris.Setup(
        [sys.argv[0], *settings, f"-artifact_prefix={KEPT}/", str(corpus)],
        lambda data: targets.feed(ending, data),
    )
    atheris.Fuzz()
    return 0


def keep(ending: str, data: bytes, seed: int) -> Path:
    """Puts a file that broke a reader where it can be looked at."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"broke-{seed}{ending}"
    path.write_bytes(data)
    return path


if __name__ == "__main__":
    sys.exit(main())
