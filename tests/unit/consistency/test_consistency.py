from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.consistency import missing_appendices
from extractors.consistency.calendar import WEEKDAYS, calendar_findings
from extractors.consistency.issue import abolished_level, younger_bases
from extractors.zones import Appendix
from models.citation import Citation
from models.document import Document
from models.evidence import Evidence
from models.partial_date import PartialDate
from tests.builders import paragraphs, sourced, zones

NOWHERE = Evidence(start=0, end=0, raw="")


def codes(text: str) -> list[tuple[str, str]]:
    return [(one.code, str(one.actual)) for one in calendar_findings(sourced(text), None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hoàn thành trước ngày 31 tháng 9 năm 2025.", "ngày 31 tháng 9 năm 2025"),
        ("Báo cáo trước 31/11/2024 về UBND xã.", "trước 31/11/2024"),
        ("từ ngày 29/02/2023 đến ngày 15/3/2023", "ngày 29/02/2023"),
        ("ngày 30 tháng 2 hằng năm", "ngày 30 tháng 2"),
        ("31/6/2024", "31/6/2024"),
        ("Đợt 2: 31/11/2024 tổng kết", "31/11/2024"),
        ("chậm nhất ngày 31/9/2024.", "ngày 31/9/2024"),
        ("từ 25/6 - 31/6/2024", "31/6/2024"),
        ("trước ngày 31-9-2024", "ngày 31-9-2024"),
        ("trước ngày 31/6 hằng năm", "ngày 31/6"),
    ],
)
def test_days_that_no_calendar_has(text: str, expected: str) -> None:
    assert codes(text) == [("malformed_date", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 29 tháng 02 hằng năm",
        "trước ngày 30/9/2025",
        "Kế hoạch số 31/9/2025/KH",
        "đạt từ 31/12/2024 trở đi",
        "trong 31 ngày của tháng 9",
        "Số: 31/9/2025",
        "có 31/30/2024 hộ",
        "ngày 29/02 hằng năm, ngày 30/6",
    ],
)
def test_days_that_may_be(text: str) -> None:
    assert codes(text) == []


def test_a_weekday_of_another_date_says_which_it_is() -> None:
    (finding,) = calendar_findings(sourced("Khai mạc thứ Hai, ngày 04/3/2025 tại hội trường."), 3)
    assert (finding.code, finding.expected, finding.section_id) == ("weekday_mismatch", "thứ Ba", 3)
    assert codes("Chủ nhật, ngày 9/3/2025 và 14/3/2025 (thứ 6)") == []
    assert codes("Thứ Sáu, ngày 23 tháng 8 năm 2019") == []
    assert [code for code, _ in codes("Thứ Bảy, ngày 23 tháng 8 năm 2019")] == ["weekday_mismatch"]
    assert codes("Nghị quyết kỳ họp thứ 5 ngày 03/12/2025") == []


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.sampled_from(range(7)))
def test_only_the_right_weekday_passes(day: date, weekday: int) -> None:
    found = codes(f"{WEEKDAYS[weekday]}, ngày {day:%d/%m/%Y}")
    assert bool(found) == (day.weekday() != weekday)


def document(level: str, issued: PartialDate) -> Document:
    return Document.model_validate(
        {
            "doc_type": "KH",
            "doc_type_name": "Kế hoạch",
            "issuer": "Ủy ban nhân dân huyện Yên Định",
            "issuer_level": level,
            "issued": issued,
        }
    )


def test_a_district_issues_nothing_after_june_2025() -> None:
    assert [one.code for one in abolished_level(document("district", PartialDate(year=2025, month=8)))] == [
        "abolished_level"
    ]
    for level, issued in (
        ("district", PartialDate(year=2025, month=6, day=30)),
        ("district", PartialDate(year=2025)),
        ("commune", PartialDate(year=2026)),
    ):
        assert list(abolished_level(document(level, issued))) == []


def test_a_township_issues_nothing_after_june_2025() -> None:
    township = document("commune", PartialDate(year=2025, month=7, day=2)).replaced(
        issuer="Ủy ban nhân dân thị trấn Gò Dưa"
    )
    (finding,) = abolished_level(township)
    assert "không còn đơn vị hành chính thị trấn từ 01/7/2025" in finding.message
    assert list(abolished_level(township.replaced(issued=PartialDate(year=2025, month=6, day=2)))) == []


def basis(cited: PartialDate, role: str = "basis") -> Citation:
    return Citation.model_validate(
        {"role": role, "doc_type": "KH", "symbol": "5/KH-UBND", "cited": cited, "evidence": NOWHERE}
    )


