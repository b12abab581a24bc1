"""What can be wrong with a file of rules."""

from pathlib import Path

from pipeline.errors import CataloguedError
from pipeline.messages import text


class RulesUnreadable(CataloguedError):
    """A file of rules that cannot be read, or a rule in it that spaCy does not take."""

    code = "rules_unreadable"

    def __init__(self, file: Path, detail: str, rule: int | None = None) -> None:
        place = None if rule is None else text("rules.place", rule=rule)
        super().__init__(file=file, place=place, detail=detail)
