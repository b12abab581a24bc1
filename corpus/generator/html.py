"""HTML as saved from a legal portal: header block and signature block as tables without borders."""

from collections.abc import Iterator, Sequence
from html import escape

from corpus.generator.parts import MOTTO, Centred, Closing, Masthead, Part, Prose, TablePart, parts
from corpus.generator.slots import Slot, rows
from corpus.generator.spec import PAGE_BREAK, Spec, Table

_BREAK = "<br/>\n           "


def html(spec: Spec) -> str:
    """The whole page."""
    body = "\n".join(line for part in parts(spec) for line in _lines(part))
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8">'
        f"<title>{escape(spec.documents[0].type_line)}</title></head>"
        f'<body><div class="content">\n{body}\n</div></body></html>\n'
    )


def _lines(part: Part) -> Iterator[str]:
    if isinstance(part, Masthead):
        yield _masthead(part)
    elif isinstance(part, Centred):
        tag = "i" if part.style in ("note", "unit") else "strong"
        yield f'<p align="center"><{tag}>{escape(part.text)}</{tag}></p>'
    elif isinstance(part, Prose):
        text = escape(f"{part.node.printed} {part.node.text.replace(PAGE_BREAK, '')}".lstrip())
        yield f"<p><span>{f'<strong>{text}</strong>' if part.is_heading else text}</span></p>"
    elif isinstance(part, TablePart):
        yield _table(part.table)
    elif isinstance(part, Closing):
        yield _closing(part)


def _masthead(part: Masthead) -> str:
    *above, issuer = map(escape, part.issuer)
    left = _BREAK.join([*above, f"<b>{issuer}</b>", "-------"])
    right = _BREAK.join([*MOTTO, "---------------"])
    place = f'<p align="right"><i>{escape(part.place_date)}</i></p>'
    return _rows([[_centre(left), _centre(f"<b>{right}</b>")], [_centre(escape(part.number)), place]])


def _closing(part: Closing) -> str:
    names = _BREAK.join(escape(f"- {name}") for name in part.recipients)
    left = f"<p><b><i>Nơi nhận:</i></b><br/><span>{names}</span></p>"
    marks = "<br/>".join(f"<b>{escape(mark)}</b>" for mark in part.marks)
    right = f"{marks}<br/><br/><br/><br/><b>{escape(part.signer)}</b>"
    return _rows([[left, _centre(right)]])


def _rows(grid: Sequence[Sequence[str]]) -> str:
    lines = ["<tr>\n" + "\n".join(f"<td>\n{cell}</td>" for cell in row) + "\n</tr>" for row in grid]
    return "<div><table>\n<tbody>\n" + "\n".join(lines) + "\n</tbody>\n</table></div>"


def _centre(content: str) -> str:
    return f'<p align="center">{content}</p>'


def _table(table: Table) -> str:
    lines = ["<tr>\n" + "\n".join(map(_cell, row)) + "\n</tr>" for row in rows(table)]
    return '<div><table border="1">\n<tbody>\n' + "\n".join(lines) + "\n</tbody>\n</table></div>"


def _cell(slot: Slot) -> str:
    text = escape(slot.text) or " "
    spans = f' rowspan="{slot.rowspan}"' if slot.rowspan > 1 else ""
    spans += f' colspan="{slot.colspan}"' if slot.colspan > 1 else ""
    return f"<td{spans}>\n{_centre(f'<b>{text}</b>' if slot.zone == 'header' else text)}</td>"
