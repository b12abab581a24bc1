from collections.abc import Iterable
from decimal import Decimal

from extractors.consistency.prose.table_figures import Figure, naming_words
from extractors.consistency.prose.unlike_tables import NamedFigures


def figures(names: Iterable[str]) -> list[Figure]:
    return [
        Figure(
            table=1,
            col=0,
            appendix=None,
            own=name,
            name=name,
            words=naming_words(name),
            around=naming_words(name),
            years=frozenset(),
            unit=None,
            is_rate=False,
            is_row=False,
            is_reached=False,
            values=(Decimal(1),),
        )
        for name in names
    ]


def test_figures_are_found_once_by_names_that_are_within_the_words() -> None:
    named = NamedFigures(figures(("Số hộ nghèo", "Số hộ cận nghèo", "Số hộ nghèo", "Số hộ")), 3)
    found = named.within(naming_words("Số hộ nghèo trên địa bàn"))
    assert [one.name for one in found] == ["Số hộ nghèo", "Số hộ nghèo"]
