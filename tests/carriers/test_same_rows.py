"""A plan gives the same rows in every table of the archive, whichever file carries it."""

import pytest

from tests.carriers.reading import PAIRS, REFERENCE, archive_rows, parsed
from tests.golden.equality import changed_lines


@pytest.mark.parametrize(("name", "carrier"), PAIRS)
def test_carrier_is_read(name: str, carrier: str) -> None:
    source = parsed(name, carrier).source
    assert (source.status, source.error) == ("ok", None)


@pytest.mark.parametrize(("name", "carrier"), PAIRS)
def test_every_table_of_the_archive_gets_the_same_rows(name: str, carrier: str) -> None:
    want, have = archive_rows(name, REFERENCE), archive_rows(name, carrier)
    differences = {
        table: changed_lines("\n".join(want[table]), "\n".join(have[table]), most=12)
        for table in want
        if want[table] != have[table]
    }
    assert not differences, "\n".join(f"== {table}\n{lines}" for table, lines in differences.items())
