"""The lines of the head, cut where the two columns of the header block ran into one line."""

from collections.abc import Iterable, Sequence

from extractors.agencies import awaits_name, may_go_on, read_agency
from extractors.document_types import by_name, type_end
from extractors.header.mottos import Mottos
from extractors.header.patterns import matches
from extractors.header.side_by_side import side_by_side
from extractors.lines import line_mark
from models.blocks import Paragraph
from models.sourced_text import SourcedText
from models.value import value


@value
class HeadLine:
    """A line and its column in the block (None where unknown)."""

    text: SourcedText
    column: int | None

    @property
    def value(self) -> str:
        """The clean text."""
        return self.text.value


def head_lines(paragraphs: Iterable[Paragraph]) -> list[HeadLine]:
    """Every line that says something.

    Rules and marks of urgency or secrecy are left out everywhere, mottos and the text of stamps and
    e-signatures above the type line; below it the same words may belong to the title.
    """
    lines: list[HeadLine] = []
    titled = False
    mottos = Mottos()
    whole = _by_columns(
        [HeadLine(line, paragraph.column) for paragraph in paragraphs for line in paragraph.lines]
    )
    for at, line in enumerate(whole):
        for piece in (line.text,) if titled else mottos.cut_out(line.text):
            if matches("rule", piece.value) or matches("classification", piece.value):
                continue
            if not titled and matches("noise", piece.value):
                continue
            lines.append(HeadLine(piece, line.column))
            titled = titled or _is_own_type(lines, len(lines) - 1, whole[at + 1 :])
    return lines


def _by_columns(lines: list[HeadLine]) -> list[HeadLine]:
    """The lines; those of a block that prints its columns side by side, the left column before the right."""
    if any(line.column is not None for line in lines):
        return lines
    sides = side_by_side([line.text for line in lines])
    left = [HeadLine(found.left, 0) for found in sides if found.left]
    right = [HeadLine(found.right, 1) for found in sides if found.right]
    return [*left, *right, *lines[len(sides) :]]


def union_title(paragraphs: Iterable[Paragraph]) -> str | None:
    """The title of the Youth Union, which its papers bear in the place of the national title.

    That of its Pioneers is none of an agency.
    """
    titles = (paragraph.text.value for paragraph in paragraphs)
    return next(
        (title for title in titles if line_mark(title).name == "union_title" and read_agency(title)), None
    )


def type_line(lines: Sequence[HeadLine]) -> int | None:
    """Where the type line stands; None where there is none."""
    return next((at for at in range(len(lines)) if _is_own_type(lines, at, lines[at + 1 :])), None)


def _is_own_type(lines: Sequence[HeadLine], at: int, below: Iterable[HeadLine]) -> bool:
    """Whether a type line is one: none that ends an agency's name over it (`BAN CHỈ ĐẠO`, `ĐỀ ÁN 06`)."""
    if not is_type_line(lines[at]):
        return False
    above = next((line.value for line in reversed(lines[:at]) if not _is_dated(line)), "")
    if awaits_name(above):
        return not any(map(is_type_line, below))
    return not (may_go_on(above) and _is_named_below_number(lines[at], below))


def _is_dated(line: HeadLine) -> bool:
    """Whether the line is the place and date, which a text may print between the lines of the left column."""
    return line_mark(line.value).name == "place_and_date"


def _is_named_below_number(line: HeadLine, below: Iterable[HeadLine]) -> bool:
    """Whether the type of the line stands once more, below the number, where the decree puts it."""
    numbered = False
    for other in below:
        numbered = numbered or matches("number", other.value)
        if numbered and is_type_line(other) and by_name(other.value) == by_name(line.value):
            return True
    return False


def is_type_line(line: HeadLine) -> bool:
    """Whether the line is the type line (`KẾ HOẠCH`); the left column holds none."""
    return line.column != 0 and type_end(line.value) is not None
