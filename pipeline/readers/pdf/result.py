"""What the pages of a file say, as every reader gives it."""

from collections.abc import Iterable, Iterator, Sequence

from models.blocks import Paragraph
from models.side_text import SideText
from models.signature import Signature
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.blocks import ReadResult
from pipeline.readers.errors import ReadError
from pipeline.readers.heading_capitals import with_heading_capitals
from pipeline.readers.pdf.blocks import blocks_of, stamped_paragraphs
from pipeline.readers.pdf.lost_rulings import doubted_without_walls
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.sequence import sequence
from pipeline.readers.pdf.units import clean_texts, pieces, unit_texts
from pipeline.readers.rubbish import lost_in


def result_of(
    pages: Sequence[PageContent],
    reader: str,
    media_type: str,
    problem: ReadError | None = None,
    signatures: tuple[Signature, ...] = (),
) -> ReadResult:
    """The blocks of the pages in reading order, and what stands beside the text."""
    sequenced = sequence(pages)
    written = list(pieces(sequenced))
    units = unit_texts(written)
    whole = CharacterCleaner("".join(units.values()))
    texts = clean_texts(written, units, whole)
    blocks = tuple(doubted_without_walls(blocks_of(sequenced, texts), pages))
    if any(page.lacks_capitals for page in pages):
        blocks = with_heading_capitals(blocks)
    apart = [*_stamped_texts(stamped_paragraphs(sequenced, texts)), *_notes(pages), *_margins(pages)]
    problem = problem or lost_in(whole)
    used = tuple(stamp for page in pages for stamp in page.stamped.used)
    return ReadResult(reader, media_type, blocks, pages[-1].number, problem, tuple(apart), used, signatures)


def _stamped_texts(stamped: Iterable[Paragraph]) -> Iterator[SideText]:
    for line in stamped:
        yield SideText(kind="stamp", text=line.text.value, page=line.text.page, evidence=line.text.evidence())


def _notes(pages: Sequence[PageContent]) -> Iterator[SideText]:
    for page in pages:
        yield from (SideText(kind="annotation", text=note, page=page.number) for note in page.notes)
        yield from (SideText(kind="struck", text=text, page=page.number) for text in page.struck)


def _margins(pages: Sequence[PageContent]) -> Iterator[SideText]:
    """Letters drawn across the pages, and what runs on them, each text with the first page that has it."""
    first: dict[str, int] = {}
    for page in pages:
        for text in page.margin:
            first.setdefault(text, page.number)
    for text, number in first.items():
        yield SideText(kind="margin", text=text, page=number)


def numbered(numbers: Sequence[int]) -> str:
    """The pages of these numbers (1-based), as errors name them."""
    return "trang / page " + ", ".join(map(str, numbers[:20])) + (" …" if len(numbers) > 20 else "")
