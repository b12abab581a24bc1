"""Errors whose sentences stand in the message catalogue."""

from models.errors import KehoachError
from pipeline.messages import text


class CataloguedError(KehoachError):
    """`code`, with `cause` where it has several, names its sentences; `values` fill them in."""

    def __init__(
        self, cause: str = "", *, file: object = None, place: str | None = None, **values: object
    ) -> None:
        key = f"error.{self.code}.{cause}" if cause else f"error.{self.code}"
        fault, remedy = (text(f"{key}.{part}", **values) for part in ("fault", "remedy"))
        super().__init__(fault.rstrip(), remedy, file=None if file is None else str(file), place=place)
