"""Stars and lines that emphasise in markdown, where a file uses them so."""

from collections.abc import Iterable

import regex

_FACTOR = r"(?:(?<=[\d)\]])\*[(\[]\d|(?<=\d[)\]])\*\d)"
"""The sign of a product in a formula: `(3)*(4)`, `(6)/(3)*100`."""
_STARS = rf"\*\*\*?|(?!{_FACTOR})(?:(?<![\w(*])\*(?=[^\s*)])|(?<=[^\s*(])\*(?![\w)*]))"
LONE_STAR = r"(?<=\d{4}) \*$"
"""That under the name of a Party committee, behind the date where the columns ran together."""
_LINES = r"(?<![\w_])__?(?=[^\W_]|[(“\"])|(?<=[^\W\d_]|[.:;)”]|(?<![\w_])__?[\d.,/-]*\d%?)__?(?![\w_])"
"""Behind a figure only where one stands before it: `_127,2_`, but `Bieu_02_`."""
_WITHIN = r"[^*\n]{0,300}+(?:\n[^*\n]{1,300}+){0,4}"
"""What two stars may enclose: a line or a few, no blank one."""
_IN_CELL = r"[^*\n\t|]{0,300}+(?:\n[^*\n\t|]{1,300}+)?"
"""What one star may enclose: no border of a cell either, since a footnote's mark stands alone in its cell."""
_PAIRED = (
    regex.compile(
        rf"\*\*[^\s*)|]{_WITHIN}(?<![\s(])\*\*"
        rf"|\*[\p{{L}}(“\"]{_IN_CELL}(?<![\s(])\*(?![\w(])"
    ),
    regex.compile(r"(?<!\w)__?(?:[^\W_]|[(“\"])[^_\n]{0,200}+(?<=[^\W\d_]|[.:;)”])__?(?!\w)"),
)
"""Stars and lines that open and close: a text without has no such emphasis, and `Xã B*` is a footnote's."""


def emphasis_in(unit: str, parts: Iterable[str]) -> tuple[str, ...]:
    """The patterns of what emphasises in a file: of stars, of lines, of both or of neither.

    `parts`: the texts of which the unit was put together without anything between them.
    """
    if "*" not in unit and "_" not in unit:
        return ()
    text = "\n\n".join(parts) or unit
    marks = zip((_STARS, _LINES), _PAIRED, strict=True)
    return tuple(mark for mark, paired in marks if paired.search(text))
