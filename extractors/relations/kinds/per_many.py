"""How many a rate is given per: `Số bác sĩ/10.000 dân`, `trên 1 vạn dân`."""

import regex

_PER = regex.compile(
    r"(?i)(?:/|(?<!\p{L})(?:trên|tính trên|cho)) ?(?:1 )?"
    r"(?<number>1(?:[.,]?000|0[.,]?000|00[.,]?000)|vạn|nghìn|ngàn)"
    r" (?:dân|người|trẻ|ca|phụ nữ|hộ)(?!\p{L})"
)
_WORDS = {"vạn": 10_000, "nghìn": 1_000, "ngàn": 1_000}


def per_many(path: tuple[str, ...]) -> int | None:
    """The number of people, births or households that a header's last text speaks of; None without one."""
    match = _PER.search(path[-1]) if path else None
    if match is None:
        return None
    number = match["number"].casefold()
    return _WORDS.get(number) or int(number.replace(".", "").replace(",", ""))
