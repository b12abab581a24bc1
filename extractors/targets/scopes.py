"""What the headings over a passage speak of: targets, or results."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from extractors.targets.forms import pattern, says
from models.section import Section


class Scope(NamedTuple):
    """A section and the titles from it up: whether they speak of targets, or of results."""

    section_id: int | None
    headings: tuple[str, ...]
    in_scope: bool
    of_results: bool


def scopes(sections: Iterable[Section]) -> dict[int | None, Scope]:
    """The scope of each section: it is about what its title says, and what those above it say."""
    found: dict[int | None, Scope] = {None: Scope(None, (), in_scope=False, of_results=False)}
    for section in sections:  # in reading order, so that what stands above is known
        above = found[section.parent_id]
        found[section.section_id] = Scope(
            section.section_id,
            (section.title, *above.headings),
            in_scope=above.in_scope or _is_about("headings", section.title),
            of_results=above.of_results or _is_about("results", section.title),
        )
    return found


@lru_cache(maxsize=1024)
def _is_about(name: str, title: str) -> bool:
    """Remembered, since titles are asked about for the targets, and again for what contradicts them."""
    return says(name, title)


def latest_year(texts: Sequence[str]) -> int | None:
    """The last year of the first text that names one: of `từ … năm 2023 xuống … năm 2024` the later."""
    for text in texts:
        years = [int(year) for year in pattern("year").findall(text)]
        if years:
            return max(years)
    return None
