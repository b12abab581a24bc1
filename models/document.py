"""The header of a document: the components that Article 8 of Nghị định 30/2020 names."""

from typing import Literal

from pydantic import Field

from models.base import Model
from models.evidence import Evidence
from models.partial_date import PartialDate

IssuerLevel = Literal["commune", "district", "province", "central"]
SigningMode = Literal["TM", "KT", "TL", "TUQ", "Q"]


class Recipient(Model):
    """One item under `Nơi nhận:`; `purpose` is what stands in brackets (`để báo cáo`)."""

    name: str
    purpose: str | None = None
    evidence: Evidence


class Signer(Model):
    """One who signed: post, authority mark, and the agency that the mark or the line over the post names."""

    name: str
    title: str | None = None
    mode: SigningMode | None = None
    agency: str | None = None
    evidence: Evidence


class AdministrativePlace(Model):
    """Where the issuer is: names without tỉnh/huyện/xã, codes of the General Statistics Office."""

    province: str | None = None
    district: str | None = None
    commune: str | None = None
    province_code: str | None = None
    district_code: str | None = None
    commune_code: str | None = None


class Document(Model):
    """Header fields; None where the text leaves them blank. `evidence` maps field names to places.

    `stamped` names the fields that were blank in the text and filled in when the document was signed.
    """

    doc_type: str
    doc_type_name: str
    number: str | None = None
    symbol_suffix: str | None = None
    issued: PartialDate | None = None
    place: str | None = None
    issuer: str | None = None
    issuer_level: IssuerLevel | None = None
    superior: str | None = None
    location: AdministrativePlace = AdministrativePlace()
    title: str | None = None
    signer: str | None = None
    signer_title: str | None = None
    signing_mode: SigningMode | None = None
    evidence: dict[str, Evidence] = Field(default_factory=dict)
    stamped: tuple[str, ...] = ()

    @property
    def symbol(self) -> str | None:
        """Number and suffix as they are cited (`50/KH-UBND`, `05-KH/ĐU`), once both are known."""
        if self.number is None or self.symbol_suffix is None:
            return None
        party = "-" not in self.symbol_suffix.split("/")[0] and "/" in self.symbol_suffix
        year_first = self.symbol_suffix[:4].isdigit()
        return f"{self.number}{'-' if party and not year_first else '/'}{self.symbol_suffix}"
