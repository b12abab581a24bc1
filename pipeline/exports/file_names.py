"""Names of the files of single documents."""

import re
from pathlib import Path

LONGEST_STEM = 80
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def file_name(source: str, doc_id: str, ending: str) -> str:
    """`<name of the source>.<doc_id>.<ending>`, in characters that every system takes."""
    stem = FORBIDDEN.sub("_", Path(source).stem)[:LONGEST_STEM].rstrip(" .")
    return f"{stem}.{doc_id}.{ending}"
