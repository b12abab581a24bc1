"""The end of a document: which lines are recipients and which the signature."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

import regex

from extractors.agencies import read_agency
from extractors.header.patterns import find, matches
from extractors.header.signature.approval import approval_end
from extractors.header.signature.names import is_signed_note, name_in
from extractors.header.signature.posts import is_clerk, tokens
from extractors.layout.sheet import MOST_SIDE_BY_SIDE
from models.blocks import Paragraph
from models.sourced_text import SourcedText

_BULLET = regex.compile(r"[-–—•+*▪]\s*(?=\S)")
_LAST_ITEM = regex.compile(r"[-–—•+*\s]*Lưu\b", regex.I)

_NAME_BEHIND = regex.compile(r"[.] (?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,}$)")


@dataclass(slots=True)
class ClosingLines:
    """The lines below `Nơi nhận:` and those of the signature block, each in order.

    `left`: the lines of signatures in the left column, as joint documents have them.
    """

    recipients: list[SourcedText] = field(default_factory=list)
    signature: list[SourcedText] = field(default_factory=list)
    left: list[SourcedText] = field(default_factory=list)


def closing_lines(paragraphs: Iterable[Paragraph]) -> ClosingLines:
    """Sorts the lines by their column; where there is none, by what they are."""
    lines = ClosingLines()
    listing = signing = False
    right: SourcedText | None = None
    for paragraph in paragraphs:
        for line, column in _pieces(paragraph, listing, right, signed=bool(lines.signature)):
            if column == 1 and paragraph.column is None and not listing:
                right = line
            if matches("rule", line.value) or matches("noise", line.value):
                continue
            heading = find("recipients", line.value)
            text = line.slice(heading.end()) if heading else line
            listing = listing or heading is not None
            signing = _is_signature(text, column, signing and heading is None, listing, lines)
            if signing:
                lines.signature.append(text)
            elif column == 0 and heading is None and _signs_left(text, lines):
                lines.left.append(text)
            elif listing and text.value:
                lines.recipients.append(text)
    return lines


def _is_signature(
    line: SourcedText, column: int | None, signing: bool, listing: bool, before: ClosingLines
) -> bool:
    if column is not None:
        return column == 1
    if listing and (_BULLET.match(line.value) or line.value.endswith(";")):
        return False
    return signing or opens_signature(line.value) or _ends_signature(line, before)


def _signs_left(line: SourcedText, before: ClosingLines) -> bool:
    """Whether a line of the left column belongs to a signature there and not to the recipients."""
    if _BULLET.match(line.value):
        return False
    if opens_signature(line.value):
        return True
    if not before.left:
        return False
    *above, last = before.left
    # The rest of an agency's name or of a post that the column has broken.
    goes_on = line.value.isupper() and not closes_signature(last, above)
    return goes_on or _is_signed(line)


def closes_signature(line: SourcedText, above: Iterable[SourcedText]) -> bool:
    """Whether the line is the signer's name; in capitals, as agencies are, it is one only below a post."""
    if name_in(line) is None:
        return False
    return not line.value.isupper() or any(token.kind == "post" for up in above for token in tokens(up.value))


def _is_signed(line: SourcedText) -> bool:
    return is_signed_note(line.value) or name_in(line) is not None


def _ends_signature(line: SourcedText, before: ClosingLines) -> bool:
    """The signer's name below the recipients, where the two columns were written line by line."""
    listed = bool(before.recipients) and is_archive_line(before.recipients[-1].value)
    if not (listed or before.signature):
        return False
    return _is_signed(line)


def opens_signature(value: str) -> bool:
    """A line in capitals with an authority mark or a post at its start, or the name of the agency.

    So does one that says who approves what another signed.
    """
    if approval := approval_end(value):
        return value.isupper() or read_agency(value, approval) is not None
    if any(token.start == 0 for token in tokens(value)[:1]):
        return True
    return value.isupper() and not value.endswith(";") and read_agency(value) is not None


