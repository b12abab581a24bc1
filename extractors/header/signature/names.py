"""The line with the name of the signer."""

from functools import cache

import regex

from extractors.agencies import read_agency
from extractors.header.signature.posts import known_posts, tokens, vocabulary
from extractors.places import fold
from extractors.syllables import is_syllable
from models.sourced_text import SourcedText

_WORD = r"\p{Lu}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*"
_LOST = r"(?<=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?: [à-ỹ--đăâêôơư]\p{Ll}*)?(?!\w)"
"""A last word whose capital bears a tone, which TCVN3 does not have: `Trần Ngọc ẩn`."""
_NAME = regex.compile(
    rf"{_WORD}(?: (?:{_WORD}|[a-z]{{1,3}}(?= \p{{Lu}}))){{1,6}}(?:{_LOST})?|\p{{Lu}}['’]\p{{Lu}}\p{{Ll}}+",
    regex.V1,
)
_SIGNED = regex.compile(r"\W*+(?:\p{L}++[ ,]*+){1,5}[)\]:]\W*")
_LONGEST_LINE = 120
_VOWEL = regex.compile("[aeiouy]")
_APART = regex.compile("[ '’-]")


@cache
def _before_name() -> regex.Pattern[str]:
    ranks = "|".join(map(regex.escape, sorted(vocabulary()["titles"]["before_name"], key=len, reverse=True)))
    return regex.compile(rf"(?:(?:{ranks})(?:\.|,|:|(?=\s))[\s.,]*)+", regex.I)


@cache
def _between() -> tuple[str, ...]:
    return tuple(vocabulary()["between"]["noise"])


def _is_between(name: str) -> bool:
    """Whether the words stand between post and name, over the post, or in capitals open a second post."""
    known, folded = vocabulary()["between"], fold(name)
    second = name.isupper() and folded.startswith(tuple(known["second_post"]))
    return second or folded in (*known["noise"], *known["over_post"])


def _note_end(value: str) -> int:
    """Where `(Đã ký)` or `Đã ký:` at the start of the line ends; 0 without it."""
    signed = _SIGNED.match(value)
    return signed.end() if signed and fold(signed[0]).strip("()[]. :") in _between() else 0


def is_signed_note(value: str) -> bool:
    """Whether the line is nothing but `(Đã ký)` or the like."""
    return 0 < len(value) == _note_end(value)


def name_in(line: SourcedText) -> SourcedText | None:
    """The name in a line that holds nothing else but a rank and `(Đã ký)`."""
    value = line.value
    if len(value) > _LONGEST_LINE:
        return None
    start = _note_end(value)
    rank = _before_name().match(value, start)
    start = rank.end() if rank else start
    match = _NAME.match(value, start)
    if match is None or not _is_over(value[match.end() :]) or tokens(value):
        return None
    name = match.group()
    if not _is_written_alike(name) or _is_between(name) or read_agency(name):
        return None
    if all(len(word) == 1 and not word.isascii() for word in name.split()):
        return None  # Tones of a line that the edge of a page cuts; who is called Y Ê has a letter without.
    if line.confidence is not None and (_ends_as_post(name) or _is_torn(name)):
        return None
    return line.slice(match.start(), match.end())


@cache
def _ends_of_posts() -> frozenset[str]:
    """The last two words and more of posts, the first without its beginning (`ám đốc`)."""
    ends = (
        post[at:] for post in known_posts() for at in range(1, post.rfind(" ") - 1) if post[at - 1] != " "
    )
    # `Y` stands before names of the Tây Nguyên.
    return frozenset(end for end in ends if end.index(" ") > 1)


def _ends_as_post(name: str) -> bool:
    """Whether what was recognised is a post of which a seal hides the beginning, or lets it be misread."""
    written = name.lower()
    if written in _ends_of_posts():
        return True
    first, _, rest = written.partition(" ")
    ends = (f"{first[at:]} {rest}" for at in range(1, len(first)))
    return not is_syllable(first) and any(end in known_posts() for end in ends)


def _is_torn(name: str) -> bool:
    """Whether a word of what was recognised has no vowel, though nothing was left out of it (`K'`, `Th.`)."""
    return any(word.isalpha() and not _VOWEL.search(fold(word)) for word in name.split())


def _is_over(rest: str) -> bool:
    return not rest.strip(" ./") or is_signed_note(rest.strip(" ./"))


def _is_written_alike(name: str) -> bool:
    """Whether all words are in capitals or none: those behind a post may run into the name."""
    return len({word.isupper() for word in _APART.split(name) if len(word) > 1}) < 2
