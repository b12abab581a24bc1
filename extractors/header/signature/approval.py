"""The words over the signature of one who approves what another issues: `DUYỆT CỦA PHÒNG GD&ĐT`."""

from extractors.header.patterns import find

_LONGEST_LINE = 80


def approval_end(value: str) -> int:
    """Where the words end with which a line opens such a signature; 0 where it does not."""
    words = find("approval", value) if len(value) <= _LONGEST_LINE else None
    if words is None or value.endswith((".", ";", ",")):
        return 0
    return words.end() if words.end() == len(value) or value[words.end()].isupper() else 0
