"""The base of every model: frozen, strict, closed."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice
from typing import Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter

M = TypeVar("M", bound="Model")
_set = object.__setattr__
BATCH = 1024
"""Entries that are validated in one go: their fields need not all be in memory at once."""


class Model(BaseModel):
    """A value: it never changes, coerces nothing and has no undeclared field."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    def replaced(self, **fields: object) -> Self:
        """The value with other values in some fields, unchecked; quicker than `model_copy`."""
        other: Self = unchecked(type(self))({**self.__dict__, **fields})
        return other

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
def unchecked(model: type[M]) -> Callable[[dict[str, Any]], M]:
    """A maker of values from fields that our own code computed: every declared one, each of its type.

    Nothing is checked: of the thousands of cells of a table that takes twice as long as all else about them.
    """
    new, declared = model.__new__, set(model.model_fields)

    def make(fields: dict[str, Any]) -> M:
        value = new(model)
        _set(value, "__dict__", fields)
        _set(value, "__pydantic_fields_set__", declared)
        _set(value, "__pydantic_extra__", None)
        _set(value, "__pydantic_private__", None)
        return value

    return make


@cache
def _list_of(model: type[Model]) -> TypeAdapter[Any]:
    return TypeAdapter(list[model])  # type: ignore[valid-type]
