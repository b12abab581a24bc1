"""Invented names for the rows of tables."""

from random import Random

_FIRST = (
    *("Đông", "Tây", "Nam", "Bắc", "Trung", "Thượng", "Hạ", "Xuân", "Phú", "An", "Bình", "Tân", "Vĩnh"),
    *("Hòa", "Thanh", "Yên", "Đại", "Liên", "Hưng", "Long"),
)
_SECOND = (
    *("Lộc", "Sơn", "Thủy", "Hải", "Giang", "Thịnh", "Phong", "Mỹ", "Tiến", "Minh", "Hà", "Lạc"),
    *("Viên", "Cốc", "Khê", "Thành", "Nghĩa", "Đức"),
)
_KINDS = ("", "", "", "Thôn ", "Xã ", "Bản ", "Khu ", "Làng ")
_WORKS = ("Đường giao thông", "Kênh mương", "Trường mầm non", "Nhà văn hóa", "Cầu dân sinh", "Trạm y tế")
OWNERS = ("UBND xã", "Ban QLDA", "Phòng Kinh tế", "Trường tiểu học")
GROUPS = ("Khu vực thành thị", "Khu vực nông thôn", "Các xã miền núi", "Các xã đồng bằng", "Vùng ven biển")
SECTORS = (
    "Lĩnh vực giao thông",
    "Lĩnh vực giáo dục",
    "Lĩnh vực y tế",
    "Hạ tầng nông nghiệp",
    "Văn hóa, thể thao",
)
TOTALS = ("Cộng", "Tổng cộng", "Tổng số", "TỔNG CỘNG", "Tổng cộng:", "Tổng", "CỘNG")


def places(random: Random, count: int) -> list[str]:
    """So many different villages or communes."""
    kind = random.choice(_KINDS)
    pairs = [f"{kind}{first} {second}" for first in _FIRST for second in _SECOND]
    return random.sample(pairs, count)


def works(random: Random, count: int) -> list[str]:
    """So many different projects."""
    return [f"{random.choice(_WORKS)} {place}" for place in places(random, count)]
