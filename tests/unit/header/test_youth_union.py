import pytest

from extractors.agencies import read_agency
from extractors.header.issuer.of_block import committee_of_union, is_of_union
from extractors.rule_files import read_rules
from pipeline.parsing import parse_bytes

EXAMPLES = read_rules("extractors.header", "youth_union.toml")["examples"]


@pytest.mark.parametrize(
    ("line", "of_union"), [(line, kind == "of_union") for kind, lines in EXAMPLES.items() for line in lines]
)
def test_which_agencies_are_of_the_union(line: str, of_union: bool) -> None:
    agency = read_agency(line)
    assert agency is not None and is_of_union(agency) is of_union


def test_only_a_committee_that_names_its_unit_alone_is_told_whose_it_is() -> None:
    assert committee_of_union("Ban Chấp hành") == "Ban Chấp hành Đoàn"
    assert committee_of_union("Ban Thường vụ Đoàn") == "Ban Thường vụ Đoàn"


PIONEERS = """Kế hoạch Liên đội

{agencies}

Số:    – KH/LĐ

Chiềng San, ngày10 tháng 10 năm 2031

KẾ HOẠCH TỔ CHỨC ĐẠI HỘI LIÊN ĐỘI

1. Mục đích: Tổng kết công tác.
"""


@pytest.mark.parametrize(
    "agencies",
    [
        "ĐỘI TNTP HỒ CHÍ MINH\nLIÊN ĐỘI TRƯỜNG TH AN LẠC",
        "ĐỘI TNTP HỒ CHÍ MINHLIÊN ĐỘI TRƯỜNG TH AN LẠC",
        "LIÊN ĐỘI TRƯỜNG TH AN LẠC            ĐỘI TNTP HỒ CHÍ MINH",
    ],
)
def test_the_title_of_the_pioneers_is_no_part_of_the_issuer(agencies: str) -> None:
    """Broken: their papers lost issuer and symbol, or had the title before the name of the issuer."""
    (plan,) = parse_bytes(PIONEERS.format(agencies=agencies).encode(), "a.txt").plans
    document = plan.document
    assert document.issuer == "Liên đội Trường Tiểu học An Lạc"
    assert (document.symbol_suffix, document.place) == ("KH/LĐ", "Chiềng San")
    assert document.issued is not None and document.issued.iso == "2031-10-10"
    assert document.title == "TỔ CHỨC ĐẠI HỘI LIÊN ĐỘI"


@pytest.mark.parametrize(
    "subject", ["V/v kỷ niệm ngày thành lập Đội TNTP Hồ Chí Minh", "V/v công tác\nĐoàn TNCS Hồ Chí Minh"]
)
def test_a_subject_that_names_the_union_is_whole(subject: str) -> None:
    """Broken: the name was cut out of it as the title of a paper of the Pioneers."""
    head = f"UBND TỈNH SƠN LA\nSỞ NỘI VỤ\nSố: 12/SNV-TN\n{subject}\n\nSơn La, ngày 02 tháng 5 năm 2024\n\n"
    (plan,) = parse_bytes(f"{head}Kính gửi: Các xã.\n\n1. Báo cáo.\n".encode(), "a.txt").plans
    assert plan.document.title == " ".join(subject.split())
