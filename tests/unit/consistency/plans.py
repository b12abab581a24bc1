"""Whole plans of an invented commune, around a few sentences and tables."""

from models.plan import Plan
from pipeline.parsing import parse_bytes

PLAN = """ỦY BAN NHÂN DÂN
XÃ ĐỒI MÂY

Số: 12/KH-UBND

Đồi Mây, ngày 05 tháng 3 năm {year}

KẾ HOẠCH
Phát triển kinh tế - xã hội năm {year}

{sections}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Thắng

{appendices}
"""


def plan_of(*sections: str, appendices: str, year: int = 2024) -> Plan:
    """The plan with these sections, their headings and texts, and with what stands below its signature."""
    text = PLAN.format(sections="\n\n".join(sections), appendices=appendices, year=year)
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    return plan
