"""The numberings that are open at a place of the text, from the widest to the narrowest."""

from extractors.outline.candidates import NEVER, Ahead
from extractors.outline.labels import Label, Scheme
from models.value import value

CHAIN_LIMIT = 6
"""How many numerals from the bottom up a compound label may repeat."""
NESTS_BY_SEQUENCE = 6
"""From this level down the sequence may say that a narrower numbering holds a wider one."""


@value
class OpenNode:
    """A labelled node that may still have children; `block` is where it stands in its flow.

    `restarted`: its numbering began again under the same parent, so that a label that comes twice
    proves nothing. `repeated`: its label was there before, so that the count may go on from either.
    """

    label: Label
    block: int
    bold: bool
    restarted: bool = False
    repeated: bool = False
    skipped: frozenset[int] = frozenset()


def _chain(before: tuple[str, ...], label: Label) -> tuple[str, ...]:
    """The numerals from the top: below I and 2 those of `2.1` are I, 2, 1."""
    prefix = label.parts[:-1]
    repeats = prefix and before[-len(prefix) :] == prefix
    return (*before, *(label.parts[-1:] if repeats else label.parts))[-CHAIN_LIMIT:]


class OpenNumberings:
    """A stack of open nodes, and the last value of each numbering, open or closed.

    `within_itself`: the numberings that have held lists numbered as they are themselves.
    """

    def __init__(self, ahead: Ahead) -> None:
        self.ahead = ahead
        self.nodes: list[OpenNode] = []
        self.last: dict[Scheme, int] = {}
        self._chains: list[tuple[str, ...]] = []
        self._parents: dict[Scheme, Scheme] = {}
        self.within_itself: set[Scheme] = set()

    def put(self, node: OpenNode, depth: int) -> None:
        """Closes all but the first `depth` nodes and opens `node` under them."""
        del self.nodes[depth:], self._chains[depth:]
        self._chains.append(_chain(self._chains[-1] if depth else (), node.label))
        if depth:
            parent = self.nodes[-1].label.scheme
            self._parents[node.label.scheme] = parent
            self.within_itself |= {parent} & {node.label.scheme}
        self.nodes.append(node)
        self.last[node.label.scheme] = node.label.value

    def sibling(self, label: Label, depth: int) -> OpenNode | None:
        """The open node of the same numbering that `label` would follow under the first `depth` nodes."""
        if depth < len(self.nodes) and self.nodes[depth].label.scheme == label.scheme:
            return self.nodes[depth]
        return None

    def depths_of(self, scheme: Scheme) -> list[int]:
        """Where `scheme` is open, the deepest first."""
        return [
            depth for depth in reversed(range(len(self.nodes))) if self.nodes[depth].label.scheme == scheme
        ]

    def horizon(self, depth: int, position: int) -> int:
        """Where one of the first `depth` nodes is next continued, and so closes all below it."""
        return min(
            (self.ahead.continuation(node.label, position) for node in self.nodes[:depth]), default=NEVER
        )

    def goes_on(self, label: Label, depth: int, position: int) -> bool:
        """Whether `label`, under the first `depth` nodes, is continued before one of these is."""
        return self.ahead.continuation(label, position) < self.horizon(depth, position)

    def parent_depth(self, label: Label, position: int) -> int:
        """How many nodes stay open above a numbering that opens with `label`.

        Narrower numberings close, unless they are continued behind it within the same parent, or held
        this numbering before.
        """
        depth = len(self.nodes)
        while depth and self.nodes[depth - 1].label.level > label.level:
            narrower = self.nodes[depth - 1].label
            held = self._parents.get(label.scheme) == narrower.scheme
            if label.level >= NESTS_BY_SEQUENCE and (held or self.goes_on(narrower, depth - 1, position)):
                break
            depth -= 1
        return depth

    def prefix_depth(self, label: Label) -> int | None:
        """Under how many nodes a compound label stands: `2.1` below `2`, `I.1` below `I`, else None.

        Where only the count agrees (`1.1` directly below `I`) that is its parent too; that of a wider
        heading may go on through several of the next (`1.3` below `II` of `Phần I`).
        """
        for length in range(len(label.parts) - 1, 0, -1):
            prefix = label.parts[:length]
            for depth in range(len(self.nodes), 0, -1):
                whole = length >= len(self.nodes[depth - 1].label.parts)
                if whole and self._chains[depth - 1][-length:] == prefix:
                    return depth
        if len(label.parts) == 2 and label.parts[0].isdecimal():
            nearest = 0
            for depth in range(len(self.nodes), 0, -1):
                parent = self.nodes[depth - 1].label
                if parent.scheme.system in ("arabic", "letter", "roman"):
                    continue
                nearest = nearest or depth
                if parent.value == int(label.parts[0]):
                    return nearest
        return None
