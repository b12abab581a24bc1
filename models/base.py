"""The base of every model: frozen, strict, closed."""

from collections.abc import Iterable
from functools import cache
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, TypeAdapter


class Model(BaseModel):
    """A value: it never changes, coerces nothing and has no undeclared field."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    @classmethod
    def many(cls, entries: Iterable["dict[str, Any] | Model"]) -> list[Self]:
        """A value for each entry of fields, all validated in one go: a table has thousands of cells.

        Entries that are such values already stay as they are.
        """
        return _list_of(cls).validate_python(list(entries))  # type: ignore[no-any-return]


@cache
def _list_of(model: type[Model]) -> TypeAdapter[Any]:
    return TypeAdapter(list[model])  # type: ignore[valid-type]
