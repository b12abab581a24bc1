"""Whether a line goes on with the paragraph above it: by indent, fullness, spacing, weight and words."""

from dataclasses import dataclass, field

import regex

from extractors.lines import refers_to_appendix
from pipeline.normalise.line_ends import awaits_number
from pipeline.readers.pdf.page_layout.text_line import TextLine

_SENTENCE_END = (".", ";", ":", "!", "?")
_APART = 1.15
_FAR_APART = 1.6
_SAME_PLACE = 4.0
_SAME_SIZE = 0.85
_BLANK = 0.28
"""Of the height of the line: the width of a blank."""
_LONE_HYPHEN = regex.compile(r"[-–] \p{Ll}")


@dataclass(frozen=True, slots=True)
class Setting:
    """How the text of a file is set: the usual distance of lines; whether paragraphs begin indented."""

    pitch: float
    indented: bool


@dataclass(slots=True, eq=False)
class Boundary:
    """Between the line `above`, of a paragraph of `size` lines that `first` opened, and the line `below`.

    `pitch`: the distance of the two lines in usual distances; None over a page break.
    """

    first: TextLine
    above: TextLine
    below: TextLine
    size: int
    setting: Setting
    pitch: float | None = field(init=False)

    def __post_init__(self) -> None:
        above, below = self.above.line, self.below.line
        is_told = above.page == below.page and self.setting.pitch
        self.pitch = (below.y1 - above.y1) / self.setting.pitch if is_told else None

    @property
    def full(self) -> bool:
        """Whether the first word below would not have fitted into the line above."""
        line, word = self.above.line, self.below.line.words[0]
        return self.above.room < word.x1 - word.x0 + _BLANK * line.height + 1.0

    @property
    def apart(self) -> bool:
        """Whether there is more space than between lines of one paragraph."""
        return self.pitch is not None and self.pitch > _APART

    @property
    def same_place(self) -> bool:
        """Whether both lines begin at the same distance from the margin, or from the edge of the page.

        Of a page of lists alone the margin is that of the lists; pages of a book have margins by turns.
        """
        above, below = self.above, self.below
        distances = above.indent - below.indent, above.line.x0 - below.line.x0
        return min(map(abs, distances)) < _SAME_PLACE

    @property
    def ended(self) -> bool:
        """Whether a mark of punctuation ends the line above."""
        return self.above.value.endswith(_SENTENCE_END)

    @property
    def in_brackets(self) -> bool:
        """Whether the line below closes a bracket that the line above opens."""
        above, below = self.above.value, self.below.value
        return above.count("(") > above.count(")") and below.count(")") > below.count("(")

    @property
    def lower(self) -> bool:
        """Whether the line below begins with a small letter, a figure or a stop."""
        return self.below.value[:1].islower() or self.below.value[:1] in "0123456789,;)%"


def joins(boundary: Boundary) -> bool:
    """Whether the line below belongs to the paragraph."""
    if not _is_set_alike(boundary):
        return False
    if _is_wrapped_reference(boundary):
        return True
    if "alone" in (boundary.first.mark.says, boundary.below.mark.says):
        return False
    return _joins_set_alike(boundary)


def _joins_set_alike(boundary: Boundary) -> bool:
    above, below = boundary.above, boundary.below
    if boundary.in_brackets and boundary.full and above.bold == below.bold:
        return True
    if above.is_centred or below.is_centred:
        return _joins_centred(boundary)
    if above.is_right or below.is_right:
        return above.is_right and below.is_right and boundary.lower
    return _joins_text(boundary)


def _is_set_alike(boundary: Boundary) -> bool:
    """Whether both lines are of one size, and near each other."""
    if boundary.pitch is not None and not 0 < boundary.pitch <= _FAR_APART * _spread(boundary):
        return False
    sizes = sorted((boundary.above.size, boundary.below.size))
    return sizes[0] >= _SAME_SIZE * sizes[1]


def _spread(boundary: Boundary) -> float:
    """Titles may be set wider than the text."""
    return 1.2 if boundary.above.is_centred and boundary.below.is_centred else 1.0


