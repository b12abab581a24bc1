r"""Figures and units that programs which recognise scans write as formulas: `$\geq 8 5 \%$` for `≥85%`."""

from functools import cache

import regex

from extractors.rule_files import read_rules
from pipeline.normalise.raised_signs import as_raised

FORMULA = (
    r"\$(?:\d[\d.,]*+|\d(?: [\d.,])++"
    r"|(?=[^$\n|<>]{0,120}?(?:\\|\^|(?<![\d.,])\d \d(?!\d)))[^$\n|<>]{1,160}+)\$"
)
"""Between two signs a command, an exponent or figures set apart: dollars (`100$ - 200$`) have none."""
_FONT = regex.compile(r"\\(?:math(?:rm|sf|bf|it|tt)|text(?:bf|it|rm)?|operatorname) ?\{([^{}\\]*)\}")
_COMMAND = regex.compile(r"\\([A-Za-z]++|[%&$])")
_POWER = regex.compile(r"\^(?:\{(\d++(?:,\d++)*+|°)\}|([\d°]))")
"""Also a mark of a note (`150$^{1}$`)."""
_UNREAD = regex.compile(r"[\\{}^_$]")


def plain_formula(formula: str) -> str:
    r"""The formula as it was printed; unchanged where it holds more than figures, units and signs.

    >>> plain_formula(r"$\geq 9 5 , 5 \%$"), plain_formula(r"$1 2 0 ~ \mathrm { m } ^ { 2 }$")
    ('≥95,5%', '120 m²')
    >>> print(plain_formula(r"$\frac { 1 } { 2 }$"))
    $\frac { 1 } { 2 }$
    """
    text = "".join(formula[1:-1].split())  # white space means nothing in a formula
    text = _FONT.sub(r"\1", text)
    text = _COMMAND.sub(lambda match: _signs().get(match[1], match[0]), text)
    text = _POWER.sub(lambda match: as_raised(match[1] or match[2]), text)
    text = text.replace("~", " ").strip()
    return formula if not text or _UNREAD.search(text) else text


@cache
def _signs() -> dict[str, str]:
    """The sign that each command draws."""
    return dict(read_rules("pipeline.normalise", "formulas.toml")["signs"])
