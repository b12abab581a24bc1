"""The base of every model: frozen, strict, closed."""

from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, TypeAdapter

BATCH = 1024
"""Entries that are validated in one go: their fields need not all be in memory at once."""


class Model(BaseModel):
    """A value: it never changes, coerces nothing and has no undeclared field."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    @classmethod
    def many(cls, entries: Iterable["dict[str, Any] | Model"]) -> list[Self]:
        """A value for each entry of fields, validated many at a time: a table has thousands of cells.

        Entries that are such values already stay as they are.
        """
        validate, rest, values = _list_of(cls).validate_python, iter(entries), list[Self]()
        while batch := list(islice(rest, BATCH)):
            values += validate(batch)
        return values


@cache
def _list_of(model: type[Model]) -> TypeAdapter[Any]:
    return TypeAdapter(list[model])  # type: ignore[valid-type]
