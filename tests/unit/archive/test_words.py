"""The words of words.toml say what their examples say, asked as the views ask."""

import duckdb
import pytest

from pipeline.archive.schema import ddl
from pipeline.archive.words import word_lists, word_macros

LISTS = word_lists()
EXAMPLES = [(entry["asked"], *example) for entry in LISTS.values() for example in entry["examples"].items()]


@pytest.fixture
def connection():
    with duckdb.connect() as opened:
        opened.execute(word_macros())
        opened.execute(ddl("statement_words"))
        opened.execute(ddl("targets").partition("CREATE OR REPLACE VIEW")[0])
        yield opened


def answered(connection, asked, text):
    ((answer,),) = connection.execute(f"SELECT {asked} FROM (SELECT ? AS x)", [text]).fetchall()
    return answer


@pytest.mark.parametrize(("asked", "text", "answer"), EXAMPLES)
def test_examples(connection, asked, text, answer):
    assert answered(connection, asked, text) == answer


@pytest.mark.parametrize("name", LISTS)
def test_the_examples_depend_on_the_list(connection, name):
    """Without its words at least one answer is another."""
    ((kept,),) = connection.execute(f"SELECT {name}()").fetchall()
    value = repr(next(iter(kept.values()))) if isinstance(kept, dict) else ""
    literal = {str: "'-'", list: "['-']", dict: f"MAP {{'-': {value}}}"}[type(kept)]
    connection.execute(f"CREATE OR REPLACE MACRO {name}() AS {literal}")
    entry = LISTS[name]
    assert any(
        answered(connection, entry["asked"], text) != answer for text, answer in entry["examples"].items()
    )
