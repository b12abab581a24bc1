"""Words of a cell of one line as most of three readings have them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import regex

from pipeline.readers.pdf.tables.grid_text import CellText
from pipeline.readers.scan.recognition.digits import TRUSTED, Reading

_QUARTER = regex.compile(r"[IVX]{1,4}(?:/\d{4})?[.,;]?")
_TAKEN_FOR = str.maketrans("1l|", "III")
"""What Tesseract reads for the strokes of a Roman numeral."""


def outvoted(best: CellText, other: CellText, second: Reading) -> CellText:
    """The best reading with the words in which the other, and the second engine, read one and the same.

    The second engine alone decides on Roman numerals, which Tesseract reads as ones.
    """
    words, others = (" ".join(text.lines).split() for text in (best, other))
    thirds = second.text.split()
    if second.confidence < TRUSTED or not len(words) == len(others) == len(thirds):
        return best
    meant = list(_chosen(words, others, thirds))
    if meant == words:
        return best
    rest = iter(meant)
    return replace(best, lines=tuple(" ".join(islice(rest, len(line.split()))) for line in best.lines))


def _chosen(words: list[str], others: list[str], thirds: list[str]) -> Iterator[str]:
    for word, other, third in zip(words, others, thirds, strict=True):
        is_numeral = _QUARTER.fullmatch(third) is not None and word.translate(_TAKEN_FOR) == third
        yield third if third == other or is_numeral else word
