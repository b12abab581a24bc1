"""The type of document and its title (trích yếu)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from extractors.agencies import joints, read_agency
from extractors.document_types import DocumentType, by_abbreviation, by_name, type_end
from extractors.header.block import Block
from extractors.header.lines import HeadLine
from extractors.header.patterns import matches
from extractors.places import find_mentions
from models.sourced_text import SourcedText
from models.value import value

OFFICIAL_LETTER = "CV"
_NOTE_OPENING = 60
WITH_AUTHORITY_LINE = frozenset({"QĐ", "NQ", "QyĐ", "QC", "CĐ"})
"""Types whose title the authority line follows; in others a line of the title may look like one."""


@value
class TitleReading:
    """The type, where it was read, and the title; None where the text has none."""

    kind: DocumentType | None
    kind_text: SourcedText | None
    title: SourcedText | None


def read_title(lines: Sequence[HeadLine], block: Block) -> TitleReading:
    """The type line and the lines of the title below it; a công văn has a `V/v` line instead."""
    if block.type_index is None:
        return _without_type_line(lines, block)
    line = lines[block.type_index].text
    end = type_end(line.value) or 0
    behind = line.slice(_number_end(line, block) or end)
    parts = [behind, *(below.text for below in _before_number(lines, block))]
    kind = by_name(line.value)
    return TitleReading(kind, line.slice(0, end), _title(parts, kind, block))


def _number_end(line: SourcedText, block: Block) -> int | None:
    """Where the document's number ends in its type line; None where it stands elsewhere."""
    number = block.number
    if number is None or number.symbol is None or not line.value.endswith(number.line.value):
        return None
    return len(line) - len(number.line) + number.symbol.end


def _without_type_line(lines: Sequence[HeadLine], block: Block) -> TitleReading:
    """The symbol names the type; its title may stand below the header all the same."""
    symbol = block.number.symbol if block.number else None
    abbreviation = symbol.doc_type if symbol else None
    kind = by_abbreviation(abbreviation or OFFICIAL_LETTER) if symbol or block.subject else None
    title = SourcedText.join(block.subject) if block.subject else None
    if block.title_index is not None:
        title = _behind_type(_title([line.text for line in lines[block.title_index :]], kind, block), kind)
    return TitleReading(kind, block.number.line if block.number else None, title)


def _behind_type(title: SourcedText | None, kind: DocumentType | None) -> SourcedText | None:
    """The title without the type before it, whose name a text broke over two lines (`QUYẾT`, `ĐỊNH`)."""
    if title is None or kind is None or by_name(title.value) != kind:
        return title
    rest = title.slice(type_end(title.value) or 0)
    return rest if any(map(str.isalnum, rest.value)) else None


def _before_number(lines: Sequence[HeadLine], block: Block) -> Iterator[HeadLine]:
    """The lines below the type line, to the number where that stands below the title."""
    for line in lines[(block.type_index or 0) + 1 :]:
        if block.number and line.text is block.number.line:
            return
        yield line


def _title(parts: Iterable[SourcedText], kind: DocumentType | None, block: Block) -> SourcedText | None:
    said = _behind_issuer([part for part in parts if part.value.strip(" .:") and not _is_stamp(part.value)])
    if kind is not None and kind.abbreviation in WITH_AUTHORITY_LINE:
        said = list(_before_authority(said, block))
    title = list(_title_parts(said))
    return _said_once(SourcedText.join(title)) if title else None


def _is_stamp(value: str) -> bool:
    """`Ký bởi: …`, which a digital signature may print anywhere."""
    return matches("signing_stamp", value)


def _said_once(title: SourcedText) -> SourcedText:
    """The title without itself behind it, as pages print it that set it in two sizes."""
    half = len(title) // 2
    once = title.value[:half]
    return title.slice(0, half) if title.value == f"{once} {once}" else title


def _behind_issuer(parts: list[SourcedText]) -> list[SourcedText]:
    """The parts from the subject on where the type names its issuer above it (`CỦA THỦ TƯỚNG CHÍNH PHỦ`)."""
    subject = next((at for at, part in enumerate(parts) if matches("subject", part.value)), 0)
    of, _, issuer = " ".join(part.value for part in parts[:subject]).partition(" ")
    return parts[subject:] if of.lower() == "của" and is_authority_line(issuer) else parts


def _before_authority(parts: Sequence[SourcedText], block: Block) -> Iterable[SourcedText]:
    """The parts before the authority line, which may be broken, or the issuer as the block prints it."""
    before = ""
    for part, below in zip_longest(parts, parts[1:]):
        if (
            (matches("wiring", part.value) and read_agency(part.value))
            or is_authority_line(part.value)
            or (below and is_authority_line(f"{part.value} {below.value}"))
        ):
            return
        if (
            block.agencies
            and not before.endswith(joints())
            and _is_again(part.value, block.agencies[-1].value)
        ):
            return
        yield part
        before = part.value


def _is_again(value: str, agency: str) -> bool:
    """Whether a line is the agency's name, perhaps with its unit; where texts ran together, letters tell."""
    *_, unit = (None, *find_mentions(value))
    alone = value[: unit.start] if unit and unit.end == len(value) else value
    return value.isupper() and _letters(agency) in (_letters(value), _letters(alone))


def _letters(value: str) -> str:
    return "".join(filter(str.isalpha, value))


def _title_parts(parts: Iterable[SourcedText]) -> Iterable[SourcedText]:
    """The parts before the `(Kèm theo …)` line or the preamble."""
    for part in parts:
        note = attachment_start(part.value)
        if note == 0 or matches("preamble", part.value):
            return
        if note:
            yield part.slice(0, note)
            return
        yield part


def attachment_start(value: str) -> int | None:
    """Where a `(Kèm theo …)` note begins: the line, or a bracket in it."""
    start = 0
    while not matches("attachment", value[start : start + _NOTE_OPENING]):
        start = value.find("(", start + 1)
        if start < 0:
            return None
    return start


def is_authority_line(value: str) -> bool:
    """`CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN X` or `ỦY BAN NHÂN DÂN XÃ Y`, alone on a line in capitals."""
    if not value.isupper():
        return False
    reading = read_agency(value)
    return reading is not None and reading.word.kind != "field" and not value[reading.end :].strip(" .:,")
