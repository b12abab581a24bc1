"""The signature block: in whose name, who, and what the signer is."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import regex

from extractors.agencies import match_field, read_agency, sentence_case
from extractors.header.signature.approval import approval_end
from extractors.header.signature.names import is_signed_note, name_in
from extractors.header.signature.posts import Token, tokens
from models.document import SigningMode
from models.sourced_text import SourcedText
from models.value import value

_SECOND_FIELD = regex.compile(r" ?[-–] (\p{Lu}{2,}(?: \p{Lu}{2,}){0,5})$")
"""What else the office of the signer is for: `TRƯỞNG PHÒNG TỔ CHỨC - CÁN BỘ`."""
_FOR_ANOTHER = ("KT", "TL", "TUQ")
"""Marks behind which the post of another stands, over the signer's own."""


@value
class Signature:
    """`agency` is what follows TM; the title is the signer's own, not that of whom he signs for.

    `approves`: the words over it say that it approves what another issues. `posts`: all that are written,
    in order.
    """

    mode: SigningMode | None = None
    agency: SourcedText | None = None
    title: str | None = None
    title_text: SourcedText | None = None
    signer: SourcedText | None = None
    approves: bool = False
    posts: tuple[str, ...] = ()


def read_signature(lines: Sequence[SourcedText]) -> Signature:
    """Reads the last authority mark, the post below it and the name below that."""
    approval = approval_end(lines[0].value) if lines else 0
    own = [lines[0].slice(approval), *lines[1:]] if approval else lines
    found = [(line, token) for line in own for token in tokens(line.value)]
    posts = tuple(token.value for _, token in found if token.kind == "post")
    return replace(_read(own, found), approves=bool(approval), posts=posts)


def _read(lines: Sequence[SourcedText], found: Sequence[tuple[SourcedText, Token]]) -> Signature:
    marks = [index for index, (_, token) in enumerate(found) if token.kind == "mark"]
    own = _own_post(found, marks[-1] if marks else None)
    mode = cast(SigningMode, found[marks[-1]][1].value) if marks else None
    agency = _agency(found[marks[0]], found) if marks else _bare_agency(lines)
    if own is None:
        return Signature(mode, agency)
    line, token = own
    title, end = _title(line.value, token)
    if marks and _is_of_mark(found[marks[-1]], own):
        return Signature(mode, agency, signer=_signer(lines, line, end))
    signer = _signer(lines, line, end)
    if _names_its_field(token, line.slice(end), signer):
        title, end = f"{title} {sentence_case(line.slice(end).value.strip())}", len(line.value)
    return Signature(mode, agency, title, line.slice(token.start, end), signer)


def _own_post(
    found: Sequence[tuple[SourcedText, Token]], last_mark: int | None
) -> tuple[SourcedText, Token] | None:
    """The first post after the last mark; after KT, TL, TUQ the second, if the first is the mark's own."""
    start = 0 if last_mark is None else last_mark + 1
    posts = [index for index in range(start, len(found)) if found[index][1].kind == "post"]
    if not posts:
        return None
    if last_mark is not None and len(posts) > 1 and _is_of_mark(found[last_mark], found[posts[0]]):
        return next((found[index] for index in posts[1:] if not _listed(found, index)), found[posts[1]])
    return found[posts[0]]


def _is_of_mark(marked: tuple[SourcedText, Token], posted: tuple[SourcedText, Token]) -> bool:
    """Whether the post is that of whom somebody signs for (`KT. CHỦ TỊCH`)."""
    (mark_line, mark), (post_line, post) = marked, posted
    return mark.value in _FOR_ANOTHER and mark_line is post_line and mark.end == post.start


def _listed(found: Sequence[tuple[SourcedText, Token]], index: int) -> bool:
    """Whether a post goes on with the one before it: `KT. BỘ TRƯỞNG, CHỦ NHIỆM` signs for a man of two."""
    (line, post), (above, other) = found[index], found[index - 1]
    return line is above and line.value[other.end : post.start].strip() == ","


def _agency(
    marked: tuple[SourcedText, Token], found: Sequence[tuple[SourcedText, Token]]
) -> SourcedText | None:
    """The name after TM, up to the next mark or post in its line."""
    line, mark = marked
    if mark.value != "TM":
        return None
    stops = [token.start for other, token in found if other is line and token.start > mark.start]
    name = line.slice(mark.end, min(stops, default=len(line.value)))
    return name if name.value else None


def _bare_agency(lines: Sequence[SourcedText]) -> SourcedText | None:
    """Some leave out TM and write the agency's name over the post."""
    first = lines[0] if lines else None
    if first is None or not first.value.isupper() or tokens(first.value)[:1]:
        return None
    return first if read_agency(first.value) else None


def _title(line: str, token: Token) -> tuple[str, int]:
    """The post with the field or agency that its line names after it (`Giám đốc Sở Y tế`)."""
    rest = token.end + (line[token.end : token.end + 1] == " ")
    field = match_field(line, rest)
    if field:
        second = _SECOND_FIELD.match(line, field[0])
        name = f"{field[1]} - {sentence_case(second[1])}" if second else field[1]
        return f"{token.value} {name}", second.end() if second else field[0]
    agency = read_agency(line, rest)
    if agency and agency.word.kind == "field" and line[rest : agency.end].isupper():
        return f"{token.value} {agency.name}", agency.end
    return token.value, token.end


def _names_its_field(post: Token, rest: SourcedText, signer: SourcedText | None) -> bool:
    """Whether capitals behind `TRƯỞNG PHÒNG` say which one, the signer's name being elsewhere."""
    if not rest.value.isupper() or signer is None or signer.value in rest.value or tokens(rest.value):
        return False
    return post.value.lower().endswith(("trưởng phòng", "phó phòng")) and not is_signed_note(
        rest.value.strip()
    )


def _signer(lines: Sequence[SourcedText], title_line: SourcedText, end: int) -> SourcedText | None:
    """The first name after the post: in the rest of its line or in a line below.

    Capitals behind a post may say more of it (`TỔ TRƯỞNG CHUYÊN MÔN`): a name below comes before them.
    """
    index = next(i for i, line in enumerate(lines) if line is title_line)
    rest = title_line.slice(end)
    places = [rest, *lines[index + 1 :]]
    if rest.value.isupper():
        places = [*places[1:], rest]
    return next(filter(None, map(name_in, places)), None)
