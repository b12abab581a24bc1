"""Names of administrative units put right against the gazetteer, where the page says what they are in."""

from collections.abc import Iterator, Sequence

import regex

from extractors.places import Unit, ancestors, exact_name, fold, folded_name, kind_names, named

_SYLLABLE = regex.compile(r"(?P<letters>\p{Lu}\p{Ll}+)(?P<after>[.,;:)]*)")
_LONGEST_NAME = 4


def names_put_right(texts: Sequence[str], doubted: Sequence[bool], page: str) -> list[str]:
    """The words of a line, names with the marks that the only unit has which is of that kind and name.

    It must be in a district or province that the page names, for there are units that the gazetteer lacks.
    """
    found = list(texts)
    for start in _starts(texts):
        name = _name(texts, start)
        if not any(doubted[start : start + len(name)]):
            continue
        right = _right(texts[:start], [letters for letters, _ in name], page)
        if right:
            found[start : start + len(name)] = [
                letters + after for letters, (_, after) in zip(right, name, strict=True)
            ]
    return found


def _starts(texts: Sequence[str]) -> Iterator[int]:
    """Where a name follows the word for a kind."""
    for at in range(1, len(texts)):
        if _kind_before(texts[:at]) and _SYLLABLE.fullmatch(texts[at]):
            yield at


def _kind_before(texts: Sequence[str]) -> str | None:
    before = " ".join(texts[-2:]).lower()
    return next((kind for kind in kind_names() if before == kind or before.endswith(" " + kind)), None)


def _name(texts: Sequence[str], start: int) -> list[tuple[str, str]]:
    """The syllables in capitals from a place on, each with the stops after it."""
    name: list[tuple[str, str]] = []
    for text in texts[start : start + _LONGEST_NAME]:
        part = _SYLLABLE.fullmatch(text)
        if part is None:
            break
        name.append((part["letters"], part["after"]))
        if part["after"]:
            break
    return name


def _right(before: Sequence[str], name: Sequence[str], page: str) -> list[str] | None:
    """The syllables of the unit that is meant; None where the name is right as it is, or could be several."""
    kind, read = _kind_before(before), " ".join(name)
    units = named(read)
    if any(exact_name(unit.name) == exact_name(read) for unit in units):
        return None
    near = {unit.name for unit in units if unit.kind == kind and _is_in_what_is_named(unit, page)}
    right = near.pop() if len(near) == 1 else ""
    # Names that differ in punctuation share a key with this one, too.
    return right.split() if fold(right) == fold(read) and sum(map(str.__ne__, right, read)) == 1 else None


def _is_in_what_is_named(unit: Unit, page: str) -> bool:
    around = f" {folded_name(page)} "
    return any(f" {folded_name(above.name)} " in around for above in ancestors(unit))
