"""What a search found, as people read it."""

import sys
from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from pipeline.messages import text
from pipeline.report.places import MARKED, place

WIDTH_WHEN_PIPED = 10_000
HEAD = ("symbol", "issuer", "year", "filename")


def show_hits(hits: Sequence[dict[str, Any]]) -> None:
    """Two lines a hit: the document, then the place in it and the text around the words."""
    console = Console(width=None if sys.stdout.isatty() else WIDTH_WHEN_PIPED, highlight=False)
    if not hits:
        console.print(text("search.nothing"))
    for ordinal, hit in enumerate(hits, start=1):
        head = " · ".join(str(hit[key]) for key in HEAD if hit[key] is not None)
        console.print(Text(f"{ordinal}. {head}", style="bold"))
        console.print(Text.assemble("   ", (place(hit), "dim"), marked(hit["snippet"], console.is_terminal)))


def marked(snippet: str, on_terminal: bool) -> Text:
    """The words that were looked for in bold, where the output can be bold; else in «marks»."""
    if not on_terminal:
        return Text(snippet)
    whole = Text()
    for index, part in enumerate(MARKED.split(snippet)):
        whole.append(part, style="bold yellow" if index % 2 else None)
    return whole
