"""The body of a Word file from the printed parts of a plan."""

from dataclasses import dataclass, field

from corpus.generator.docx.markup import paragraph, run
from corpus.generator.docx.numbering import Numbering, bullet, properties
from corpus.generator.docx.runs import runs
from corpus.generator.docx.tables import data_table, layout_table, plain_cell
from corpus.generator.docx.templates import filled
from corpus.generator.parts import MOTTO, Centred, Closing, Masthead, NewPage, Part, Prose, TablePart, parts
from corpus.generator.slots import Slot
from corpus.generator.spec import Node, Spec

_PORTRAIT = (11906, 16838)
_MARGINS = 850
_ITALIC = frozenset({"note", "unit"})
_BOLD_STYLES = frozenset({"type", "title", "authority", "enacting", "appendix", "caption"})
_DEEPEST_STYLE = 3


@dataclass(slots=True)
class Body:
    """Writes the parts one after another; `automatic` leaves labels to Word."""

    spec: Spec
    automatic: bool
    signed: bool = False
    """Whether the text of the signing service is printed on the first page."""
    numbering: Numbering = field(default_factory=Numbering)
    landscape: bool = False

    def xml(self) -> str:
        """The content of w:body."""
        written = [self._signature_text()] if self.signed and self.spec.traps.e_signature else []
        for part in parts(self.spec):
            if isinstance(part, Centred) and part.style == "type":
                self.numbering.new_document()
            written.append(self._part(part))
        return "".join(written) + _section(self.landscape)

    def _part(self, part: Part) -> str:
        if isinstance(part, Masthead):
            return _masthead(part)
        if isinstance(part, Centred):
            return self._centred(part)
        if isinstance(part, Prose):
            return self._prose(part)
        if isinstance(part, TablePart):
            return self._table(part)
        return _closing(part) if isinstance(part, Closing) else self._new_page(part)

    def _signature_text(self) -> str:
        lines = (self.spec.traps.e_signature or "").split("\n")
        inner = "".join(paragraph(run(line), style="KySo") for line in lines)
        return paragraph(filled("anchored_box", content=inner))

    def _centred(self, part: Centred) -> str:
        bold, italic = part.style in _BOLD_STYLES, part.style in _ITALIC
        content = runs(part.text, self.spec.traps, bold=bold, italic=italic)
        align = "right" if part.style == "unit" else "center"
        if part.text in self.spec.traps.boxes:
            return paragraph(filled("text_box", content=paragraph(content, align=align)), align=align)
        return paragraph(content, align=align)

    def _prose(self, part: Prose) -> str:
        node, number = part.node, self._number(part.node)
        text = node.text if number else f"{node.printed} {node.text}".lstrip()
        content = runs(text, self.spec.traps, bold=part.is_heading)
        if number is None:
            return paragraph(content, align="both", style="ThanBai")
        if number == (1, node.depth) and node.depth <= _DEEPEST_STYLE:
            return paragraph(content, style=f"Muc{node.depth}{'Dam' if part.is_heading else ''}")
        return paragraph(content, align="both", style="ThanBai", number=properties(number))

    def _number(self, node: Node) -> tuple[int, int] | None:
        """The list and level under which Word prints the label or bullet; None where it is typed."""
        if not self.automatic or node.kind not in ("bullet", "labelled"):
            return None
        return (
            bullet(node.printed) if node.kind == "bullet" else self.numbering.number(node.printed, node.depth)
        )

    def _table(self, part: TablePart) -> str:
        across = _PORTRAIT[self.landscape] - 2 * _MARGINS
        column = self.numbering.column() if self.automatic and part.table.numbered else None
        counted = 0

        def cell_text(slot: Slot) -> str:
            nonlocal counted
            if column and slot.zone == "body" and slot.col == 0 and slot.text == str(counted + 1):
                counted += 1
                return paragraph("", style="Bang", number=properties((column, 0)))
            return plain_cell(slot)

        return data_table(part.table, across, cell_text) + paragraph("")

    def _new_page(self, part: NewPage) -> str:
        if part.landscape == self.landscape:
            return paragraph('<w:r><w:br w:type="page"/></w:r>')
        ended, self.landscape = self.landscape, part.landscape
        return paragraph("", section=_section(ended))


def _masthead(part: Masthead) -> str:
    *above, issuer = part.issuer
    left = "".join(paragraph(run(line), align="center") for line in above)
    left += paragraph(run(issuer, bold=True), align="center")
    right = "".join(paragraph(run(line, bold=True), align="center") for line in MOTTO)
    number = paragraph(run(part.number), align="center")
    place = paragraph(run(part.place_date, italic=True), align="center")
    return layout_table([[left, right], [number, place]], [4300, 5900]) + paragraph("")


def _closing(part: Closing) -> str:
    left = paragraph(run("Nơi nhận:", italic=True))
    left += "".join(paragraph(run(f"- {name}"), style="NoiNhan") for name in part.recipients)
    right = "".join(paragraph(run(mark, bold=True), align="center") for mark in part.marks)
    right += paragraph("") * 3 + paragraph(run(part.signer, bold=True), align="center")
    return layout_table([[left, right]], [5100, 5100])


def _section(landscape: bool) -> str:
    width, height = reversed(_PORTRAIT) if landscape else _PORTRAIT
    turned = ' w:orient="landscape"' if landscape else ""
    return filled("section", width=width, height=height, turned=turned, margin=_MARGINS)
