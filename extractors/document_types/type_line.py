"""Whether a line says the type of its document, as a type line does, and where the type ends in it."""

from extractors.document_types.lookup import by_name, is_name

_ENDS = " .:"
_WHOLE_TYPES = ("hành động", "liên tịch", "liên ngành")
"""Ends of names that stay whole where the title follows on the type line; `CÔNG TÁC …` opens the title."""


def is_type_alone(line: str) -> bool:
    """Whether the line is a type's name in any case: `Kế hoạch:`, where formatting makes the capitals."""
    return is_name(line.rstrip(_ENDS))


def type_end(line: str) -> int | None:
    """Where the type ends in a line that opens with it in capitals, or that it fills; else None.

    >>> type_end("KẾ HOẠCH Trồng cây năm 2031"), type_end("Kế hoạch:"), type_end("Kế hoạch trồng cây")
    (8, 8, None)
    """
    kind = by_name(line)
    if kind is None:
        return None
    if is_type_alone(line):
        return len(line.rstrip(_ENDS))
    folded = line.casefold()
    opening = [name for name in kind.names if folded.startswith(name.casefold())]
    longest = max(opening, key=len, default="")
    name = longest if longest.endswith(_WHOLE_TYPES) else min(opening, key=len, default="")
    return len(name) if line[: len(name)].isupper() else None
