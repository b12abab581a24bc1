"""`make fuzz SECONDS=60`: each format for so long; what breaks is kept in outputs/fuzz, with how to repeat it.

With atheris (pip install atheris; Linux, some versions of Python) the coverage of the code leads the search; without it
damage is done at random to good files. A failure becomes a test named by what broke.
"""

import argparse
import importlib.util
import random
import sys
import time
import traceback
from pathlib import Path

from tests.fuzz.targets import ENDINGS, damaged, feed, seeds

KEPT = Path("outputs/fuzz")


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
    broken = [at_random(ending, arguments.seconds, arguments.seed) for ending in arguments.ending or ENDINGS]
    return int(any(broken))


def at_random(ending: str, seconds: int, seed: int) -> int:
    """Damages good files until the time is over; returns how many broke a reader."""
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
    print(f"{ending}: {tried} damaged files from seed {seed}, {broken} broke a reader")
    return broken


def led_by_coverage(ending: str, seconds: int) -> int:
    """Hands over to atheris, which ends the process."""
    import atheris  # noqa: PLC0415  optional

    with atheris.instrument_imports(include=["pipeline", "extractors", "models"]):
        from tests.fuzz import targets  # noqa: PLC0415

    corpus = KEPT / f"corpus{ending}"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds(ending)):
        (corpus / f"seed-{number}").write_bytes(data)
    settings = [f"-max_total_time={seconds}", "-rss_limit_mb=4096", f"-artifact_prefix={KEPT}/", str(corpus)]
    atheris.Setup([sys.argv[0], *settings], lambda data: targets.feed(ending, data))
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
