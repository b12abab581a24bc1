"""Years as texts write them."""

import regex

YEAR = regex.compile(r"(?:19|20)\d\d")
"""Of the last century or this one."""
