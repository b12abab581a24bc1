"""`kehoach audit`: the findings, worst first, each with the place where to look."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option
from pipeline.messages import text

if TYPE_CHECKING:
    from pipeline.cli.findings import FindingRow


def audit(
    documents: Annotated[list[str] | None, argument("documents", metavar="[DOC]...")] = None,
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Prints the findings of the documents, or of all."""
    from itertools import groupby  # noqa: PLC0415

    from pipeline.cli.findings import findings  # noqa: PLC0415  duckdb is slow to import

    rows = findings(archive, documents or [])
    if not rows:
        print(text("audit.nothing"))
    for _, group in groupby(rows, key=lambda row: row["doc_id"]):
        _print_document(list(group))


def _print_document(rows: "list[FindingRow]") -> None:
    first = rows[0]
    name = " · ".join(str(first[key]) for key in ("symbol", "issuer", "filename", "doc_id") if first[key])
    print(f"{name} ({text('audit.count', count=len(rows))})")
    for row in rows:
        print(f"  {text('severity.' + row['severity'])} {row['code']}: {row['message']}")
        if place := _place(row):
            print(f"      → {place}")
    print()


def _place(row: "FindingRow") -> str:
    """Table, row, column, section, page and raw text, as far as they are known."""
    keys = (
        "table_ordinal",
        "appendix",
        "row",
        "row_label",
        "header",
        "section_path",
        "page",
        "path",
        "start",
        "raw",
    )
    given = {**row, "row": None if row["row"] is None else row["row"] + 1}
    parts = (text(f"audit.place.{key}", value=given[key]) for key in keys if given[key] is not None)
    return ", ".join(parts)
