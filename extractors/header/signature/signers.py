"""All who signed: a joint document bears several signatures, side by side or one below the other."""

from collections.abc import Iterator, Sequence

from extractors.agencies import read_agency, title_case
from extractors.header.signature.closing import ClosingLines, closes_signature, opens_signature
from extractors.header.signature.names import name_in
from extractors.header.signature.posts import heads_of, is_clerk, tokens
from extractors.header.signature.reading import Signature, read_signature
from models.document import Signer
from models.sourced_text import SourcedText
from models.value import value


@value
class Signatures:
    """Those of the left column, at least one, be it blank; those of the right, none where it has no lines."""

    left: Sequence[Signature]
    right: Sequence[Signature]

    @property
    def first(self) -> Signature:
        """That of the header's signer: the first of the right column, or of the left if only that signs."""
        column = self.right or self.left
        # What the signer stands for may look like a name over the post (`ĐẠI DIỆN NHÀ TRƯỜNG`).
        signed = sorted((found for found in column if found.signer), key=_is_clerks)
        # The head signs by his post alone beside one of another body (`CHỦ TỊCH CÔNG ĐOÀN`).
        own = (found for found in signed if not _names_agency(found))
        return next(own, None) or next(iter(signed), column[0])

    def of(self, issuer: str | None) -> Signature:
        """That of the issuer's head where several signed, who need not be the first: one may only approve."""
        signed = [found for found in (*self.right, *self.left) if found.signer]
        ranks = [_rank(found, issuer or "") for found in signed]
        if len(set(ranks)) < 2:
            return self.first
        return min(zip(ranks, signed, strict=True), key=lambda ranked: ranked[0])[1]

    @property
    def signers(self) -> tuple[Signer, ...]:
        """One for each name, the left column before the right."""
        return tuple(filter(None, map(_signer, (*self.left, *self.right))))


def read_signatures(closing: ClosingLines) -> Signatures:
    """All signatures at the end of a document."""
    right = [*map(read_signature, _blocks(closing.signature))] if closing.signature else []
    return Signatures([*map(read_signature, _blocks(_one_below_the_other(closing.left)))], right)


def _one_below_the_other(lines: Sequence[SourcedText]) -> Sequence[SourcedText]:
    """The lines of several signatures, each with its own: those side by side come row by row, names last."""
    names = [at for at, line in enumerate(lines) if name_in(line)]
    count = len(names)
    side_by_side = count > 1 and names == [*range(len(lines) - count, len(lines))]
    if (
        not side_by_side
        or len(lines) % count
        or not all(opens_signature(line.value) for line in lines[:count])
    ):
        return lines
    return [line for column in range(count) for line in lines[column::count]]


def _blocks(lines: Sequence[SourcedText]) -> Iterator[list[SourcedText]]:
    """The lines of each signature: behind a name, a mark, post or agency opens the next."""
    block: list[SourcedText] = []
    named = False
    for line in _with_whole_posts(lines):
        if named and opens_signature(line.value):
            yield block
            block, named = [], False
        named = named or closes_signature(line, block)
        block.append(line)
    yield block


def _with_whole_posts(lines: Sequence[SourcedText]) -> list[SourcedText]:
    """The lines, joined where a column too narrow for it has broken a post (`PHÓ THỦ`, `TƯỚNG`)."""
    whole = list(lines[:1])
    for line in lines[1:]:
        above = whole[-1].value
        if any(token.start < len(above) < token.end for token in tokens(f"{above} {line.value}")):
            whole[-1] = SourcedText.join((whole[-1], line))
        else:
            whole.append(line)
    return whole


def _rank(signature: Signature, issuer: str) -> tuple[bool, int, bool]:
    """Low for one who signs for the issuer: its clerks do not, and hardly one who approves."""
    agency = read_agency(signature.agency.value) if signature.agency else None
    named = agency is not None and issuer.casefold().startswith(agency.name.casefold())
    heads = signature.title is not None and signature.title.removeprefix("Phó ") in heads_of(issuer)
    return _is_clerks(signature), 0 if named else 1 if heads else 2, signature.approves


def _is_clerks(signature: Signature) -> bool:
    return signature.title is not None and is_clerk(signature.title)


def _names_agency(signature: Signature) -> bool:
    """Whether the line of the post says of what the signer is the head."""
    text = signature.title_text.value if signature.title_text else ""
    return bool(text) and signature.mode is None and tokens(text)[0].end < len(text)


def _signer(signature: Signature) -> Signer | None:
    if signature.signer is None:
        return None
    agency = read_agency(signature.agency.value) if signature.agency else None
    return Signer(
        name=title_case(signature.signer.value),
        title=signature.title,
        mode=signature.mode,
        agency=agency.name if agency else None,
        evidence=signature.signer.evidence(),
    )
