"""The gold itself is well formed, and says only what stands in the plan."""

from typing import Any, get_args

import pytest

from models.document import IssuerLevel
from tests.golden.corpus import STEMS, gold, path_of
from tests.golden.sources import squeezed, words_of


def tables() -> list[Any]:
    return [
        pytest.param(table, id=f"{stem}-{number}")
        for stem in STEMS
        for number, table in enumerate(gold(stem)["tables"], 1)
    ]


@pytest.mark.parametrize("table", tables())
def test_table_is_rectangular(table: dict[str, Any]) -> None:
    width = len(table["header"])
    assert {len(line) for line in table["body"] + table["values"]} == {width}
    assert len(table["body"]) == len(table["values"])


@pytest.mark.parametrize("table", tables())
def test_numbers_stand_only_in_cells_that_are_not_blank(table: dict[str, Any]) -> None:
    for line, values in zip(table["body"], table["values"], strict=True):
        assert all(raw for raw, value in zip(line, values, strict=True) if value is not None)


@pytest.mark.parametrize("stem", STEMS)
def test_cells_and_headings_stand_in_the_plan(stem: str) -> None:
    text = squeezed(words_of(path_of(stem)))
    reading = gold(stem)
    parts = [node["title"] for node in reading["outline"]]
    parts += [raw for table in reading["tables"] for line in table["body"] for raw in line]
    assert not [part for part in parts if squeezed(part) not in text]


@pytest.mark.parametrize("stem", STEMS)
def test_findings_name_rows_that_exist(stem: str) -> None:
    reading = gold(stem)
    for finding in reading["findings"]:
        if "table" in finding:
            assert finding["row"] < len(reading["tables"][finding["table"] - 1]["body"])


@pytest.mark.parametrize("stem", STEMS)
def test_parents_and_tables_name_documents_that_exist(stem: str) -> None:
    reading = gold(stem)
    ordinals = range(1, len(reading["documents"]) + 1)
    named = [document["parent"] for document in reading["documents"] if document["parent"]]
    named += [part["document"] for part in reading["outline"] + reading["tables"]]
    assert all(ordinal in ordinals for ordinal in named)


def test_levels_are_those_of_the_model() -> None:
    levels = {document["issuer_level"] for stem in STEMS for document in gold(stem)["documents"]}
    assert levels <= set(get_args(IssuerLevel))
