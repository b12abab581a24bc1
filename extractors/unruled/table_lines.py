"""Where the parts of a table stand among the lines."""

from extractors.unruled.stretch import Stretch
from extractors.unruled.words import Word
from models.value import value

_MOST_WORDS = 300


@value
class TableLines:
    """The lines where the header, the row of column numbers (if any) and the body start."""

    header: int
    marks: tuple[Word, ...]
    marks_start: int
    body: int

    def header_words(self, stretch: Stretch) -> tuple[Word, ...]:
        """The words of the header, without the marks."""
        return tuple(word for line in range(self.header, self.marks_start) for word in stretch.words(line))

    def header_text(self, stretch: Stretch) -> str:
        """Header and marks without spaces, to know them again where a page repeats them."""
        return "".join(stretch.text(line) for line in range(self.header, self.body)).replace(" ", "")

    def is_short(self, stretch: Stretch) -> bool:
        """Whether the header is no longer than headers are."""
        return len(self.header_words(stretch)) <= _MOST_WORDS

    def opening(self, stretch: Stretch) -> str:
        """The first lines of the header in one."""
        return " ".join(
            stretch.text(line) for line in range(self.header, min(self.header + 3, self.marks_start))
        )


def after_repetition(stretch: Stretch, line: int, header: str) -> int:
    """The line after a repetition of the header (written without spaces) from `line` on, else `line`."""
    text = ""
    for after in range(line, len(stretch)):
        text += stretch.text(after).replace(" ", "")
        if text == header:
            return after + 1
        if not header.startswith(text):
            return line
    return line
