"""The sample plans of corpus/ and what is known of them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from models.plan import Plan
from pipeline.parsing import parse_bytes

ROOT = Path(__file__).parents[2] / "corpus"
PLANS = sorted((ROOT / "plans").iterdir())
STEMS = [path.stem for path in PLANS]
TEXT_PLANS = [path for path in PLANS if path.suffix == ".txt"]


def path_of(stem: str) -> Path:
    """The plan of that name, whatever its format."""
    return next(path for path in PLANS if path.stem == stem)


@cache
def gold(stem: str) -> dict[str, Any]:
    """The right reading, in the shape that corpus/README.md describes."""
    right: dict[str, Any] = json.loads((ROOT / "gold" / f"{stem}.json").read_text(encoding="utf-8"))
    return right


@cache
def reading(stem: str) -> tuple[Plan, ...]:
    """What the parser reads in the plan."""
    path = path_of(stem)
    return parse_bytes(path.read_bytes(), path.name).plans


def without_evidence(value: Any) -> Any:
    """A dumped model without the places where things were read."""
    if isinstance(value, dict):
        return {key: without_evidence(item) for key, item in value.items() if key != "evidence"}
    if isinstance(value, list):
        return [without_evidence(item) for item in value]
    return value


def written(plans: tuple[Plan, ...]) -> str:
    """The plans as JSON text, evidence and blanks left out."""
    values = [without_evidence(plan.model_dump(mode="json", exclude_none=True)) for plan in plans]
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
