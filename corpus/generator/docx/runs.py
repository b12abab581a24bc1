"""The runs of a text, with tracked changes, smart tags and content controls where the spec wants them."""

import re
from collections.abc import Callable

from corpus.generator.docx.markup import run
from corpus.generator.spec import Traps

_TRACKED = 'w:id="1" w:author="Văn thư" w:date="2024-01-02T08:00:00Z"'
_PLACE = 'w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"'
_WRAPPERS: dict[str, Callable[[str], str]] = {
    "inserted": lambda content: f"<w:ins {_TRACKED}>{content}</w:ins>",
    "smart_tags": lambda content: f"<w:smartTag {_PLACE}>{content}</w:smartTag>",
    "controls": lambda content: f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>",
}


def runs(text: str, traps: Traps, *, bold: bool = False, italic: bool = False) -> str:
    """The text in runs, cut at the phrases that the traps name and, as Word does, in places of no meaning."""
    wrapped = {phrase: _WRAPPERS[name] for name in _WRAPPERS for phrase in getattr(traps, name)}
    deleted = dict(traps.deleted)
    phrases = [*wrapped, *deleted]
    pieces = re.split(f"({'|'.join(map(re.escape, phrases))})", text) if phrases else [text]
    written = []
    for piece in filter(None, pieces):
        content = "".join(run(part, bold=bold, italic=italic) for part in _halves(piece))
        written.append(wrapped[piece](content) if piece in wrapped else content)
        if piece in deleted:
            written.append(f"<w:del {_TRACKED}>{run(deleted[piece], bold=bold, deleted=True)}</w:del>")
    return "".join(written)


def _halves(text: str) -> tuple[str, ...]:
    """Word cuts runs anywhere, in the middle of a word or number too."""
    middle = len(text) // 2
    return (text[:middle], text[middle:]) if len(text) > 12 else (text,)
