"""A plan in ABC fonts gives the same rows from Word 97-2003, RTF and OpenDocument."""

import pytest

from corpus.generator import CARRIERS, load
from pipeline.parsing import parse_bytes
from pipeline.readers.office.libreoffice import converted
from tests.carriers.reading import REFERENCE, archive_rows, rows_without_evidence
from tests.golden.equality import changed_lines

NAMES = ["xa-an-sinh-2024", "so-dao-tao-nghe-2024"]


@pytest.mark.needs_libreoffice
@pytest.mark.parametrize("ending", [".doc", ".rtf", ".odt"])
@pytest.mark.parametrize("name", NAMES)
def test_same_rows(name: str, ending: str) -> None:
    data = converted(CARRIERS["abc"].write(load(name)), ".docx", ending)
    result = parse_bytes(data, f"plan{ending}")
    assert (result.source.status, result.source.reader) == ("ok", ending[1:])
    want, have = archive_rows(name, REFERENCE), rows_without_evidence(result)
    for table, rows in want.items():
        assert rows == have[table], changed_lines("\n".join(rows), "\n".join(have[table]), most=12)
