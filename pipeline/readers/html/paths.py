"""The places of elements in their page, as XPaths."""

from collections import Counter

from pipeline.readers.html.blocks import Element


class Paths:
    """Tells the places of a page that changes no more.

    A place takes as long to find as siblings stand before it, so those of all siblings are found at once.
    """

    def __init__(self) -> None:
        self._known: dict[Element, str] = {}

    def of(self, element: Element) -> str:
        """The XPath of an element, as `getpath` of its tree gives it."""
        lineage = [element]  # no recursion: pages nest as deeply as the reader itself may go
        while lineage[-1] not in self._known:
            parent = lineage[-1].getparent()
            if parent is None:
                self._known[lineage[-1]] = f"/{lineage[-1].tag}"
            else:
                lineage.append(parent)
        for parent in reversed(lineage[1:]):
            self._add_children(parent)
        return self._known[element]

    def _add_children(self, parent: Element) -> None:
        above, children = self._known[parent], [*parent.iterchildren("*")]
        alike, before = Counter(child.tag for child in children), Counter[str]()
        for child in children:
            name = str(child.tag)
            before[name] += 1
            self._known[child] = f"{above}/{name}" + (f"[{before[name]}]" if alike[name] > 1 else "")
