"""Posts over a signature of which a seal covers a part: `PHÓ` before `CHỦ TỊCH`, `KT.` over it.

The seal lies over their left ends (Nghị định 30/2020, Phụ lục I, II.8), so that the first engine reads the
rest alone, which is another post. The second engine sees letters through it, but knows few of their marks.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import accumulate

import numpy as np

from extractors.header.signature.posts import vocabulary
from extractors.places import fold
from pipeline.readers.scan.columns import columns
from pipeline.readers.scan.corrections.near_wording import folded_letters
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.recognition.digits import TRUSTED, readings
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look.late_lines import SEEN
from pipeline.readers.scan.second_look.signed_names import TOUCHED, print_alone

_BEFORE = ("KT. ", "PHÓ ")
_LOOKS = ((2.2, 0.1), (3.2, 0.1), (2.2, 0.25), (3.2, 0.25))
"""In heights of the line: how far left of the post, and over and under it, a look reaches."""
_ALIKE, _FEWEST = 0.8, 2
"""Of the letters of a post a look that tells shows so many, of 1; so many looks tell."""
_SHOWN = 0.65
"""Of the letters of a word before it so many are seen, of 1: one of three may be lost."""
_MOST = 40
"""Words of a page that may end a post, from its foot on: capitals of headings, too."""
_BESIDE, _DARK = 0.2, 150
_SLACK = 2
"""Letters that a look may have lost or added."""


def with_posts(words: Sequence[ReadWord], whole: Pixels) -> list[ReadWord]:
    """The words of a page, each post that ends a column with what is covered of it."""
    found = list(words)
    ends = [word for word in words if _may_end_post(word) and word.y0 < whole.shape[0]]
    for last in ends[-_MOST:]:
        # What stands within a post that was seen meanwhile is no end of another.
        if last not in found or _goes_on(found, last):
            continue
        meant = _meant(_column(found, last), _posts()[fold(last.text)], whole)
        if meant:
            found = _replaced(found, last, meant.split())
    return found


def is_head(text: str) -> bool:
    """Whether it is the post, in capitals, of one who may have a deputy."""
    return text.isupper() and text in _posts().get(fold(text).split()[-1], ())


def _may_end_post(word: ReadWord) -> bool:
    return word.confidence >= SEEN and word.text.isupper() and fold(word.text) in _posts()


def _column(words: Sequence[ReadWord], last: ReadWord) -> Sequence[ReadWord]:
    """The words that were read before one in its line, to where a wide gap is, and that one."""
    line = [
        word for word in words if word.confidence >= SEEN and _is_in_line(word, last) and word.x1 <= last.x1
    ]
    *_, column = columns(sorted(line, key=lambda word: word.x0))
    return column


def _goes_on(words: Sequence[ReadWord], last: ReadWord) -> bool:
    """Whether print stands behind a word in its line."""
    reach = last.x1 + last.y1 - last.y0
    return any(
        word.confidence >= SEEN and _is_in_line(word, last) and last.x1 <= word.x0 < reach for word in words
    )


def _is_in_line(word: ReadWord, last: ReadWord) -> bool:
    return last.y0 <= (word.y0 + word.y1) / 2 <= last.y1


def _meant(column: Sequence[ReadWord], posts: Sequence[str], whole: Pixels) -> str | None:
    """The post that is seen, if another was read, or less of it; it has all words that are sure."""
    text = " ".join(word.text for word in column)
    if any(text.endswith(post) for post in posts if post.startswith(_BEFORE)):
        return None
    sure = {fold(word.text) for word in column if word.confidence >= TRUSTED}
    possible = [post for post in posts if sure <= {*fold(post).split()}]
    last = column[-1]
    start = min(column[0].x0, last.x0 - last.letter_width)
    is_post = any(text.endswith(post) for post in posts)
    if not possible or (is_post and not _is_inked(start, last, whole)):
        return None
    seen = _seen(_looks(start, last, whole), possible)
    return None if seen is None or text.endswith(seen) else seen


@cache
def _posts() -> dict[str, tuple[str, ...]]:
    """Posts in capitals by the letters of their last word, as they stand in a line of a signature."""
    names = [name.upper() for name in vocabulary()["posts"]["names"]]
    ends = {fold(name).split()[-1] for name in names}
    return {
        end: tuple(
            before + name for name in names if fold(name).split()[-1] == end for before in ("", *_BEFORE)
        )
        for end in ends
    }


def _is_inked(start: float, last: ReadWord, whole: Pixels) -> bool:
    """Whether there is ink where a word before the post would be."""
    (beside, _), *_ = _LOOKS
    height = last.y1 - last.y0
    columns = slice(max(0, round(start - beside * height)), max(0, round(start - _BESIDE * height)))
    return bool((whole[max(0, round(last.y0)) : round(last.y1), columns] < _DARK).any())


def _looks(start: float, last: ReadWord, whole: Pixels) -> Iterator[Pixels]:
    height = last.y1 - last.y0
    for beside, beyond in _LOOKS:
        rows = slice(max(0, round(last.y0 - beyond * height)), round(last.y1 + beyond * height))
        columns = slice(max(0, round(start - beside * height)), round(last.x1 + last.letter_width / 2))
        part = np.ascontiguousarray(whole[rows, columns])
        yield print_alone(part) if beyond > _LOOKS[0][1] else part


def _seen(looks: Iterator[Pixels], posts: Sequence[str]) -> str | None:
    """The post that the looks show, with the words before it that they show too; None where few show any."""
    texts = [folded_letters(look.text) for look in readings(list(looks))]
    telling = [text for text in texts if max(_share(post, text) for post in posts) >= _ALIKE]
    if len(telling) < _FEWEST:
        return None
    best = max(posts, key=lambda post: sum(_share(post, text) for text in telling))
    more = {post: _more(post, best, telling) for post in posts if post.endswith(f" {best}")}
    longer = [post for post, share in more.items() if share >= _SHOWN]
    return max(longer, key=lambda post: (more[post], len(post)), default=best)


def _more(longer: str, post: str, texts: Sequence[str]) -> float:
    """How many of the letters that a longer post has before another are seen, of 1, in the mean."""
    added = len(folded_letters(longer)) - len(folded_letters(post))
    return sum(_seen_of(longer, text) - _seen_of(post, text) for text in texts) / len(texts) / added


def _share(post: str, text: str) -> float:
    """How much the end of a text is like a post; before it the ring of the seal is read."""
    return max(_matches(post, text), key=lambda match: match.ratio()).ratio()


def _seen_of(post: str, text: str) -> int:
    """How many letters of a post are seen at the end of a text."""
    return max(sum(block.size for block in match.get_matching_blocks()) for match in _matches(post, text))


def _matches(post: str, text: str) -> Sequence["SequenceMatcher[str]"]:
    letters = folded_letters(post)
    ends = range(len(letters) - _SLACK, len(letters) + _SLACK)
    return [SequenceMatcher(None, letters, text[-end:], autojunk=False) for end in ends]


def _replaced(words: Sequence[ReadWord], last: ReadWord, meant: Sequence[str]) -> list[ReadWord]:
    """The words with those of a post in place of what was read of it."""
    letter = last.letter_width
    ends = accumulate((len(text) + 1 for text in reversed(meant)), initial=0)
    placed = [
        last._replace(text=text, x0=last.x1 - letter * (end + len(text)), x1=last.x1 - letter * end)
        for text, end in zip(reversed(meant), ends, strict=False)
    ][::-1]
    covered = [word for word in words if _stands_among(word, placed)]
    sure = {word.text: word.confidence for word in covered}
    line = [word._replace(confidence=max(TOUCHED, sure.get(word.text, 0.0))) for word in placed]
    at = words.index(last)
    before, behind = ([word for word in part if word not in covered] for part in (words[:at], words[at:]))
    return [*before, *line, *behind]


def _stands_among(word: ReadWord, placed: Sequence[ReadWord]) -> bool:
    first, last = placed[0], placed[-1]
    return _is_in_line(word, last) and first.x0 <= (word.x0 + word.x1) / 2 <= last.x1
