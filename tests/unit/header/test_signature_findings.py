import pytest

from models.sourced_text import SourcedText
from tests.unit.header.documents import RECIPIENTS, closing_of, read


def doubts(closing: str) -> list[str]:
    found = read(closing=f"{RECIPIENTS}\n\n{closing}").findings
    return [finding.message for finding in found if finding.code == "doubtful_signer"]


@pytest.mark.parametrize(
    ("closing", "message"),
    [
        ("KT. GIÁM ĐỐC\nGIÁM ĐỐC\n\nLò Văn Mới", "không phải là cấp phó"),
        ("KT. TRƯỞNG BAN\nGIÁM ĐỐC SỞ Y TẾ\n\nLò Văn Mới", "không phải là cấp phó"),
        ("KT. GIÁM ĐỐC\n\nLò Văn Mới", "KT. mà không thấy chức vụ"),
        ("TL. CHỦ TỊCH\n\nLò Văn Mới", "TL. mà không thấy chức vụ"),
        ("PHÓ GIÁM ĐỐC\n\nLò Văn Mới", "cấp phó mà không ghi"),
        ("THỨ TRƯỞNG\n\nLò Văn Mới", "cấp phó mà không ghi"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Mới", "hai chức vụ"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nCHỦ TỊCH\n\nLò Văn Mới", "hai chức vụ"),
    ],
)
def test_what_a_seal_leaves_of_a_post_goes_ill_with_the_mark(closing: str, message: str) -> None:
    (found,) = doubts(closing)
    assert message in found


@pytest.mark.parametrize(
    "closing",
    [
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Mới",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Mới",
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nLò Văn Mới",
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLò Văn Mới",
        "KT. TRƯỞNG PHÒNG\nPHÓ PHÒNG\n\nLò Văn Mới",
        "KT. CHỦ TỊCH\nP. CHỦ TỊCH\n\nLò Văn Mới",
        "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nCHỦ TỊCH UBND XÃ\n\nLò Văn Mới",
        "TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND HUYỆN\n\nLò Văn Mới",
        "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLò Văn Mới",
        "Q. GIÁM ĐỐC\n\nLò Văn Mới",
        "PHÓ GIÁM ĐỐC PHỤ TRÁCH\n\nLò Văn Mới",
        "DUYỆT CỦA PHÒNG GD&ĐT\nPHÓ TRƯỞNG PHÒNG\n\nLò Văn Mới",
        "CHỦ TỊCH",
    ],
)
def test_blocks_as_the_decree_has_them_are_not_doubted(closing: str) -> None:
    assert doubts(closing) == []


@pytest.mark.parametrize(("confidence", "count"), [(0.9, 1), (None, 0)])
def test_a_scan_of_whose_signer_no_name_is_read(confidence: float | None, count: int) -> None:
    """A draft in text has none; of a scan it was hidden."""
    texts = ["Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    lines = [SourcedText(text, text, ((0, 0),), len(text), confidence=confidence) for text in texts]
    codes = [finding.code for finding in closing_of(lines).findings]
    assert codes.count("doubtful_signer") == count


@pytest.mark.parametrize(
    ("left", "right", "confidence", "count"),
    [(370, 470, 0.7, 0), (405, 470, 0.7, 1), (370, 435, 0.7, 1), (405, 470, None, 0), (90, 470, 0.7, 0)],
    ids=["whole", "begins too late", "ends too soon", "no scan", "beside a recipient"],
)
def test_a_name_beside_the_middle_of_its_post_may_be_covered_in_part(
    left: float, right: float, confidence: float | None, count: int
) -> None:
    boxes = {"TM. ỦY BAN NHÂN DÂN": (340, 500), "CHỦ TỊCH": (380, 460), "Lò Văn Mới": (left, right)}
    lines = [
        SourcedText(text, text, ((0, 0),), len(text), None, 1, (x0, y, x1, y + 13.0), confidence)
        for y, (text, (x0, x1)) in enumerate(boxes.items())
    ]
    codes = [finding.code for finding in closing_of(lines).findings]
    assert codes.count("doubtful_signer") == count


def test_the_doubt_leads_to_the_post() -> None:
    (finding,) = read(closing=f"{RECIPIENTS}\n\nKT. GIÁM ĐỐC\nGIÁM ĐỐC\n\nLò Văn Mới").findings
    assert (finding.severity, finding.actual) == ("warning", "GIÁM ĐỐC")
