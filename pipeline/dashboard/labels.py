"""What columns are called on the screen, in the user's language."""

from pipeline.messages import catalogue, language, text


def label(column: str) -> str:
    """The heading of a column; its own name where it has none."""
    return catalogue(language()).get(f"dashboard.column.{column}", column)


def plan_name(symbol: str | None, title: str | None, filename: str | None = None) -> str:
    """What a document is called in a line: symbol and title, as far as they are known."""
    return " · ".join(part for part in (symbol, title) if part) or filename or text("dashboard.untitled")
