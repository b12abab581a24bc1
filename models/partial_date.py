"""A date of which the day, or the day and month, may be blank."""

from datetime import date

from models.base import Model


class PartialDate(Model):
    """A Gregorian date to the precision that the text gives; written in reduced ISO 8601."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """`2024-08-16`, `2024-05` or `2024`."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def written(self) -> str:
        """As offices write it: `16/08/2024`, `08/2024` or `2024`."""
        return "/".join(f"{part:02d}" for part in (self.day, self.month, self.year) if part is not None)

    def may_be(self, other: "PartialDate") -> bool:
        """Whether both can be the same date, the blanks of either being filled by the other."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(left == right for left, right in pairs if left is not None and right is not None)

    @property
    def exact(self) -> date | None:
        """The calendar day, if it is known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)
