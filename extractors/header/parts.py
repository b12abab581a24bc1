"""The parts of a header as they were read, and the fields of the model that they make."""

from extractors.agencies import title_case
from extractors.header.block import Block
from extractors.header.issuer import Issuer
from extractors.header.issuer_location import Located
from extractors.header.signature.reading import Signature
from extractors.header.title import TitleReading
from extractors.symbols import of_its_committee
from models.document import Document
from models.evidence import Evidence
from models.partial_date import PartialDate
from models.sourced_text import SourcedText
from models.value import value


@value
class HeaderParts:
    """The parts of a header as they were read; `kind` is the abbreviation and name of the type."""

    block: Block
    kind: tuple[str, str]
    title: TitleReading
    signature: Signature
    issued: PartialDate | None
    issuer: Issuer | None
    located: Located

    def evidence(self) -> dict[str, Evidence]:
        """The places that the fields were read from, by the fields' names."""
        date, number = self.block.date, self.block.number
        texts: dict[str, SourcedText | None] = {
            "doc_type": self.title.kind_text,
            "title": self.title.title,
            "issuer": self.issuer.text if self.issuer else None,
            "place": date.place if date else None,
            "issued": date.line.slice(date.reading.start, date.reading.end) if date else None,
            "signer": self.signature.signer,
            "signer_title": self.signature.title_text,
        }
        if number and number.symbol:
            symbol = number.line.slice(number.symbol.start, number.symbol.end)
            texts |= {"symbol_suffix": symbol, "number": symbol if number.symbol.number else None}
        return {field: text.evidence() for field, text in texts.items() if text is not None and text.value}


def header_fields(parts: HeaderParts) -> Document:
    """The fields of the model from the parts."""
    block, located, signature = parts.block, parts.located, parts.signature
    symbol = block.number.symbol if block.number else None
    title = parts.title.title
    return Document(
        doc_type=parts.kind[0],
        doc_type_name=parts.kind[1],
        number=symbol.number if symbol else None,
        symbol_suffix=_suffix(block, located.issuer),
        issued=parts.issued,
        place=located.place,
        issuer=located.issuer,
        issuer_level=located.level,
        superior=parts.issuer.superior if parts.issuer else None,
        location=located.location,
        title=title.value.strip(" .:;") if title else None,
        signer=title_case(signature.signer.value) if signature.signer else None,
        signer_title=signature.title,
        signing_mode=signature.mode,
        evidence=parts.evidence(),
    )


def _suffix(block: Block, issuer: str | None) -> str | None:
    """What follows the number, with the office of the issuer."""
    if block.number is None or block.number.symbol is None:
        return None
    symbol = block.number.symbol
    return of_its_committee(symbol.suffix, block.number.line.value[: symbol.end], issuer)
