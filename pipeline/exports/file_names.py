"""Names of the files of single documents."""

import re
from pathlib import Path

from pipeline.archive import StoredPlan

LONGEST_STEM = 80
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def file_name(stored: StoredPlan, ending: str) -> str:
    """`<name of the source>.<doc_id>.<ending>`, in characters that every system takes."""
    stem = FORBIDDEN.sub("_", Path(stored.filename).stem)[:LONGEST_STEM].rstrip(" .")
    return f"{stem}.{stored.doc_id}.{ending}"
