"""How soon the pages of the dashboard are there, in Chromium: python -m tests.benchmarks.dashboard"""

import argparse
import tempfile
from pathlib import Path

from pipeline.dashboard.app import SCREENS
from pipeline.messages import catalogue
from tests.benchmarks.many_documents import multiplied
from tests.browser import Browser, browser, dashboard
from tests.sample_archive import sample_archive_in

ROUNDS = 3
LAST_WORDS = "Tải Excel"
"""What stands at the end of every page."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--documents", type=int, default=10_000)
    documents = arguments.parse_args().documents
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = folder / "many.duckdb"
        multiplied(sample_archive_in(folder), archive, documents)
        print(
            f"Seconds until a page of {documents} documents shows its title, and until it is whole (best of {ROUNDS})"
        )
        with dashboard(archive) as address, browser(folder / "profile") as opened:
            opened.open(address)
            for screen in SCREENS:
                place = f"{address}/{'' if screen == 'find' else screen}?lang=vi"
                print(
                    f"  {screen:10} {_best(opened, place, _title(screen)):5.2f} {_best(opened, place, LAST_WORDS):5.2f}"
                )


def _title(screen: str) -> str:
    return catalogue("vi")[f"dashboard.{screen}.title"]


def _best(opened: Browser, place: str, words: str) -> float:
    return min(opened.first_paint(place, words) for _ in range(ROUNDS))


if __name__ == "__main__":
    main()
