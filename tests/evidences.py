"""The evidence of whatever was read."""

from collections.abc import Iterator

from pydantic import BaseModel

from models.evidence import Evidence


def evidences(value: object, place: str) -> Iterator[tuple[str, Evidence]]:
    """Every evidence below a model, with the way to it."""
    if isinstance(value, Evidence):
        yield place, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from evidences(getattr(value, name), f"{place}.{name}")
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from evidences(item, f"{place}.{name}")
    elif isinstance(value, tuple | list):
        for index, item in enumerate(value):
            yield from evidences(item, f"{place}[{index}]")
