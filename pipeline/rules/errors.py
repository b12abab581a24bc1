"""What can be wrong with a file of rules."""

from pathlib import Path

from models.errors import KehoachError
from pipeline.messages import text


class RulesUnreadable(KehoachError):
    """A file of rules that cannot be read, or a rule in it that spaCy does not take."""

    code = "rules_unreadable"

    def __init__(self, file: Path, detail: str, rule: int | None = None) -> None:
        fault = text("error.rules_unreadable.fault", detail=detail)
        place = None if rule is None else text("rules.place", rule=rule)
        super().__init__(fault, text("error.rules_unreadable.remedy"), file=str(file), place=place)
