"""Reads specs from TOML."""

import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

from corpus.generator import notation
from corpus.generator.spec import Appendix, Document, Spec, Table, Traps

FOLDER = Path(__file__).parents[1] / "specs"
SPECS = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
"""The names of the specs that the project ships."""


def load(name: str) -> Spec:
    """The spec of that name. Raises ValueError or TypeError where it is malformed."""
    return read(name, (FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def read(name: str, text: str) -> Spec:
    """The spec that the TOML text says."""
    data = tomllib.loads(text)
    return Spec(
        name=name,
        documents=tuple(map(_document, data["document"])),
        citations=tuple(data.get("citation", ())),
        findings=tuple(data.get("finding", ())),
        traps=_traps(data.get("traps", {})),
        carriers=tuple(data.get("carriers", ())),
    )


def _document(data: dict[str, Any]) -> Document:
    tables = {item["name"]: _table(item) for item in data.get("table", ())}
    return Document(
        type_line=data["type_line"],
        title=data["title"],
        reading=data["reading"],
        issuer_lines=tuple(data.get("issuer_lines", ())),
        number_line=data.get("number_line"),
        place_line=data.get("place_line"),
        note=data.get("note"),
        authority_line=data.get("authority_line"),
        preamble=tuple(data.get("preamble", ())),
        enacting=data.get("enacting"),
        outline=notation.outline(data.get("outline", "")),
        recipients=tuple(data.get("recipients", ())),
        marks=tuple(data.get("marks", ())),
        signer=data.get("signer"),
        tables=tables,
        appendices=tuple(_appendix(item, tables) for item in data.get("appendix", ())),
    )


def _appendix(data: dict[str, Any], tables: dict[str, Table]) -> Appendix:
    return Appendix(
        heading=data["heading"],
        label=data.get("label"),
        note=data.get("note"),
        table=tables[data["table"]],
        landscape=data.get("landscape", False),
    )


def _table(data: dict[str, Any]) -> Table:
    grid, breaks = notation.rows(data["rows"])
    columns = notation.columns(data["columns"])
    table = Table(
        name=data["name"],
        title=data.get("title"),
        columns=columns,
        cells=notation.body_cells(grid),
        n_rows=len(grid),
        marks=tuple(cell.strip() for cell in data["marks"].split("|")) if "marks" in data else (),
        unit_line=data.get("unit_line"),
        breaks=breaks,
        widths=tuple(map(float, data.get("widths", ()))),
        numbered=data.get("numbered", False),
        row_height=data.get("row_height"),
        splits=data.get("splits", False),
    )
    if len(grid[0]) != len(table.leaves):
        raise ValueError(f"{table.name}: {len(table.leaves)} columns, {len(grid[0])} cells in a row")
    return table


def _traps(data: dict[str, Any]) -> Traps:
    known = {item.name for item in fields(Traps)}
    if set(data) - known:
        raise ValueError(f"no such trap: {set(data) - known}")
    return Traps(**{name: _tuples(value) for name, value in data.items()})


def _tuples(value: object) -> Any:  # noqa: ANN401
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
