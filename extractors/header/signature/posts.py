"""Authority marks and posts: the words of a signature block."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, partial
from typing import Literal, NamedTuple

import regex

from extractors.agencies import read_agency
from extractors.places import fold
from extractors.rule_files import read_rules

vocabulary = partial(read_rules, "extractors.header.signature", "posts.toml")
"""The whole of `posts.toml`."""


class Token(NamedTuple):
    """A mark (`KT`) or a post (`Phó Chủ tịch`) at a place of a line."""

    kind: Literal["mark", "post"]
    value: str
    start: int
    end: int


@cache
def known_posts() -> dict[str, str]:
    """Small letters to the post as it is written, with every deputy and every role."""
    names = vocabulary()["posts"]
    deputies = {name: f"Phó {name}" for name in names["names"]}
    whole = (*deputies, *deputies.values(), *names["short_deputies"], *names["clerks"])
    posts = {name.lower(): name for name in whole}
    posts |= {f"P.{gap}{name}".lower(): deputy for name, deputy in deputies.items() for gap in ("", " ")}
    roles = [
        (f"{form} {role.lower()}", f"{post} {role}")
        for form, post in posts.items()
        for role in names["roles"]
    ]
    return posts | dict(roles)


@cache
def _folded_posts() -> dict[str, str]:
    return {fold(form): post for form, post in known_posts().items()}


def _post(written: str) -> str:
    """The post by its very letters, since two may fold alike (`Thủ trưởng`, `Thứ trưởng`)."""
    return known_posts().get(written.lower()) or _folded_posts()[fold(written)]


@cache
def _marks() -> dict[str, str]:
    return {written: mark for mark, forms in vocabulary()["marks"].items() for written in forms}


@cache
def _tokens() -> regex.Pattern[str]:
    names = vocabulary()["posts"]
    # Put together from its parts: to compile an alternation of every post takes as long as to read a plan.
    whole = _any_of([*names["short_deputies"], *names["clerks"]])
    heads = rf"(?:pho |p\. ?)?(?:{_any_of(names['names'])})|{whole}"
    posts = rf"(?:{heads})(?: (?:{_any_of(names['roles'])}))?"
    marks = _any_of(_marks())
    # A mark is followed by a stop, a slash or a space and then by a post or an agency in capitals;
    # without any of them it is the beginning of another abbreviation ("Lưu: VT, KTTH"), and behind a
    # comma it is an office ("Lưu: VT, KT."). A Ban Bí thư or Ban Giám đốc is an organ.
    initials = "".join(sorted({fold(form)[0] for form in (*_marks(), *known_posts())}))
    return regex.compile(
        rf"(?=[{initials}])(?<![\w/])(?:(?<!, )(?P<mark>{marks})(?:[./]+\s*|\s+)(?=\w{{2}})"
        rf"|(?<!(?<!truong )ban )(?P<post>{posts})(?!\w))"
    )


def _any_of(forms: Iterable[str]) -> str:
    """An alternation of the forms, folded, the longest first."""
    return "|".join(sorted((regex.escape(fold(form)) for form in forms), key=len, reverse=True))


@lru_cache(maxsize=256)
def tokens(text: str) -> tuple[Token, ...]:
    """The marks and posts of a line in capitals or of a post alone, in order.

    They are kept a while, since lines are sorted, parted, searched for names and read by them.
    """
    return tuple(_tokens_in(text))


def _tokens_in(text: str) -> Iterator[Token]:
    opening = 0
    for match in _tokens().finditer(fold(text)):
        start, end = match.span()
        if match["mark"]:
            if _is_mark(text, start, match.end("mark"), end):
                opening = end if start == 0 else opening
                yield Token("mark", _marks()[match["mark"]], start, end)
        elif _is_post(text, start, end, opening):
            yield Token("post", _post(text[start:end]), start, end)


def _is_mark(text: str, start: int, stop: int, end: int) -> bool:
    """Capitals before capitals; before small letters (`KT. Chủ tịch`) only at the start, with a stop.

    Texts that lost a font of capitals have small letters throughout (`kT/bộ trưởng bộ tài chính`).
    """
    written = text[start:stop]
    if (written.isupper() or written == "Quyền") and text[end].isupper() and text[end + 1].isupper():
        return True
    return start == 0 and not text[stop].isspace() and _names_post_or_agency(text[end:])


def _names_post_or_agency(text: str) -> bool:
    """Whether the words are a post, an agency, or both (`Bộ trưởng Bộ Tài chính`)."""
    folded = fold(text.strip(" .,"))
    if folded in _folded_posts() or _is_agency(text):
        return True
    spaces = (at for at, letter in enumerate(text) if letter == " ")
    return any(fold(text[:at]) in _folded_posts() and _is_agency(text[at + 1 :]) for at in spaces)


def _is_agency(text: str) -> bool:
    agency = read_agency(text[:1].upper() + text[1:])
    return agency is not None and agency.end == len(text)


def _is_post(text: str, start: int, end: int, opening: int) -> bool:
    """A post stands in capitals; in small letters only alone, at the start of its line or behind a mark."""
    alone = start == opening and text[start].isupper() and not text[end:].strip(" .,")
    return alone or text[start:end].isupper()


def heads_of(issuer: str) -> tuple[str, ...]:
    """The posts of those who head an agency of this name."""
    known: dict[str, list[str]] = vocabulary()["heads"]
    name = max((name for name in known if issuer.startswith(f"{name} ")), key=len, default=None)
    return tuple(known[name]) if name else ()


def is_deputy(post: str) -> bool:
    """Whether one with this post stands below a head and signs for him."""
    return post.startswith("Phó ") or post in vocabulary()["posts"]["other_deputies"]


def is_in_charge(post: str) -> bool:
    """Whether one with this post leads the agency, though he is no head."""
    return post.endswith(tuple(vocabulary()["posts"]["in_charge"]))


def is_clerk(post: str) -> bool:
    """Whether one with this post signs beside the one who answers for the document."""
    return post in vocabulary()["posts"]["clerks"]
