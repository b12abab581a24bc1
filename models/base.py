"""The base of every model: frozen, strict, closed."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A value: it never changes, coerces nothing and has no undeclared field."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")
