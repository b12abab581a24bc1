"""A run with the parser of crashing.py, which takes the text for a title."""

from pipeline.ingest import Limits, Parser, Settings, discover, ingest
from tests.unit.ingest import crashing

LIMITS = Limits(seconds=30, memory=1_500_000_000)


def run(archive, folder, limits=LIMITS):
    """What became of each file, in the order in which they were done."""
    parser = Parser(crashing.parse, "1.0")
    return list(ingest(archive, discover([str(folder)]), parser, Settings(1, limits)))


def titles(archive):
    return [title for (title,) in archive.execute("SELECT title FROM documents ORDER BY title").fetchall()]
