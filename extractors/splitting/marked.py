"""Blocks with the mark of their first line, looked up once."""

from collections.abc import Sequence

import regex

from extractors.layout import contents_blocks
from extractors.layout.sheet import MOST_SIDE_BY_SIDE
from extractors.lines import SIGNING, line_mark
from models.blocks import Block, Paragraph
from models.sourced_text import SourcedText
from models.value import value

HEADER_MARKS = frozenset({"national_title", "union_title", "rule", "number", "place_and_date", "issuer"})
LABELS = frozenset({"article", "roman", "capital_letter", "ordinal", "small_letter", "bracketed_number"})
TITLE_BLOCKS = 6
"""Within how many blocks of its type line a title ends."""
_UNION, _UNION_ENDS = "union_title", "HỒ CHÍ MINH"
_GLUED_ATTACHMENT = regex.compile(r"\((?:Ban hành )?[Kk]èm theo (?:\p{L}+ ?){1,4}")
_LONGEST_POST = 5
"""Words, with the first of the body."""
_OFFICER = "(?:Thiếu|Trung|Thượng|Đại) (?:úy|tá|tướng) "
_RANKS = rf"(?:(?:PGS|GS|TS|ThS|Ths|BS|DS|KS|CN|BSCKI{{1,2}}|CKI{{1,2}})[.,]{{0,2}} ?|{_OFFICER})*+"
_NAME = regex.compile(rf"{_RANKS}(?:\p{{Lu}}\p{{Ll}}* ){{1,4}}\p{{Lu}}\p{{Ll}}*$")
_SIGNED_POST = regex.compile(r"(?P<post>\p{Lu}{2,}(?: \p{Lu}{2,})*) +(?P<name>\p{Lu}\p{Ll}.*)")
_BULLETS = "-–+•* "
_QUOTES = '“"'


@value
class Marked:
    """A block; `mark` is `grid` for a grid, else the mark of the paragraph's first line.

    Lines of a table of contents are `contents`, whatever they say. `text`: a paragraph's, else "".
    """

    block: Block
    mark: str
    text: str

    @property
    def paragraph(self) -> Paragraph | None:
        """The block if it is a paragraph."""
        return self.block if isinstance(self.block, Paragraph) else None

    @property
    def is_heading(self) -> bool:
        """Whether the paragraph is set as a title: capitals, bold or centred, and no sentence."""
        paragraph = self.paragraph
        if paragraph is None or self.mark in LABELS or self.mark == "contents":
            return False
        if self.text.isupper():
            return True
        return not self.text.endswith((";", ":")) and (paragraph.bold or paragraph.alignment == "center")

    @property
    def is_attachment(self) -> bool:
        """Whether the paragraph is, or a title ends with, a `(Kèm theo …)` line."""
        return self.mark == "attachment" or (
            self.mark != "contents"
            and self.text.lstrip(_QUOTES)[:1].isupper()
            and self.text[:24].isupper()
            and _GLUED_ATTACHMENT.search(self.text) is not None
        )

    @property
    def is_basis(self) -> bool:
        """Whether the paragraph states a legal basis, as an item of a list (`- Căn cứ Luật …`) or not."""
        if self.mark == "bullet":
            return line_mark(self.text.lstrip(_BULLETS)).name == "basis"
        return self.mark == "basis"

    @property
    def is_name(self) -> bool:
        """Whether the paragraph is nothing but a person's name, or several side by side."""
        return self.mark == "text" and all(map(_is_name, self._sides))

    @property
    def is_position(self) -> bool:
        """Whether it is the post of one who signs, or several side by side, the others perhaps with marks."""
        if self.mark != "text" or not self.text.isupper():
            return self.mark == "position"
        first, *others = (line_mark(side).name for side in self._sides)
        return first == "position" and all(other in SIGNING for other in others)

    @property
    def is_small_position(self) -> bool:
        """Whether the paragraph is such a post in small letters, as a person or a list names it too."""
        return (
            self.mark == "text"
            and self.text[:1].isupper()
            and line_mark(self.text.upper()).name == "position"
        )

    @property
    def is_headed_body(self) -> bool:
        """Whether it is a post in capitals and the body that its holder heads (`THỦ TƯỚNG CHÍNH PHỦ`)."""
        words = self.text.split() if self.text.isupper() else []
        posts = (" ".join(words[:count]) for count in range(2, min(_LONGEST_POST, len(words))))
        return any(line_mark(post).name == "position" for post in posts)

    @property
    def is_signed_post(self) -> bool:
        """Whether the line is a post in capitals and, behind it, the name of the one who signs."""
        match = _SIGNED_POST.fullmatch(self.text) if self.mark == "text" else None
        return match is not None and line_mark(match["post"]).name == "position" and _is_name(match["name"])

    @property
    def _sides(self) -> tuple[str, ...]:
        """What stands between the wide gaps of its line; the whole text where there is none."""
        paragraph = self.paragraph
        line = paragraph.lines[0] if paragraph and len(paragraph.lines) == 1 else None
        return tuple(side.value for side in line.parted(MOST_SIDE_BY_SIDE)) if line else (self.text,)


def _is_name(text: str) -> bool:
    return _NAME.match(text) is not None and not text.isupper()


def mark_blocks(blocks: Sequence[Block]) -> list[Marked]:
    """The blocks with their marks."""
    contents = contents_blocks(blocks)
    return [_marked(block, listed=at in contents) for at, block in enumerate(blocks)]


def _marked(block: Block, *, listed: bool) -> Marked:
    """The block with its mark; `listed`: whether it is a line of a table of contents."""
    if not isinstance(block, Paragraph):
        return Marked(block, "contents" if listed else "grid", "")
    mark = "contents" if listed else line_mark(block.lines[0].value).name
    if mark == "text" and _is_under_union(block.lines[0]):
        mark = _UNION
    return Marked(block, mark, block.text.value)


def _is_under_union(line: SourcedText) -> bool:
    """Whether the Youth Union's title stands on the right of the line, behind a wide gap."""
    gap = line.wide_gap() if line.value.endswith(_UNION_ENDS) else None
    return gap is not None and line_mark(line.slice(gap).value).name == _UNION
