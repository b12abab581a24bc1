"""The shapes of tables, from `shapes.toml`."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MEASURE = re.compile(r"(?P<how>\w+) ?(?P<what>[^:]*)(?::(?P<decimals>\w+))?$")


@dataclass(frozen=True, slots=True)
class Measure:
    """What the figures of a leaf are, as in `shapes.toml`; `decimals` is a number or a habit."""

    how: str
    what: str = ""
    decimals: str = "0"


@dataclass(frozen=True, slots=True)
class Header:
    """A header text with its synonyms; a leaf has a measure."""

    depth: int
    texts: tuple[str, ...]
    measure: Measure | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A row of a table by years: its unit and the range of its figures; both None for a part of another."""

    texts: tuple[str, ...]
    unit: str | None = None
    low: float = 0
    high: float = 0
    decimals: str = "0"


@dataclass(frozen=True, slots=True)
class Shape:
    """Either `headers` (a table by columns) or `indicators` (one by rows)."""

    name: str
    labels: tuple[str, ...]
    headers: tuple[Header, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    units: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    projects: bool = False
    marked: bool = False


def _shape(data: dict[str, Any]) -> Shape:
    return Shape(
        name=data["name"],
        labels=tuple(data["labels"]),
        headers=headers_of(data.get("leaves", "")),
        indicators=tuple(_indicator(line) for line in _lines(data.get("rows", ""))),
        units=tuple(data.get("unit", ())),
        rows=tuple(data["rows"]) if isinstance(data.get("rows"), list) else (),
        projects=data.get("layout") == "projects",
        marked=data.get("marked", False),
    )


def _lines(text: str | list[str]) -> list[str]:
    return [line for line in text.splitlines() if line.strip()] if isinstance(text, str) else []


def headers_of(leaves: str) -> tuple[Header, ...]:
    """The header cells, two spaces a level."""
    return tuple(_header(line) for line in leaves.splitlines() if line.strip())


def _header(line: str) -> Header:
    text, _, measure = line.partition(" :: ")
    return Header(
        (len(line) - len(line.lstrip())) // 2, _synonyms(text), _measure(measure) if measure else None
    )


def _synonyms(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|"))


def _measure(text: str) -> Measure:
    match = _MEASURE.match(text.strip())
    if match is None:
        raise ValueError(f"no measure: {text}")
    return Measure(match["how"], match["what"].strip(), match["decimals"] or "0")


def _indicator(line: str) -> Indicator:
    text, *rest = line.split(" :: ")
    if not rest:
        return Indicator(_synonyms(text))
    span, _, decimals = rest[1].partition(":")
    low, high = span.split("..")
    return Indicator(_synonyms(text), rest[0].strip(), float(low), float(high), decimals.strip() or "0")


def read_shapes(name: str) -> tuple[Shape, ...]:
    """All shapes of a file beside this one, in its order."""
    data = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return tuple(map(_shape, [*data["columns"], *data.get("indicators", ())]))


SHAPES = read_shapes("shapes.toml")
