"""How soon a search answers in an archive of 100,000 sections, in one process."""

import random
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from models.document import Document
from models.evidence import Evidence
from models.plan import Plan
from models.section import Section
from models.source import Source
from pipeline.archive import load, open_for_reading, open_for_writing
from tests.benchmarks.timing import seconds

SECTIONS = 100_000
SECTIONS_IN_PLAN = 40
PLANS_IN_BATCH = 250
LENGTHS = (8, 15, 30, 60, 120, 200)
QUERIES = ("giam ngheo", "bảo hiểm y tế học sinh", '"hộ nghèo"', "50/KH-UBND", "kế hoạch năm 2024")
NOWHERE = Evidence(start=0, end=0, raw="")


@dataclass(frozen=True, slots=True)
class Invented:
    """A file of one plan whose sections are shuffled phrases of the sample plans."""

    source: Source
    plans: tuple[Plan, ...]


def show_search(texts: dict[str, bytes]) -> None:
    words = re.findall(r"\S+", " ".join(data.decode(errors="ignore") for data in texts.values()))
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "bench.duckdb"
        with open_for_writing(archive) as connection:
            for batch in batches(words):
                load(connection, batch)
        print(f"\nA warm search in {SECTIONS} sections (target: at most 100 ms)")
        with open_for_reading(archive) as connection:
            for query in QUERIES:
                ask = lambda q=query: connection.execute("FROM search($q)", {"q": q}).fetchall()  # noqa: E731
                ask()
                print(f"  {query:42} {seconds(ask, rounds=5) * 1000:6.0f} ms")


def batches(words: list[str]) -> Iterator[list[Invented]]:
    chance = random.Random(1)
    for _ in range(SECTIONS // SECTIONS_IN_PLAN // PLANS_IN_BATCH):
        yield [invented(chance, words) for _ in range(PLANS_IN_BATCH)]


def invented(chance: random.Random, words: list[str]) -> Invented:
    sections = tuple(
        Section(section_id=n, depth=1, kind="mục", path=str(n), title=phrase(chance, words), evidence=NOWHERE)
        for n in range(1, SECTIONS_IN_PLAN + 1)
    )
    plan = Plan(ordinal=1, document=Document(doc_type="KH", doc_type_name="Kế hoạch"), sections=sections)
    name = sha256(sections[0].title.encode()).hexdigest()
    source = Source(
        source_id=name, filename=name, uri=name, size_bytes=0, status="ok", parser_version="1", seconds=0
    )
    return Invented(source, (plan,))


def phrase(chance: random.Random, words: list[str]) -> str:
    found: list[str] = []
    length = chance.choice(LENGTHS)
    while len(found) < length:
        start = chance.randrange(len(words))
        found += words[start : start + chance.randint(2, 12)]
    return " ".join(found)
