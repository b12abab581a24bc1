"""Where a statement that is being typed ends."""

import re

_QUIET = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\$(\w*)\$.*?\$\1\$|--[^\n]*|/\*.*?\*/", re.DOTALL)
"""Closed strings, names in quotes and comments, inside which a semicolon ends nothing."""


def is_complete(statement: str) -> bool:
    """Whether the text is blank or ends with a semicolon outside strings and comments."""
    rest = _QUIET.sub(" ", statement).strip()
    return not rest or (rest.endswith(";") and not re.search(r"['\"]|/\*|\$\w*\$", rest))
