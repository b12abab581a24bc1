"""The papers of the Youth Union, whose committees are often named by their unit alone (`BCH HUYỆN X`)."""

from extractors.agencies import AgencyReading

_COMMITTEE = "Ban Chấp hành"
_OF_UNION = (
    "Tỉnh đoàn",
    "Thành đoàn",
    "Huyện đoàn",
    "Quận đoàn",
    "Thị đoàn",
    "Đoàn TNCS",
    f"{_COMMITTEE} Đoàn",
    f"{_COMMITTEE} Trung ương Đoàn",
)


def is_of_union(agency: AgencyReading) -> bool:
    """Whether the agency is the Union, or one of its committees."""
    return agency.name.startswith(_OF_UNION)


def committee_of_union(name: str) -> str:
    """A committee's name with whose it is, where it says only that it is one."""
    return f"{name} Đoàn" if name == _COMMITTEE else name