def test_a_basis_is_not_younger_than_what_rests_on_it() -> None:
    plan = document("commune", PartialDate(year=2024, month=3, day=5))
    (finding,) = younger_bases(plan, [basis(PartialDate(year=2024, month=3, day=15))])
    assert (finding.code, finding.actual) == ("younger_basis", "2024-03-15")
    for cited in (PartialDate(year=2024, month=3), PartialDate(year=2024, month=3, day=5)):
        assert list(younger_bases(plan, [basis(cited)])) == []
    assert list(younger_bases(plan, [basis(PartialDate(year=2025), role="mention")])) == []


def appendix(label: str) -> Appendix:
    return Appendix(label, paragraphs(f"Phụ lục {label}"), ())


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Chỉ tiêu tại Phụ lục 03 kèm theo Kế hoạch này.", ["03"]),
        ("(Chi tiết tại Phụ lục số 3 đính kèm)", ["3"]),
        ("Chỉ tiêu tại Phụ lục 02 kèm theo Kế hoạch này.", []),
        ("Theo Phụ lục 03 kèm theo Nghị định số 30/2020/NĐ-CP.", []),
        ("Theo mẫu tại Phụ lục III kèm theo.", []),
        ("Giao chỉ tiêu cho các thôn (Phụ lục 03).", ["03"]),
        ("Giao chỉ tiêu cho các thôn (chi tiết tại Phụ lục 03).", ["03"]),
        ("Giao chỉ tiêu cho các thôn (Phụ lục 02).", []),
        ("Mức chi của Thông tư số 27/2018/TT-BTC (Phụ lục 03).", []),
        ("Phân công theo Biểu số 3 kèm theo Kế hoạch này.", []),  # the file counts no forms
    ],
)
def test_an_appendix_that_is_named_but_not_there(text: str, missing: list[str]) -> None:
    file = [zones(body=text, appendices=[appendix("01"), appendix("02")])]
    assert [finding.actual for _, finding in missing_appendices(file)] == missing


def test_a_form_that_is_named_among_others_but_not_there() -> None:
    forms = [Appendix("1", paragraphs("Biểu số 1"), ())]
    file = [zones(body="Phân công theo Biểu số 2 kèm theo Kế hoạch này.", appendices=forms)]
    assert [one.message for _, one in missing_appendices(file)] == [
        "Biểu 2 được nêu là kèm theo nhưng không có trong tệp"
    ]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Chỉ tiêu giao theo Phụ lục 1, Phụ lục 2 và Phụ lục 3 kèm theo.", ["3"]),
        ("Chi tiết tại các Phụ lục 01, 02, 04 và 05 đính kèm.", ["04", "05"]),
        ("Các thôn báo cáo theo chỉ tiêu tại Phụ lục 4.", ["4"]),
        ("Thực hiện Quyết định số 12/QĐ-UBND, chỉ tiêu tại Phụ lục 4.", []),
        ("Thực hiện Kế hoạch của UBND tỉnh, giao chỉ tiêu cho xã tại Phụ lục 4.", []),
        ("Rà soát theo bộ tiêu chí do Bộ Y tế ban hành (Phụ lục 4).", []),
        ("Ban hành kèm theo Kế hoạch này danh mục tại Phụ lục 4.", ["4"]),
        ("Phòng Y tế theo dõi các chỉ tiêu ở Phụ lục 02; kết quả ở Phụ lục 2.", []),
    ],
)
def test_an_appendix_in_a_list_or_at_the_end_of_a_sentence(text: str, missing: list[str]) -> None:
    file = [zones(body=text, appendices=[appendix("01"), appendix("02")])]
    assert [finding.actual for _, finding in missing_appendices(file)] == missing


def test_an_appendix_without_a_label_may_be_the_one_that_is_named() -> None:
    file = [zones(body="(Có Phụ lục 02 gửi kèm)", appendices=[appendix("01"), Appendix(None, (), ())])]
    assert list(missing_appendices(file)) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Giao chỉ tiêu theo Phụ lục 03 kèm theo Kế hoạch này.", ["Phụ lục 03"]),
        ("Giao chỉ tiêu cho các thôn (có phụ lục chi tiết kèm theo).", ["Phụ lục"]),
        ("Lập danh sách theo mẫu tại Phụ lục I kèm theo.", []),
        ("Phụ lục 03 của Kế hoạch số 15/KH-UBND kèm theo.", []),
        ("Giao chỉ tiêu theo Phụ lục 03.", []),
    ],
)
def test_a_file_without_any_appendix_lacks_what_is_said_to_be_attached(text: str, missing: list[str]) -> None:
    found = [finding for _, finding in missing_appendices([zones(body=text)])]
    assert [(one.severity, one.message) for one in found] == [
        ("info", f"{name} được nêu là kèm theo nhưng tệp không có phụ lục nào") for name in missing
    ]


def test_a_line_that_begins_as_an_appendix_does_is_one() -> None:
    text = "Giao chỉ tiêu theo Phụ lục 1 kèm theo.\n\nPhụ lục 1 - chỉ tiêu"
    assert list(missing_appendices([zones(body=text)])) == []
