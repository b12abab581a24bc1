"""`kehoach schema`: the contract of the JSON output."""

import json

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""Which JSON Schema it is written in, so that validators need not be told."""


def schema() -> None:
    """Prints the JSON Schema of a plan."""
    from models.plan import Plan  # noqa: PLC0415  pydantic is slow to import

    described = {"$schema": DIALECT} | Plan.model_json_schema(mode="serialization")
    print(json.dumps(described, ensure_ascii=False, indent=2))
