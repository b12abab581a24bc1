"""Relations that the row of column numbers spells out."""

from collections.abc import Iterator

from extractors.relations.figures import Figures
from extractors.relations.formula import Formula, parse_formula
from extractors.relations.relation import Expression, Found, Linear, Product, Quotient, Relation, RelationKind
from extractors.relations.support import supported

UNIT_STEPS = (1, 0.001, 0.000001)
"""A price in đồng times a number may be stated in thousands or millions of đồng."""


def formula_relations(figures: Figures) -> Iterator[Found]:
    """One relation for each column with a formula; tentative where not a single row obeys it."""
    marks = {column.mark.strip("()[] ."): column.col for column in figures.columns if column.mark}
    rows = figures.all_rows
    for column in figures.columns:
        tree = parse_formula(column.formula, marks) if column.formula else None
        if tree is None or column.col in tree.operands:
            continue
        tried = [_relation(column.col, shape, rows) for shape in _shapes(tree, rate=column.kind == "rate")]
        relation, found = max((supported(figures, one) for one in tried), key=lambda one: one[1].holding)
        # A formula that no row obeys was misread, or the marks of the columns have slipped.
        yield Found(relation if found.holding or found.checked == 1 else None, relation)


def _relation(target: int, shape: Expression, rows: tuple[int, ...]) -> Relation:
    kinds: dict[type[Expression], RelationKind] = {Linear: "difference", Quotient: "rate", Product: "product"}
    adds_up = isinstance(shape, Linear) and shape.adds_up
    kind = "parts" if adds_up else kinds.get(type(shape), "formula")
    return Relation(kind, "formula", "columns", target, shape, rows)


def _shapes(tree: Formula, *, rate: bool) -> list[Expression]:
    """The tree as a sum or a quotient where it is one; a rate's `* 100` may be left unsaid."""
    terms = _terms(tree, 1)
    if terms:
        lines, signs = zip(*terms, strict=True)
        return [Linear(lines, signs)]
    plain = _quotient(tree)
    if plain:
        factors = {plain.factor} | ({100} if rate else set())
        return [Quotient(plain.numerator, plain.denominator, factor) for factor in sorted(factors)]
    product = _product(tree)
    if product and not product[2]:
        return [Product(tuple(product[1]), product[0] * step) for step in UNIT_STEPS]
    return [tree]


def _terms(tree: Formula, sign: int) -> list[tuple[int, int]] | None:
    """The signed columns of a tree of sums and differences; None for any other tree."""
    if tree.line is not None:
        return [(tree.line, sign)]
    if tree.operator not in ("+", "-") or tree.left is None or tree.right is None:
        return None
    left = _terms(tree.left, sign)
    right = _terms(tree.right, sign if tree.operator == "+" else -sign)
    return left + right if left and right else None


def _quotient(tree: Formula) -> Quotient | None:
    """`a/b`, `a/b*100`, `a*100/b` and `100*a/b`."""
    product = _product(tree)
    if product is None:
        return None
    factor, above, below = product
    return Quotient(above[0], below[0], factor) if len(above) == len(below) == 1 else None


def _product(tree: Formula) -> tuple[float, list[int], list[int]] | None:
    """The constant, the columns that are multiplied and those divided by; None where there is a sum."""
    if tree.line is not None:
        return 1, [tree.line], []
    if tree.operator is None:
        return tree.constant, [], []
    left = _product(tree.left) if tree.left else None
    right = _product(tree.right) if tree.right else None
    if left is None or right is None or tree.operator in ("+", "-"):
        return None
    if tree.operator == "/":
        factor = left[0] / right[0] if right[0] > 1 else left[0]
        return factor, left[1] + right[2], left[2] + right[1]
    return left[0] * right[0], left[1] + right[1], left[2] + right[2]