def _pieces(
    paragraph: Paragraph, listing: bool, right: SourcedText | None, *, signed: bool
) -> Iterator[tuple[SourcedText, int | None]]:
    """The lines with their columns, cut where both ran into one; the left has all signatures but the last.

    `right`: the first line of the right one of two signatures. `signed`: a signature stands above.
    """
    for line in paragraph.lines:
        *left, last = _by_columns(line, listing, signed) if paragraph.column is None else (line,)
        if left:
            yield from ((one, 0) for one in left)
            yield last, 1
        else:
            side = _side(line, right) if right else None
            yield line, paragraph.column if side is None else side


def _side(line: SourcedText, right: SourcedText) -> int | None:
    """Below which of two signatures a line stands, by its place on the page or in the text; else None."""
    box, row = line.evidence().box, right.evidence().box  # the row of both, on a page
    if box and row:
        middle = (row[0] + row[2]) / 2
        return 0 if box[2] <= middle else 1 if box[0] >= middle else None
    return 0 if line.place_in_line() + len(line) <= right.place_in_line() else None


def _by_columns(line: SourcedText, listing: bool, signed: bool) -> Sequence[SourcedText]:
    """The line, cut between signatures, and where one ran into the line of a recipient."""
    signatures = _side_by_side(line)
    at = _end_of_recipient(line, listing) if len(signatures) == 1 else None
    if at is None and signed and is_archive_line(line.value):
        # The name beside the last recipient, a single blank between the columns.
        behind = _NAME_BEHIND.search(line.value)
        at = behind.end() if behind and name_in(line.slice(behind.end())) else None
    return signatures if at is None else (line.slice(0, at), *_side_by_side(line.slice(at)))


def _side_by_side(line: SourcedText) -> Sequence[SourcedText]:
    """The signatures in a line: marks, posts, agencies or names; a post and a name behind it are one."""
    sides = line.parted(MOST_SIDE_BY_SIDE)
    count = len([*takewhile(_is_of_signature, sides)])
    if len(sides) == 2 and opens_signature(sides[0].value) and not opens_signature(sides[1].value):
        count = 0 if name_in(sides[1]) else 2 if _is_beside_another(sides) else count
    return line.parted(count)


def _is_beside_another(sides: Sequence[SourcedText]) -> bool:
    """Whether a clerk signs beside one whose part is no post: `THƯ KÝ`, `CHỦ TỌA`."""
    clerks = any(is_clerk(token.value) for token in tokens(sides[0].value)[:1])
    return clerks and all(side.value.isupper() for side in sides)


def _end_of_recipient(line: SourcedText, listing: bool) -> int | None:
    """Where a post or mark in capitals, or a wide gap before a signature, ends the line of a recipient."""
    value = line.value
    listed = _BULLET.match(value) or _LAST_ITEM.match(value) or find("recipients", value)
    first = next((token for token in tokens(value) if token.start), None) if listed else None
    if first and _is_signing(line.slice(first.start)):
        return first.start
    # A recipient's second line, and one without a bullet, may stand left of the signature too.
    gap = line.wide_gap() if listed or listing else None
    if gap is None or opens_signature(line.slice(0, gap).value):
        return None
    return gap if _is_of_signature(line.slice(gap)) else None


def _is_of_signature(text: SourcedText) -> bool:
    """Whether a mark, post or agency opens the text, or it is the signer's name or note."""
    return opens_signature(text.value) or _is_signed(text)


def _is_signing(line: SourcedText) -> bool:
    """Marks, posts and agencies in capitals, behind which the signer's name may stand."""
    end = max((token.end for token in tokens(line.value)), default=0)
    rest = line.slice(end)
    return line.value.isupper() or (line.value[:end].isupper() and name_in(rest) is not None)


def bullet_end(value: str) -> int:
    """How long the bullet at the start of the line is, 0 where there is none."""
    match = _BULLET.match(value)
    return match.end() if match else 0


def is_archive_line(value: str) -> bool:
    """The last item: `Lưu: VT, …`."""
    return _LAST_ITEM.match(value) is not None
