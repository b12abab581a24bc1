"""`kehoach audit`: the findings, worst first, each with the place where to look."""

from pathlib import Path
from typing import Annotated, Literal

from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option


def audit(
    documents: Annotated[list[str] | None, argument("documents", metavar="[DOC]...")] = None,
    report_format: Annotated[Literal["text", "html"], option("format")] = "text",
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Prints the findings of the documents, or of all; as HTML with the tables and the cells marked."""
    from pipeline.report.audit_html import audit_html  # noqa: PLC0415  duckdb is slow to import
    from pipeline.report.audit_text import audit_text  # noqa: PLC0415
    from pipeline.report.contradictions import contradictions  # noqa: PLC0415
    from pipeline.report.findings import findings, wanted_documents  # noqa: PLC0415

    wanted = wanted_documents(archive, documents or [])
    rows, between = findings(archive, wanted), contradictions(archive, wanted)
    if report_format == "html":
        print(audit_html(archive, rows, between))
        return
    for line in audit_text(rows, between):
        print(line)
