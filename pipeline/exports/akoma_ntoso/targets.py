"""The targets of a document for Akoma Ntoso, which has a container for what it has no words for."""

from collections.abc import Sequence

from lxml import etree

from models.target import Target
from pipeline.display import shown
from pipeline.exports.akoma_ntoso.elements import clean, element

NAMESPACE = "urn:kehoach:targets"
FIELDS = ("indicator", "op", "value", "low", "high", "unit", "year", "baseline")


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