def _joins_centred(boundary: Boundary) -> bool:
    above, below = boundary.above, boundary.below
    if below.mark.says != "text" and below.mark.name != "carrying_out":
        return False
    if not (above.is_centred and below.is_centred):
        # The longest line of a title fills its line; a short last line may come to stand in the middle.
        may_go_on = boundary.full or _only_seems_centred(boundary)
        return may_go_on and above.bold == below.bold and boundary.lower and not boundary.ended
    if above.bold != below.bold or above.value.isupper() != below.value.isupper():
        return False
    return not (above.value.endswith(")") and above.value.startswith("("))


def _only_seems_centred(boundary: Boundary) -> bool:
    """Whether the line above, indented as paragraphs begin, leaves as much room at its end by chance."""
    at_margin = boundary.size == 1 and not boundary.below.is_indented
    return at_margin and not boundary.apart and not boundary.above.value.isupper()


def _joins_text(boundary: Boundary) -> bool:
    above, below = boundary.above, boundary.below
    if above.bold != below.bold and not (boundary.full and boundary.lower and boundary.size > 1):
        return False
    if not boundary.full:
        return _joins_short(boundary)
    if below.mark.says in ("label", "opens"):
        return _is_wrapped_mark(boundary)
    if below.is_indented:
        return _joins_indented(boundary)
    if boundary.same_place and boundary.ended and not boundary.lower:
        return _goes_on_after_sentence(boundary)
    return True


def _joins_indented(boundary: Boundary) -> bool:
    """Below a full line a line begins inside the margin: hanging text, an indented block, or a paragraph."""
    goes_on = boundary.lower and not boundary.ended
    if _hangs(boundary):
        return True
    if not boundary.same_place:
        return goes_on and boundary.below.indent < boundary.above.indent
    if boundary.size == 1 and boundary.setting.indented:
        return goes_on
    return not boundary.ended or boundary.lower or _goes_on_after_sentence(boundary)


def _goes_on_after_sentence(boundary: Boundary) -> bool:
    """A full line ends with a sentence: only indents and spacing can tell whether a paragraph ends too."""
    return boundary.size > 1 and not boundary.apart and boundary.setting.indented


def _joins_short(boundary: Boundary) -> bool:
    """The next word would have fitted: only a sentence that goes on in small letters goes on here."""
    if boundary.below.mark.says != "text" or boundary.ended or boundary.apart:
        return False
    small = boundary.below.value[:1].islower()
    return small and not boundary.above.value.isupper()


def _is_wrapped_reference(boundary: Boundary) -> bool:
    """Whether a sentence names an appendix, whose label the end of its line has brought to a new one."""
    above, below = boundary.above, boundary.below
    within = boundary.first.mark.says != "alone" and boundary.pitch is not None and not boundary.apart
    at_margin = not (above.is_centred or below.is_centred or below.is_indented)
    return within and at_margin and boundary.full and refers_to_appendix(above.value, below.value)


def _is_wrapped_mark(boundary: Boundary) -> bool:
    """Where paragraphs begin indented, a hyphen or number at the margin below a full line is no label.

    Where they do not, a hyphen before small letters is none (`kinh tế - xã hội`), save in a list of such.
    A number that the line above awaits (`theo Phụ lục`) is none in either.
    """
    if boundary.ended or boundary.below.is_indented:
        return False
    if boundary.below.value[:1].isdigit() and awaits_number(boundary.above.value):
        return True
    begins_inside = boundary.first.is_indented or boundary.size > 1
    if boundary.setting.indented:
        return begins_inside
    hyphens = [_LONE_HYPHEN.match(line.value) for line in (boundary.first, boundary.below)]
    return hyphens[0] is None and hyphens[1] is not None


def _hangs(boundary: Boundary) -> bool:
    """Whether the line below begins where the text behind the label above does.

    A label too wide for the room before the hanging text pushes its own text further in.
    """
    place = boundary.above.second_word
    if boundary.size > 1 or boundary.above.mark.says != "label" or place is None:
        return False
    if abs(boundary.below.line.x0 - place) < _SAME_PLACE:
        return True
    between = boundary.above.line.x0 + _SAME_PLACE < boundary.below.line.x0 < place
    return between and (not boundary.ended or boundary.lower)
