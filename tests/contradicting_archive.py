"""An archive of two plans that give one figure in two ways and cite one instrument with two dates."""

from pathlib import Path

from models.partial_date import PartialDate
from models.plan import Plan
from pipeline.archive import open_for_writing
from tests.loading import load
from tests.unit.archive.samples import citation, document, plan, sample, table


def contradicting_archive_in(folder: Path) -> Path:
    """Writes the archive into the folder."""
    archive = folder / "contradicting.duckdb"
    with open_for_writing(archive) as connection:
        load(connection, [sample("a.txt", b"a", _saying("5", 9)), sample("b.txt", b"b", _saying("7", 10))])
    return archive


def _saying(figure: str, day: int) -> Plan:
    cited = citation("31-CT/TW", cited=PartialDate(year=2024, month=1, day=day))
    return plan(document=document(number=figure), tables=(table("3", figure),), citations=(cited,))
