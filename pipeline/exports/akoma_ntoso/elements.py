"""Elements of Akoma Ntoso, and text that XML can hold."""

import regex
from lxml import etree

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

_FORBIDDEN = regex.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def element(name: str, /, *content: "str | etree._Element", **attributes: str) -> etree._Element:
    """An element with a text or with elements in it."""
    made = etree.Element(f"{{{NAMESPACE}}}{name}", attributes, nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # None is the default
    for item in content:
        if isinstance(item, str):
            made.text = clean(item)
        else:
            made.append(item)
    return made


def clean(text: str) -> str:
    """The text; U+FFFD in place of characters that XML 1.0 has no way to write."""
    return _FORBIDDEN.sub("\ufffd", text)
