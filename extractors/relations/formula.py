"""Formulas in the row of column numbers: `7=5/1*100`, `(3)=(1)+(2)`, `4=5+...+8`."""

from collections.abc import Mapping
from operator import add, mul, sub, truediv
from typing import Literal

import regex

from models.value import value

Operator = Literal["+", "-", "*", "/"]
_OPERATIONS = {"+": add, "-": sub, "*": mul, "/": truediv}
_TOKEN = regex.compile(
    r"\s*+(?:(?P<mark>[\(\[]\s*+\w++\s*+[\)\]]|\w++)|(?P<sign>\.{3}|…|[-+*/()%])|(?P<other>\S))"
)
_SIGNS = str.maketrans({"x": "*", "X": "*", "×": "*", ":": "/", "÷": "/", "–": "-", "—": "-", "−": "-"})
_TIMES = regex.compile(r"(?<=[\d)\]%])\s*+[xX]\s*+(?=[\d(\[])")
_UNIT = regex.compile(r"\(\s*+%\s*+\)|(?<=100)\s*+%")
"""A sign that says in what the result is: `5=4:3 (%)`, `5=4/3*100%`."""
_POWERS = frozenset({"100", "1000", "10000", "1000000"})
_THOUSANDS = regex.compile(r"\.(?=000)")


@value
class Formula:
    """A tree: a leaf is a column (`line`) or a constant, a node an operator over two trees."""

    operator: Operator | None = None
    left: "Formula | None" = None
    right: "Formula | None" = None
    line: int | None = None
    constant: int = 0

    @property
    def operands(self) -> tuple[int, ...]:
        """The columns that the formula names, from the left."""
        if self.line is not None:
            return (self.line,)
        return tuple(line for side in (self.left, self.right) if side for line in side.operands)

    def value(self, numbers: Mapping[int, float]) -> float | None:
        """What the formula comes to with these numbers of its columns; None where a divisor is zero."""
        if self.line is not None:
            return numbers[self.line]
        if self.operator is None or self.left is None or self.right is None:
            return self.constant
        left, right = self.left.value(numbers), self.right.value(numbers)
        if left is None or right is None or (self.operator == "/" and not right):
            return None
        result: float = _OPERATIONS[self.operator](left, right)
        return result


def parse_formula(text: str, columns: dict[str, int]) -> Formula | None:
    """The tree of a formula; `columns` maps the marks of columns to their places. None if it is none.

    What stands before `=` is left out. Powers of ten are constants where no column bears that mark, 10 only
    as a factor or divisor (tấn from ha and tạ/ha).
    """
    body = _THOUSANDS.sub("", _UNIT.sub("", text.rsplit("=", 1)[-1]))
    body = _TIMES.sub("*", body).translate({k: v for k, v in _SIGNS.items() if chr(k) not in "xX"})
    tokens: list[str] = []
    for match in _TOKEN.finditer(body):
        if match["other"]:
            return None
        tokens.append(match["mark"].strip("()[] ") if match["mark"] else match["sign"])
    return _Parser(_spread(tokens, columns), columns).whole()


def _spread(tokens: list[str], columns: dict[str, int]) -> list[str]:
    """`5 + ... + 8` written out as `5 + 6 + 7 + 8`."""
    spread: list[str] = []
    for position, token in enumerate(tokens):
        if token not in ("...", "…"):
            spread.append(token)
            continue
        around = tokens[position - 2 : position - 1] + tokens[position + 2 : position + 3]
        if len(around) == 2 and all(mark.isdigit() for mark in around):
            for mark in range(int(around[0]) + 1, int(around[1])):
                spread += [str(mark), "+"] if str(mark) in columns else []
        if spread and spread[-1] == "+":
            spread.pop()
    return spread


class _Parser:
    """Sums of products of marks, constants and bracketed sums; `%` after a quotient is `* 100`."""

    def __init__(self, tokens: list[str], columns: dict[str, int]) -> None:
        self.tokens, self.columns, self.position = tokens, columns, 0

    def whole(self) -> Formula | None:
        tree = self.chain("+-")
        done = tree is not None and self.position == len(self.tokens) and bool(tree.operands)
        return tree if done else None

    def peek(self) -> str | None:
        return self.tokens[self.position] if self.position < len(self.tokens) else None

    def chain(self, operators: str) -> Formula | None:
        """Operands joined by operators of one rank, from the left."""
        tree = self.operand(operators)
        while tree and (sign := self.peek()) and sign in operators + ("%" if operators == "*/" else ""):
            self.position += 1
            right = Formula(constant=100) if sign == "%" else self.operand(operators)
            operator: Operator = "*" if sign == "%" else sign  # type: ignore[assignment]
            tree = Formula(operator, tree, right) if right else None
        return tree

    def operand(self, operators: str) -> Formula | None:
        return self.chain("*/") if operators == "+-" else self.atom()

    def atom(self) -> Formula | None:
        before, token = self.tokens[self.position - 1 : self.position], self.peek()
        self.position += 1
        if token == "(":
            inner = self.chain("+-")
            closed = self.peek() == ")"
            self.position += 1
            return inner if closed else None
        if token in self.columns:
            return Formula(line=self.columns[token])
        constant = token in _POWERS or (token == "10" and before in (["*"], ["/"]))
        return Formula(constant=int(token)) if token and constant else None
