import pytest

from extractors.citations import extract_citations
from tests.builders import zones


def findings(text):
    return extract_citations(zones(body=text), {}).findings


def codes(text):
    return [finding.code for finding in findings(text)]


def test_malformed_date():
    (finding,) = findings("Quyết định số 39/QĐ-UBND ngày 0//01/2024 của UBND huyện")
    assert (finding.code, finding.actual) == ("malformed_date", "2024-01")
    assert finding.evidence is not None
    assert finding.evidence.raw == "Quyết định số 39/QĐ-UBND ngày 0//01/2024"


def test_blank_number():
    assert codes("theo Quyết định số /QĐ-UBND ngày 5/1/2024 của UBND huyện") == ["incomplete_citation"]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 8-NQ/TW ngày 24/11/2023; Nghị quyết số 8-NQ/TW ngày 15/10/2024",
        "Quyết định số 15/QĐ-STP ngày 06/3/2026; Quyết định số 15/QĐ-STP ngày 06/3/2025",
        "Quyết định số 9/QĐ-TTg ngày 06/3/2026; Quyết định số 9/QĐ-TTg ngày 18/7/2026",
        "Kế hoạch số 5/KH-UBND ngày 1/2/2023 về chuyển đổi số; Kế hoạch số 5/KH-UBND ngày 3/4/2024 về chuyển đổi số",
        "Quyết định số 5/2024/QĐ-UBND ngày 1/2/2024; Quyết định số 5/2024/QĐ-UBND ngày 20/3/2024",
        "Nghị quyết số 8-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XII; "
        "Nghị quyết số 8-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XI",
        "Nghị định số 26/2022/NĐ-CP; Nghị định số 26/2022/NĐ-TTg ngày 28/02/2022",
        "Quyết định số 719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ; "
        "Quyết định số 719/QĐ-TTg ngày 14/10/2021 của Chính phủ",
        "Nghị quyết số 8-NQ/TW ngày 24/11/2023 của Bộ Chính trị; Nghị quyết số 8-NQ/TW ngày 24/11/2023 của Ban Bí thư",
        "Kế hoạch số 215/KH-UBND ngày 1/2/2023 của UBND tỉnh; Kế hoạch số 215/KH-UBND ngày 1/2/2023 của UBND huyện",
        "Quyết định số 815/QĐ-UBND ngày 09/6/2023 của UBND huyện Gò Dưa về kinh phí năm 2024; "
        "Quyết định số 815/QĐ-UBND ngày 06/9/2023 của UBND huyện Gò Dưa về kinh phí",
    ],
)
def test_conflicts(text):
    assert codes(text) == ["conflicting_citation"]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 5/KH-UBND ngày 1/2/2023 của UBND huyện; Kế hoạch số 5/KH-UBND ngày 1/2/2024 của UBND xã",
        "Kế hoạch số 5/KH-UBND ngày 1/2/2023; Kế hoạch số 5/KH-UBND ngày 18/3/2024",
        "Kế hoạch số 5/KH-UBND ngày 1/2/2025 của UBND xã; Kế hoạch số 5/KH-UBND ngày 14/7/2025 của UBND xã",
        "Kế hoạch số 5/KH-UBND ngày 6/1/2020 của UBND xã; Kế hoạch số 5/KH-UBND ngày 14/3/2020 của UBND xã",
        "Nghị quyết số 02-NQ/TU ngày 4/3/2020 của Tỉnh ủy về ma túy; Nghị quyết số 02-NQ/TU ngày 27/11/2020 của Tỉnh ủy về rừng",
        "Nghị quyết số 3/NQ-HĐND ngày 4/3/2021 của HĐND xã về đê; Nghị quyết số 3/NQ-HĐND ngày 26/7/2021 của HĐND xã về thu",
        "Nghị quyết số 1/NQ-CP ngày 6/1/2023; Nghị quyết số 1/NQ-CP ngày 5/01/2024",
        "Nghị quyết số 1/NQ-CP ngày 5/1/2023 về nhiệm vụ năm 2023; Nghị quyết số 1/NQ-CP ngày 5/1/2024 về nhiệm vụ năm 2024",
        "Kế hoạch số 5/KH-UBND tháng 2 năm 2023; Kế hoạch số 5/KH-UBND ngày 18/02/2023; Kế hoạch số 5/KH-UBND",
        "Quyết định số 5/QĐ-UBND ngày 1/2/2023; Quyết định số 5/QĐ-HĐND ngày 1/2/2023",
        "Kế hoạch số 5/KH-UBND ngày 1/2/2023 của UBND tỉnh; Kế hoạch số 5/KH-UBND ngày 1/2/2023 của UBND huyện",
        "Kế hoạch số 215/KH-UBND ngày 1/2/2023 của UBND tỉnh; Kế hoạch số 215/KH-UBND ngày 1/2/2024 của UBND huyện",
        "Kế hoạch số 215/KH-UBND ngày 1/2/2023 của UBND tỉnh; Kế hoạch số 215/KH-UBND ngày 1/2/2023 của UBND tỉnh Yên Sơn",
        "Nghị quyết số 8-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng; "
        "Nghị quyết số 8-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng khóa XIII",
    ],
)
def test_no_conflicts(text):
    assert codes(text) == []


def test_the_date_in_the_minority_is_reported():
    usual, odd = "Chỉ thị số 5-CT/TW ngày 1/2/2023", "Chỉ thị số 5-CT/TW ngày 1/2/2022"
    (finding,) = findings(f"{odd}; {usual}; {usual}")
    assert (finding.expected, finding.actual) == ("2023-02-01", "2022-02-01")
    assert (
        finding.message == "Văn bản 5-CT/TW được viện dẫn với hai ngày khác nhau: 01/02/2023 và 01/02/2022."
    )


def test_a_law_with_an_unreadable_date_is_a_finding_only():
    reading = extract_citations(zones(body="Luật Thư viện ngày 12/3/224"), {})
    assert reading.citations == ()
    assert [finding.code for finding in reading.findings] == ["malformed_date"]
