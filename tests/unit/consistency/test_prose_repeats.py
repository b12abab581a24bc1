"""An indicator of a target that another part of the plan gives another value."""

import pytest

from extractors.consistency.prose import clause_targets
from extractors.plans import extract_plans
from extractors.targets.clause import clauses
from models.finding import Finding
from tests.builders import paragraph

HEAD = ("ỦY BAN NHÂN DÂN", "XÃ SUỐI BẠC", "Số: 12/KH-UBND", "Suối Bạc, ngày 5 tháng 3 năm 2025", "KẾ HOẠCH")
TITLE = "Phổ cập giáo dục năm 2025"
TARGET = "1. Tỷ lệ huy động trẻ 5 tuổi đến trường năm 2025 đạt 99,5%."
NAME = "tỷ lệ huy động trẻ 5 tuổi đến trường"


def findings(
    sentence: str, heading: str = "II. NHIỆM VỤ", target: str = TARGET, title: str = TITLE
) -> list[Finding]:
    lines = (
        *HEAD,
        title,
        "I. MỤC TIÊU",
        target,
        heading,
        f"1. {sentence}",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Xã chỉ đạo.",
    )
    (plan,) = extract_plans([paragraph(line) for line in lines])
    return [one for one in plan.findings if one.code == "conflicting_targets"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Vận động trẻ ra lớp, bảo đảm {NAME} năm 2025 đạt 98%.",
        f"Đến cuối năm 2025 {NAME} phải đạt 98%.",
        f"Các trường theo dõi, bảo đảm {NAME} đến hết năm 2025 là 98%.",
        f"Bảo đảm {NAME} đạt 98%.",
    ],
)
def test_another_value_for_the_same_year(sentence: str) -> None:
    (finding,) = findings(sentence)
    assert finding.message == (
        "Tỷ lệ huy động trẻ 5 tuổi đến trường năm 2025: chỗ này ghi 98 %, chỗ khác ghi 99,5 %"
    )
    assert finding.evidence is not None
    assert "98%" in finding.evidence.raw


@pytest.mark.parametrize(
    "sentence",
    [
        f"Bảo đảm {NAME} năm 2025 đạt 99,5%.",
        f"Đến năm 2026 {NAME} đạt 99,7%.",
        f"Năm 2024 {NAME} đạt 98%, năm 2025 phấn đấu cao hơn.",
        f"Bảo đảm {NAME} năm 2025 đạt trên 98%.",
        f"Riêng vùng cao, {NAME} năm 2025 đạt 92%.",
        f"Bảo đảm {NAME} năm 2025 đạt 92% ở các thôn vùng cao.",
        f"Hiện nay {NAME} đạt 97%.",
        f"Năm học trước, 2023 - 2024, xã còn khó khăn. Bảo đảm {NAME} đạt 97%.",
        f"6 tháng đầu năm 2025 {NAME} đạt 60%.",
        "Bảo đảm tỷ lệ huy động trẻ 3 tuổi đến trường năm 2025 đạt 60%.",
    ],
)
def test_what_speaks_of_something_else_is_no_contradiction(sentence: str) -> None:
    assert findings(sentence) == []


def test_results_are_no_targets() -> None:
    sentence = f"Bảo đảm {NAME} năm 2025 đạt 98%."
    assert findings(sentence, heading="II. KẾT QUẢ THỰC HIỆN") == []
    assert findings(sentence, heading="II. GIẢI PHÁP") != []


def test_without_a_year_the_headings_must_tell_one_alone() -> None:
    sentence = f"Bảo đảm {NAME} đạt 98%."
    assert findings(sentence, title="Phổ cập giáo dục giai đoạn 2021 - 2025") == []
    assert findings(sentence, heading="II. NHIỆM VỤ NĂM 2026") == []


def test_names_with_commas_and_one_finding_for_both_directions() -> None:
    name = "tỷ lệ rác thải sinh hoạt được thu gom, xử lý năm 2025 đạt"
    (finding,) = findings(f"Phấn đấu {name} 95%.", target=f"1. {name.capitalize()} 92%.")
    assert "chỗ này ghi 95 %, chỗ khác ghi 92 %" in finding.message


def test_the_clauses_of_a_paragraph_are_told_once_however_often_a_name_stands_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Broken: each target asked each place of its name, and each place all clauses: cubic time."""
    looked: list[str] = []

    def watched(text: str) -> list[tuple[int, int]]:
        looked.append(text)
        return list(clauses(text))

    monkeypatch.setattr(clause_targets, "clauses", watched)
    sentences = [f"Thu nhập bình quân đầu người năm 2025 đạt {50 + n} triệu đồng." for n in range(20)]
    (plan,) = extract_plans([paragraph(line) for line in (*HEAD, TITLE, "I. MỤC TIÊU", " ".join(sentences))])
    assert len(plan.targets) == 20
    assert len(looked) == 1
