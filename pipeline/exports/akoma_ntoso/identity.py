"""Who a document is, for Akoma Ntoso: work, expression, manifestation."""

from collections.abc import Sequence
from urllib.parse import quote

from lxml import etree

from models.partial_date import PartialDate
from models.target import Target
from pipeline.archive import StoredPlan
from pipeline.display import shown
from pipeline.exports.akoma_ntoso.elements import clean, element

UNKNOWN = "0001-01-01"
"""The schema wants a day; the name of the date says that it is none."""
NAMESPACE = "urn:kehoach:targets"
FIELDS = ("indicator", "op", "value", "low", "high", "unit", "year", "baseline")


def meta(stored: StoredPlan) -> etree._Element:
    """Identification, the organisations that the rest refers to, and the targets."""
    document = stored.plan.document
    uri = _uri(stored)
    work = [*_level(uri, document.issued), element("FRBRcountry", value="vn")]
    if document.symbol:
        work.append(element("FRBRnumber", value=clean(document.symbol)))
    expression = [*_level(f"{uri}/vie@", document.issued), element("FRBRlanguage", language="vie")]
    return element(
        "meta",
        element(
            "identification",
            element("FRBRWork", *work),
            element("FRBRExpression", *expression),
            element("FRBRManifestation", *_level(f"{uri}/vie@.xml", document.issued)),
            source="#kehoach",
        ),
        element(
            "references",
            _organisation("issuer", clean(document.issuer or "?")),
            _organisation("kehoach", "kehoach"),
            source="#kehoach",
        ),
        *([proprietary(stored.plan.targets)] if stored.plan.targets else []),
    )


def _organisation(identifier: str, name: str) -> etree._Element:
    href = f"/akn/ontology/organization/{identifier}"
    return element("TLCOrganization", eId=identifier, href=href, showAs=name)


def _level(uri: str, issued: PartialDate | None) -> list[etree._Element]:
    day, name = _date(issued)
    return [
        element("FRBRthis", value=f"{uri}/!main"),
        element("FRBRuri", value=uri),
        element("FRBRdate", date=day, name=name),
        element("FRBRauthor", href="#issuer"),
    ]


def _date(issued: PartialDate | None) -> tuple[str, str]:
    """A day and what it is: `issued`, or the first day of the month or year that is known."""
    if issued is None:
        return UNKNOWN, "unknown"
    if issued.exact:
        return issued.iso, "issued"
    return f"{issued.year:04d}-{issued.month or 1:02d}-01", f"issued-in-{issued.iso}"


def _uri(stored: StoredPlan) -> str:
    """`/akn/vn/doc/<type>/<date>/<symbol>`; the doc_id where the symbol is not known."""
    document = stored.plan.document
    date = document.issued.iso if document.issued else "unknown"
    number = (document.symbol or stored.doc_id).replace("/", "-")
    return "/akn/vn/doc/" + "/".join(quote(part, safe="") for part in (document.doc_type, date, number))


def proprietary(targets: Sequence[Target]) -> etree._Element:
    """An element for each target, with the section that sets it."""
    return element("proprietary", *map(_target, targets), source="#kehoach")


def _target(target: Target) -> etree._Element:
    said = {name: clean(shown(value)) for name in FIELDS if (value := getattr(target, name)) is not None}
    if target.section_id is not None:
        said["href"] = f"#sec_{target.section_id}"
    made = etree.Element(f"{{{NAMESPACE}}}target", said, nsmap={"kh": NAMESPACE})
    made.text = clean(target.raw)
    return made
