"""The right reading of a spec, in the shape of `corpus/gold` (described in `corpus/README.md`)."""

import re
from typing import Any

from corpus.generator.spec import PAGE_BREAK, Column, Document, NumberStyle, Spec, Table

_HEADER: dict[str, Any] = {
    **dict.fromkeys(["number", "symbol_suffix", "place", "date", "district", "province"]),
    **dict.fromkeys(["signer", "signer_title", "signing_mode", "parent"]),
}
_CITATION: dict[str, Any] = dict.fromkeys(["symbol", "date", "issuer"])
"""What a spec leaves out is blank: TOML has no null."""
_OPS = {"<": "<", "≤": "<=", "<=": "<=", ">": ">", "≥": ">=", ">=": ">="}
_NUMBER = r"\d[\d.,]*"
_CELL = re.compile(rf"([<>≤≥]=?)? ?({_NUMBER})(?: ?- ?({_NUMBER}))?(?: ?%| [\w ]+)?")


def gold(spec: Spec) -> dict[str, Any]:
    """What a careful clerk would write down."""
    return {
        "documents": [_HEADER | document.reading | {"title": document.title} for document in spec.documents],
        "citations": [_CITATION | citation for citation in spec.citations],
        "outline": [
            {"document": ordinal, "path": node.path, "title": node.text.replace(PAGE_BREAK, "")}
            for ordinal, document in enumerate(spec.documents, 1)
            for node in document.outline
            if node.kind == "labelled"
        ],
        "tables": [
            _table(table, ordinal, appendix)
            for ordinal, document in enumerate(spec.documents, 1)
            for table, appendix in _placed(document)
        ],
        "findings": list(spec.findings),
    }


def _placed(document: Document) -> list[tuple[Table, str | None]]:
    """The tables in reading order, each with the label of its appendix."""
    inside = [(document.tables[node.text], None) for node in document.outline if node.kind == "table"]
    return inside + [(appendix.table, appendix.label) for appendix in document.appendices]


def _table(table: Table, document: int, appendix: str | None) -> dict[str, Any]:
    body = [[""] * len(table.leaves) for _ in range(table.n_rows)]
    for cell in table.cells:
        body[cell.row][cell.col] = cell.text
    styles = [leaf.style for leaf in table.leaves]
    values, ops, ranges = [], [], []
    for row, line in enumerate(body):
        readings = [_reading(raw, style) for raw, style in zip(line, styles, strict=True)]
        values.append([value for value, _, _ in readings])
        ops += [[row, col, op] for col, (_, op, _) in enumerate(readings) if op]
        ranges += [[row, col, *span] for col, (_, _, span) in enumerate(readings) if span]
    return {
        "document": document,
        "appendix": appendix,
        "title": table.title,
        "header": [path for column in table.columns for path in _paths(column)],
        "body": body,
        "values": values,
        "ops": ops,
        "ranges": ranges,
    }


def _paths(column: Column) -> list[list[str]]:
    below = [path for child in column.children for path in _paths(child)] or [[]]
    return [[column.text, *path] for path in below]


def _reading(
    raw: str, style: NumberStyle | None
) -> tuple[float | None, str | None, tuple[float, float] | None]:
    """Value, comparator and range of a cell; nothing where its column holds no numbers."""
    match = _CELL.fullmatch(raw) if style else None
    if match is None or style is None:
        return None, None, None
    if match[3]:
        return None, None, (_number(match[2], style), _number(match[3], style))
    return _number(match[2], style), _OPS.get(match[1] or ""), None


def _number(text: str, style: NumberStyle) -> float:
    group, point = (".", ",") if style == "vn" else (",", ".")
    return float(text.replace(group, "").replace(point, "."))
