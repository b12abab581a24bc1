"""A parsed file as JSON."""

import json
from collections.abc import Sequence

from models.plan import Plan
from models.source import Source


def written(source: Source, plans: Sequence[Plan]) -> str:
    """`{"source": …, "plans": […]}`; numbers are exact decimals in strings."""
    content = {
        "source": source.model_dump(mode="json"),
        "plans": [plan.model_dump(mode="json") for plan in plans],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
