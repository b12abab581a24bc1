"""What signing programs show on a page, where it was drawn into the page itself: who signed, and when."""

from collections.abc import Sequence

import regex

from pipeline.readers.grids import Word

_FIRST_WORDS = frozenset({"Ký", "Người", "Được", "Signature", "Signed", "Digitally"})
_MOST_RUNS = 9
_SHOWN = regex.compile(
    r"(?:Signature [^\n]*+\n)?+(?:(?:Người ký|Ký bởi|Được ký bởi) ?:|(?:Digitally s|S)igned by)[^\n]*+"
    r"(?:\n[^\n]*+){0,6}?\n(?:Thời gian ký|Ngày ký|Giờ ký|Ký ngày|Date) ?:"
    r"(?:[^\n]*?\d\d:\d\d|[^\n]*+\n\d\d:\d\d)[^\n]*+"
)
"""Line by line from the signer to the time, which names the minute; long names and addresses are wrapped."""


def without_drawn_signatures(runs: list[list[Word]]) -> tuple[list[list[Word]], list[list[Word]]]:
    """The runs of a page but for such text, and those of it, both in the order in which they are drawn."""
    starts = [at for at, run in enumerate(runs) if run[0].text in _FIRST_WORDS]
    taken: set[int] = set()
    for start in starts:
        taken.update(range(start, start + _length(runs[start : start + _MOST_RUNS])))
    if not taken:
        return runs, []
    kept = [run for at, run in enumerate(runs) if at not in taken]
    return kept, [runs[at] for at in sorted(taken)]


def _length(runs: Sequence[Sequence[Word]]) -> int:
    """How many of the runs are what one signature shows."""
    shown = _SHOWN.match("\n".join(" ".join(word.text for word in run) for run in runs))
    return shown.group().count("\n") + 1 if shown else 0
