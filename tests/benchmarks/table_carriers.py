"""Further ways in which tables reach us: cells of several paragraphs, page numbers between rows, markdown, pages of portals."""

from collections.abc import Sequence
from html import escape

from corpus.generator.html import html
from corpus.generator.ocr_text import ocr_text
from corpus.generator.parts import TablePart, parts
from corpus.generator.slots import Slot, first_body_row, rows
from corpus.generator.spec import Spec, Table

_ROWS_A_PAGE = 4


def _table(spec: Spec) -> Table:
    return next(part.table for part in parts(spec) if isinstance(part, TablePart))


def _tabbed(table: Table) -> list[str]:
    """The rows as `ocr_text` writes them."""
    lines = []
    for row in rows(table):
        cells = [""] * len(table.leaves)
        for slot in row:
            cells[slot.col] = slot.text
        lines.append("\t".join(cells))
    return lines


def _with_table(spec: Spec, table: str) -> str:
    """The plan as `ocr_text` writes it, its table in another form."""
    before, found, after = ocr_text(spec).partition("\n".join(_tabbed(_table(spec))))
    assert found, spec.name
    return before + table + after


def paged_tabs(spec: Spec) -> str:
    """A page number between rows, as it stood at the top of the page."""
    return _paged(spec, repeated=False)


def headed_tabs(spec: Spec) -> str:
    """A page number, then the header again."""
    return _paged(spec, repeated=True)


def _paged(spec: Spec, *, repeated: bool) -> str:
    table = _table(spec)
    lines = _tabbed(table)
    top = first_body_row(table)
    header, body = lines[:top], lines[top:]
    pages = [body[at : at + _ROWS_A_PAGE] for at in range(0, len(body), _ROWS_A_PAGE)]
    text = "\n".join([*header, *pages[0]])
    for number, page in enumerate(pages[1:], start=3):
        text += f"\n\n{number}\n\n" + "\n".join([*(header if repeated else ()), *page])
    return _with_table(spec, text)


def markdown(spec: Spec) -> str:
    """A table between bars, a rule below the first row, paragraphs parted by `<br>`."""
    lines = ["| " + line.replace("\n", "<br>").replace("\t", " | ") + " |" for line in _tabbed(_table(spec))]
    lines.insert(1, "|" + " --- |" * len(_table(spec).leaves))
    return _with_table(spec, "\n".join(lines))


def own_bars(spec: Spec) -> str:
    """`a | b | c` without marks around, every paragraph in a line."""
    return _with_table(spec, "\n".join(line.replace("\t", " | ") for line in _tabbed(_table(spec))))


def portal(spec: Spec) -> str:
    """The page within a layout table, a paragraph of `&nbsp;` in blank cells."""
    table = _table(spec)
    plain = html(spec)
    start = plain.index('<div><table border="1">')
    end = plain.index("</table></div>", start) + len("</table></div>")
    written = "".join(f"<tr>{''.join(_cell(slot) for slot in row)}</tr>" for row in rows(table))
    inner = f'<table class="MsoNormalTable" border="0" cellpadding="0" style="border-collapse:collapse"><tbody>{written}</tbody></table>'
    page = plain[:start] + inner + plain[end:]
    opening, closing = '<div class="content">', "</div></body>"
    frame = '<table width="100%"><tr><td valign="top"><div class="content"><table><tr><td>'
    return page.replace(opening, frame).replace(
        closing, f"</td></tr></table></div></td></tr></table>{closing[6:]}"
    )


def split_portal(spec: Spec) -> str:
    """The table in two, as an editor cut it at a page: the second without header."""
    table = _table(spec)
    plain = html(spec)
    top = first_body_row(table)
    lines = plain[plain.index('<div><table border="1">') :].split("</tr>")
    cut = top + max(1, table.n_rows // 2)
    if _is_merged_over(table, cut - top):
        return plain
    first = "</tr>".join(lines[:cut])
    return plain.replace(
        first, first + '</tr>\n</tbody>\n</table></div><p>&nbsp;</p>\n<div><table border="1"><tbody>', 1
    ).replace("<tbody></tr>", "<tbody>", 1)


def _is_merged_over(table: Table, row: int) -> bool:
    return any(cell.row < row < cell.row + cell.rowspan for cell in table.cells)


def _cell(slot: Slot) -> str:
    texts: Sequence[str] = slot.text.split("\n") if slot.text else ["\u00a0"]
    spans = f' rowspan="{slot.rowspan}"' if slot.rowspan > 1 else ""
    spans += f' colspan="{slot.colspan}"' if slot.colspan > 1 else ""
    content = "".join(
        f'<p class="MsoNormal" align="center"><span>{escape(text)}</span></p>' for text in texts
    )
    return f'<td width="10%"{spans} style="border:solid windowtext 1.0pt">{content}</td>'
