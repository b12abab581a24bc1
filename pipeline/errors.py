"""Errors whose sentences stand in the message catalogue."""

from models.errors import KehoachError
from pipeline.messages import text


class CataloguedError(KehoachError):
    """`code` names its sentences, fault and remedy; `values` fill them in."""

    def __init__(self, *, file: object = None, place: str | None = None, **values: object) -> None:
        fault, remedy = (text(f"error.{self.code}.{part}", **values) for part in ("fault", "remedy"))
        super().__init__(fault.rstrip(), remedy, file=None if file is None else str(file), place=place)
