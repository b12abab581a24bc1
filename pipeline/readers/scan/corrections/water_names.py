"""`Ia` (water), with which many names of the Tây Nguyên begin, where the engine takes it for `la`."""

from collections.abc import Sequence

from extractors.places import exact_name, kind_names, named

_READ, _MEANT = "la", "Ia"
_STOPS = ".,;:)"


def water_names_put_right(texts: Sequence[str]) -> list[str]:
    """The words of a line, `xã la Le` as `xã Ia Le`: no name begins with a small letter."""
    return [_MEANT if text == _READ and _opens_name(texts, at) else text for at, text in enumerate(texts)]


def _opens_name(texts: Sequence[str], at: int) -> bool:
    """Whether a name follows: behind the word for a kind any, elsewhere one that the gazetteer has."""
    after = texts[at + 1].rstrip(_STOPS) if at + 1 < len(texts) else ""
    if not after.istitle():
        return False
    name = f"{_MEANT} {after}"
    is_listed = any(exact_name(unit.name) == exact_name(name) for unit in named(name))
    return is_listed or (at > 0 and texts[at - 1].lower() in kind_names())
