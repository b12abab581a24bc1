"""The zones of a document in which the extractors look for its parts."""

from models.blocks import Block, Paragraph
from models.value import value


@value
class Appendix:
    """An appendix: `label` as printed after the word (`01`, `I`), None where it bears none.

    `heading` are the label, title and `(Kèm theo …)` lines; `blocks` everything below them.
    """

    label: str | None
    heading: tuple[Paragraph, ...]
    blocks: tuple[Block, ...]


@value
class Zones:
    """One document of a file, cut into the zones that Nghị định 30/2020 gives it.

    `head`: from the top to the title and its `(Kèm theo …)` line; `preamble`: authority line, legal
    bases and introduction, up to the first label or `QUYẾT ĐỊNH:`; `body`: the text to the end mark;
    `closing`: `Nơi nhận:` and signature. Layout tables have become paragraphs with a `column`.
    `lead`: what the page that showed the first document printed over its header, which is none of its text.
    """

    ordinal: int
    parent: int | None
    head: tuple[Paragraph, ...]
    preamble: tuple[Paragraph, ...]
    body: tuple[Block, ...]
    closing: tuple[Paragraph, ...]
    appendices: tuple[Appendix, ...]
    lead: tuple[Block, ...] = ()

    @property
    def flows(self) -> tuple[tuple[Block, ...], ...]:
        """The body, and what stands below the heading of each appendix."""
        return (self.body, *(appendix.blocks for appendix in self.appendices))
