r"""Figures and units that programs which recognise scans write as formulas: `$\geq 8 5 \%$` for `≥85%`."""

import regex

FORMULA = r"\$(?:\d[\d.,]*+|(?=[^$\n|<>]{0,120}?(?:\\|\^|(?<![\d.,])\d \d(?!\d)))[^$\n|<>]{1,160}+)\$"
"""Between two signs a command, an exponent or figures set apart: dollars (`100$ - 200$`) have none."""
_COMMANDS = {
    "%": "%",
    "geq": "≥",
    "geqslant": "≥",
    "ge": "≥",
    "leq": "≤",
    "leqslant": "≤",
    "le": "≤",
    "times": "×",
    "pm": "±",
    "sim": "~",
    "cdot": ".",
    "to": "→",
    "rightarrow": "→",
    "circ": "°",
    "&": "&",
    "$": "$",
}
_FONT = regex.compile(r"\\(?:math(?:rm|sf|bf|it|tt)|text(?:bf|it|rm)?|operatorname) ?\{([^{}\\]*)\}")
_COMMAND = regex.compile(r"\\([A-Za-z]++|[%&$])")
_POWER = regex.compile(r"\^(?:\{([23°])\}|([23°]))")
_POWERS = {"2": "²", "3": "³", "°": "°"}
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
    text = _COMMAND.sub(lambda match: _COMMANDS.get(match[1], match[0]), text)
    text = _POWER.sub(lambda match: _POWERS[match[1] or match[2]], text)
    text = text.replace("~", " ").strip()
    return formula if not text or _UNREAD.search(text) else text
