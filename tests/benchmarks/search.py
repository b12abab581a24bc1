"""How soon a search answers in an archive of 100,000 sections, in one process."""

import random
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

import duckdb

from models.document import Document
from models.evidence import Evidence
from models.partial_date import PartialDate
from models.plan import Plan
from models.section import Section
from models.source import Source
from pipeline.archive import Question, open_for_reading, open_for_writing
from pipeline.archive.search import SEARCH
from pipeline.parsing import parse_bytes
from tests.benchmarks.timing import processor_seconds
from tests.loading import load

SECTIONS = 100_000
SECTIONS_IN_PLAN = 40
PLANS_IN_BATCH = 250
LENGTHS = (8, 15, 30, 60, 120, 200)
QUESTIONS = (
    Question("năm"),
    Question("va"),
    Question("kế hoạch"),
    Question("ke hoach nam 2024"),
    Question("tổ chức thực hiện các nhiệm vụ"),
    Question("xã các của và năm"),
    Question("giam ngheo"),
    Question("bảo hiểm y tế học sinh"),
    Question('"hộ nghèo"'),
    Question('"trên địa bàn" "kế hoạch"'),
    Question("50/KH-UBND"),
    Question("kế hoạch", year=2024),
    Question("ke hoach nam", issuer="xa so 7"),
    Question("thực hiện", doc_type="kh", most=200),
)
NOWHERE = Evidence(start=0, end=0, raw="")


@dataclass(frozen=True, slots=True)
class Invented:
    """A file of one plan whose sections are shuffled phrases of the sample plans."""

    source: Source
    plans: tuple[Plan, ...]


def show_search(texts: dict[str, bytes]) -> None:
    words = " ".join(_written(texts)).split()
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "bench.duckdb"
        with open_for_writing(archive) as connection:
            for batch in batches(words):
                load(connection, batch)
        print(
            f"\nProcessor time of a warm search in {SECTIONS} sections (target: at most 100 ms); texts found"
        )
        with open_for_reading(archive) as connection:
            for question in QUESTIONS:
                show_question(connection, question)


def show_question(connection: duckdb.DuckDBPyConnection, question: Question) -> None:
    given = asdict(question)
    found = len(connection.execute(SEARCH, given).fetchall())
    taken = processor_seconds(lambda: connection.execute(SEARCH, given).fetchall(), rounds=9)
    filters = " ".join(f"{name}={value}" for name, value in list(given.items())[1:-1] if value)
    print(f"  {f'{question.words} {filters}':42} {taken * 1000:6.0f} ms {found:5}")


def _written(texts: dict[str, bytes]) -> Iterator[str]:
    """What stands in the sections of the sample plans."""
    for name, data in texts.items():
        for plan in parse_bytes(data, name).plans:
            for section in plan.sections:
                yield f"{section.title or ''} {section.body or ''}"


def batches(words: list[str]) -> Iterator[list[Invented]]:
    chance = random.Random(1)
    for _ in range(SECTIONS // SECTIONS_IN_PLAN // PLANS_IN_BATCH):
        yield [invented(chance, words) for _ in range(PLANS_IN_BATCH)]


def invented(chance: random.Random, words: list[str]) -> Invented:
    sections = tuple(
        Section(section_id=n, depth=1, kind="mục", path=str(n), title=phrase(chance, words), evidence=NOWHERE)
        for n in range(1, SECTIONS_IN_PLAN + 1)
    )
    document = Document(
        doc_type="KH",
        doc_type_name="Kế hoạch",
        issuer=f"Ủy ban nhân dân xã Số {chance.randrange(300)}",
        issued=PartialDate(year=chance.randrange(2020, 2026)),
    )
    plan = Plan(ordinal=1, document=document, sections=sections)
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
