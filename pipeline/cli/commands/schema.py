"""`kehoach schema`: the contract of the JSON output."""

import json


def schema() -> None:
    """Prints the JSON Schema of a plan."""
    from models.plan import Plan  # noqa: PLC0415  pydantic is slow to import

    print(json.dumps(Plan.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2))
