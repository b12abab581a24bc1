"""Rules of the data files: each has examples, which it fits, and counterexamples, which it does not.

Files whose examples also say what is read from them have tests of their own beside their readers.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest

from extractors.citations.rules import rule as cited
from extractors.consistency.rule_patterns import rule_pattern
from extractors.header.patterns import matches
from extractors.relations.header_words import says as header_says
from extractors.rule_files import read_rules
from extractors.symbols.abbreviations import is_provincial_committee
from extractors.tables.vocabulary import says as table_says
from extractors.targets.forms import pattern as target_pattern
from extractors.unruled.cell_kinds import kind_of
from extractors.unruled.rules import holds
from pipeline.readers.plain_text.header_tree.families import families_of
from pipeline.readers.plain_text.header_tree.wording import heading_says

TREE = "pipeline.readers.plain_text.header_tree"
CITED_WHOLE = {"number_mark", "number_list", "conjunction", "date_gap"}
CITED_ANYWHERE = {
    *("form_before", "issuer_before", "alias", "title_end", "replaces", "repeals", "amends"),
    *("lapsed", "law_break", "own_effect", "own_title", "tie_words"),
}


class Asked(NamedTuple):
    """A rule of a file, and how a text is put to it."""

    file: str
    name: str
    rule: dict[str, Any]
    fits: Callable[[str, str], object]


def asked(file: str, key: str, fits: Callable[[str, str], object]) -> Iterator[Asked]:
    """The rules under `key` of `package/file.toml`: a list of them, some by name, or a single one."""
    package, _, filename = file.partition("/")
    rules = read_rules(package, filename)
    found = rules[key] if key else rules
    if isinstance(found, list):
        yield from (Asked(file, rule["name"], rule, fits) for rule in found)
    elif "examples" in found:
        yield Asked(file, key, found, fits)
    else:
        yield from (Asked(file, name, rule, fits) for name, rule in found.items())


def fits_citation(name: str, text: str) -> object:
    """As the readers of citations ask: of a whole text, anywhere in it, or at its start."""
    if name in CITED_WHOLE:
        return cited(name).fullmatch(text)
    return cited(name).search(text) if name in CITED_ANYWHERE else cited(name).match(text)


def consistency(filename: str) -> Iterator[Asked]:
    return asked(
        f"extractors.consistency/{filename}", "rule", lambda name, text: rule_pattern(filename, name).search(text)
    )  # fmt: skip


RULES = [
    *asked("extractors.citations/rules.toml", "rule", fits_citation),
    *consistency("appendices.toml"),
    *consistency("calendar.toml"),
    *consistency("prose/arithmetic.toml"),
    *consistency("prose/repeats.toml"),
    *consistency("prose/whole_area.toml"),
    *asked("extractors.header/patterns.toml", "", matches),
    *asked("extractors.relations/header_rules.toml", "rule", header_says),
    *asked(
        "extractors.symbols/abbreviations.toml",
        "provincial_committees",
        lambda _, text: is_provincial_committee(text),
    ),
    *asked("extractors.tables/vocabulary.toml", "rule", table_says),
    *asked("extractors.targets/targets.toml", "change", lambda name, text: target_pattern(name).search(text)),
    *asked("extractors.targets/targets.toml", "year", lambda name, text: target_pattern(name).search(text)),
    *asked("extractors.unruled/cell_kinds.toml", "kind", lambda name, text: kind_of(text) == name),
    *asked("extractors.unruled/rules.toml", "rule", holds),
    *asked(f"{TREE}/families.toml", "family", lambda name, text: name in families_of(text)),
    *asked(f"{TREE}/wording.toml", "rule", heading_says),
]


@pytest.mark.parametrize("one", RULES, ids=lambda one: f"{one.file}:{one.name}")
def test_a_rule_fits_its_examples_and_not_its_counterexamples(one: Asked) -> None:
    assert one.rule["examples"]
    assert one.rule["counterexamples"]
    assert [text for text in one.rule["examples"] if not one.fits(one.name, text)] == []
    assert [text for text in one.rule["counterexamples"] if one.fits(one.name, text)] == []
