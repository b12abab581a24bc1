"""A parsed file as JSON."""

import json

from pipeline.files.parsed import ParsedFile


def written(parsed: ParsedFile) -> str:
    """`{"source": …, "plans": […]}`; numbers are exact decimals in strings."""
    content = {
        "source": parsed.source.model_dump(mode="json"),
        "plans": [plan.model_dump(mode="json") for plan in parsed.plans],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
