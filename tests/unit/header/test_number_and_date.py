from dataclasses import replace

import pytest

from extractors.header import extract_header
from models.blocks import Paragraph
from models.partial_date import PartialDate
from models.sourced_text import SourcedText
from tests.builders import zones
from tests.unit.header.documents import CLOSING, columns, read, read_columns


def codes(reading: object) -> list[str]:
    return [finding.code for finding in reading.findings]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("line", "number", "suffix"),
    [
        ("Số: 12/KH-UBND", "12", "KH-UBND"),
        ("Số: 09 /KH - UBND", "09", "KH-UBND"),
        ("Số:12a/KH-UBND", "12a", "KH-UBND"),
        ("Số 05-KH/ĐU", "05", "KH/ĐU"),
        ("Số: 42/2025/QĐ-TTg", "42", "2025/QĐ-TTg"),
        ("Số: 45/kh-ubnd", "45", "KH-UBND"),
        ("Số: 12/KH-UBND - VX", "12", "KH-UBND-VX"),
        ("Số: 12/KH-UBND - MẬT", "12", "KH-UBND"),
        ("Số: 5a/KH-UBND", "5a", "KH-UBND"),
        ("Nghị quyết số: 12/NQ-HĐND", "12", "NQ-HĐND"),
        ("Số: 01/ KH LĐ - THCSAL", "01", "KH-LĐ-THCSAL"),
    ],
)
def test_numbers(line: str, number: str, suffix: str) -> None:
    reading = read(number=line)
    assert (reading.document.number, reading.document.symbol_suffix) == (number, suffix)
    assert codes(reading) == []


def test_a_blank_number_before_an_office_and_its_section() -> None:
    """Broken: `Số: /PGD&ĐT-TH` had no symbol."""
    assert read(number="Số: /PGD&ĐT-TH").document.symbol_suffix == "PGD&ĐT-TH"


@pytest.mark.parametrize("line", ["Số: /KH-UBND", "Số:      /KH-UBND", "Số: ...../KH-UBND"])
def test_a_blank_number_is_a_finding(line: str) -> None:
    reading = read(number=line)
    assert (reading.document.number, reading.document.symbol_suffix) == (None, "KH-UBND")
    assert codes(reading) == ["missing_number"]


@pytest.mark.parametrize("line", ["Số -KH/ĐU", "Số: -KH/ĐU", "Số - KH/ĐU", "Số ...-KH/ĐU"])
def test_a_blank_number_of_the_party_is_a_finding(line: str) -> None:
    reading = read(agencies="ĐẢNG ỦY XÃ CHIỀNG SAN", number=line)
    assert (reading.document.number, reading.document.symbol_suffix) == (None, "KH/ĐU")
    assert codes(reading) == ["missing_number"]


def test_no_number_line_is_no_finding() -> None:
    assert codes(read(number="")) == []


@pytest.mark.parametrize(
    ("date", "iso", "found"),
    [
        ("ngày 05 tháng 4 năm 2022", "2022-04-05", []),
        ("ngày 5/4/2022", "2022-04-05", []),
        ("ngày tháng 4 năm 2022", "2022-04", ["incomplete_date"]),
        ("ngày tháng năm 2022", "2022", ["incomplete_date"]),
        ("ngày ... tháng ... năm 2022", "2022", ["incomplete_date"]),
        ("ngày 31 tháng 4 năm 2022", "2022-04", ["malformed_date"]),
    ],
)
def test_dates(date: str, iso: str, found: list[str]) -> None:
    reading = read(place=f"Chiềng San, {date}")
    assert reading.document.issued is not None
    assert reading.document.issued.iso == iso
    assert reading.document.place == "Chiềng San"
    assert codes(reading) == found


def test_columns_that_ran_into_one_line() -> None:
    reading = read(
        agencies="UBND HUYỆN MƯỜNG LA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "UBND XÃ CHIỀNG SAN Độc lập - Tự do - Hạnh phúc",
        number="Số: 12/KH-UBND Chiềng San, ngày 05 tháng 4 năm 2022",
        place="",
    )
    document = reading.document
    assert (document.number, document.place) == ("12", "Chiềng San")
    assert document.issued is not None
    assert document.issued.iso == "2022-04-05"
    assert document.issuer == "Ủy ban nhân dân xã Chiềng San"
    assert document.superior == "Ủy ban nhân dân huyện Mường La"


def test_a_layout_table() -> None:
    document = read_columns(
        columns(
            ("UBND TỈNH LONG AN\nSỞ NỘI VỤ\n-------", 0),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", 1),
            ("Số: 9/KH-SNV", 0),
            ("Long An, ngày 05 tháng 4 năm 2022", 1),
        ),
        "KẾ HOẠCH\nBồi dưỡng công chức",
        columns(("Nơi nhận:\n- Như trên;\n- Lưu: VT.", 0), ("GIÁM ĐỐC\n\nLê Thị Bốn", 1)),
    ).document
    assert (document.issuer, document.number) == ("Sở Nội vụ tỉnh Long An", "9")
    assert (document.place, document.title, document.signer) == (
        "Long An",
        "Bồi dưỡng công chức",
        "Lê Thị Bốn",
    )


def test_the_text_of_an_electronic_signature_is_no_header() -> None:
    reading = read(
        agencies="Người ký: UBND huyện Bến Lức\nThời gian ký: 07.04.2022 10:20:11\nỦY BAN NHÂN DÂN\nXÃ CHIỀNG SAN"
    )
    assert reading.document.issuer == "Ủy ban nhân dân xã Chiềng San"
    assert reading.document.issued is not None
    assert reading.document.issued.iso == "2022-04-05"


def test_evidence_is_where_the_field_was_read() -> None:
    document = read().document
    raws = {field: evidence.raw for field, evidence in document.evidence.items()}
    assert raws["number"] == "12/KH-UBND"
    assert raws["place"] == "Chiềng San"
    assert raws["issued"] == "ngày 05 tháng 4 năm 2022"
    assert raws["doc_type"] == "KẾ HOẠCH"
    assert raws["signer"] == "Lò Văn Mới"
    assert set(raws) >= {"symbol_suffix", "issuer", "title", "signer_title"}


def test_an_empty_document() -> None:
    reading = extract_header(zones(), None)
    assert reading.document.doc_type == "VB"
    assert reading.recipients == ()
    assert codes(reading) == []


def test_the_closing_alone() -> None:
    assert extract_header(zones(closing=CLOSING), None).document.signer == "Lò Văn Mới"


def test_an_office_alone_behind_a_blank_number() -> None:
    document = read(number="Số:          /UBND").document
    assert (document.number, document.symbol_suffix) == (None, "UBND")


def test_a_symbol_that_lost_its_type() -> None:
    """Broken: `Số: 45/-UBND` was said to have no number."""
    reading = read(number="Số: 45/-UBND")
    assert (reading.document.number, reading.document.symbol_suffix) == ("45", "-UBND")
    assert codes(reading) == []


def test_a_symbol_that_a_dump_puts_apart_from_the_word_before_it() -> None:
    reading = read(agencies="ỦY BAN NHÂN DÂN\nXÃ CHIỀNG SAN\n58/KH-UBND", number="Số:")
    document = reading.document
    assert (document.number, document.symbol_suffix) == ("58", "KH-UBND")
    assert document.issuer == "Ủy ban nhân dân xã Chiềng San"
    assert codes(reading) == []


def test_the_number_below_an_office_whose_name_ends_like_a_type() -> None:
    reading = read(agencies="UBND HUYỆN LÂM SƠN\nPHÒNG TÀI CHÍNH - KẾ HOẠCH", number="Số: 09/KH-TCKH")
    assert (reading.document.number, reading.document.symbol_suffix) == ("09", "KH-TCKH")


def test_place_and_date_behind_the_number_and_a_comma() -> None:
    document = read(number="Số: 31/KH-UBND, Chiềng San, ngày 12 tháng 9 năm 2031", place="").document
    assert (document.number, document.place) == ("31", "Chiềng San")
    assert document.issued == PartialDate(year=2031, month=9, day=12)


@pytest.mark.parametrize("line", ["KẾ HOẠCH SỐ 21/KH-UBND", "KẾ HOẠCH SỐ: 21/KH-UBND"])
def test_a_number_behind_the_type_is_the_documents_and_no_part_of_the_title(line: str) -> None:
    reading = read(number="", title=f"{line}\nTrồng cây phân tán năm 2022")
    document = reading.document
    assert (document.number, document.symbol_suffix) == ("21", "KH-UBND")
    assert document.title == "Trồng cây phân tán năm 2022"


def test_a_number_in_a_line_of_the_title_is_that_of_another_document() -> None:
    document = read(number="", title="KẾ HOẠCH\nTHỰC HIỆN\nKẾ HOẠCH SỐ 5-KH/TU CỦA TỈNH ỦY").document
    assert document.number is None


@pytest.mark.parametrize(
    ("confidence", "head", "codes_found"),
    [
        (0.9, "ỦY BAN NHÂN DÂN\nXÃ CHIỀNG SAN\nKẾ HOẠCH\nTrồng cây", ["missing_number", "incomplete_date"]),
        (
            0.9,
            "ỦY BAN NHÂN DÂN\nXÃ CHIỀNG SAN\nSố: 12/KH-UBND\nngày 05 tháng 4 năm 2022\nKẾ HOẠCH\nTrồng cây",
            [],
        ),
        (
            0.5,
            "ỦY BAN NHÂN DÂN\nXÃ CHIỀNG SAN\nSố: 12/KH-UBND\nngày 05 tháng 4 năm 2022\nKẾ HOẠCH\nTrồng cây",
            ["doubtful_reading", "doubtful_reading"],
        ),
        (None, "ỦY BAN NHÂN DÂN\nXÃ CHIỀNG SAN\nKẾ HOẠCH\nTrồng cây", []),
        (0.9, "KẾ HOẠCH\nTrồng cây", []),
    ],
)
def test_a_scan_whose_header_has_no_number_and_date_says_so(
    confidence: float | None, head: str, codes_found: list[str]
) -> None:
    lines = [
        SourcedText(text, text, ((0, 0),), len(text), confidence=confidence) for text in head.split("\n")
    ]
    blocks = tuple(Paragraph(lines=(line,), text=line) for line in lines)
    reading = extract_header(replace(zones("KẾ HOẠCH"), head=blocks), None)
    assert [finding.code for finding in reading.findings] == codes_found


@pytest.mark.parametrize(
    ("confidence", "messages"),
    [
        (0.5, ["Bản quét không đọc được số văn bản", "Bản quét không đọc được ngày ban hành"]),
        (0.9, ["Văn bản chưa ghi số", "Văn bản chưa ghi đủ ngày, tháng, năm ban hành"]),
    ],
)
def test_a_blank_that_a_scan_hardly_shows_was_blamed_on_the_document(
    confidence: float, messages: list[str]
) -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ CHIỀNG SAN\nSố: /KH-UBND\nngày tháng 4 năm 2022\nKẾ HOẠCH\nTrồng cây"
    lines = [
        SourcedText(text, text, ((0, 0),), len(text), confidence=confidence) for text in head.split("\n")
    ]
    blocks = tuple(Paragraph(lines=(line,), text=line) for line in lines)
    reading = extract_header(replace(zones("KẾ HOẠCH"), head=blocks), None)
    assert [finding.message for finding in reading.findings] == messages


@pytest.mark.parametrize("line", ["429/SVHTTDL-VP,", "429/SVHTTDL-VP"])
def test_a_symbol_alone_in_its_line_needs_no_word_before_it(line: str) -> None:
    """Broken: it was the name of the issuer."""
    document = read(agencies="UBND TỈNH SƠN LA\nSỞ Y TẾ", number=line, title="Kính gửi: Các bản").document
    assert (document.number, document.symbol_suffix) == ("429", "SVHTTDL-VP")
    assert document.issuer == "Sở Y tế tỉnh Sơn La"


def test_the_symbol_of_a_document_named_over_the_type_is_not_its_own() -> None:
    """Broken: alone in its line, the number of what a plan is sent with was the number of the plan."""
    named = "Gửi kèm Công điện\n45/CĐ-TTg\nngày 02/3/2031"
    assert (
        read(agencies="UBND TỈNH SƠN LA", number=named, title="KẾ HOẠCH\nTrồng rừng").document.number is None
    )


def test_a_place_of_dots_leaves_the_date_in_its_line() -> None:
    """Broken: a draft whose place was to be written in had no date."""
    document = read(place="......, ngày 20 tháng 6 năm 2031").document
    assert (document.place, document.issued) == (None, PartialDate(year=2031, month=6, day=20))


@pytest.mark.parametrize("dots", ["...", "." * 50])
def test_dots_around_a_place_are_no_part_of_it(dots: str) -> None:
    """Broken: the place was `...An Bình`, and behind many dots there was no date."""
    document = read(place=f"{dots}An Bình{dots}, ngày 20 tháng 6 năm 2031").document
    assert (document.place, document.issued) == ("An Bình", PartialDate(year=2031, month=6, day=20))


def test_a_class_of_secrecy_is_no_part_of_a_blank_symbol() -> None:
    """Broken: `Số:   /UBND-MẬT` was of an office MẬT."""
    assert read(number="Số:      /UBND-MẬT").document.symbol_suffix == "UBND"


def test_a_blank_number_below_its_word() -> None:
    """Broken: `Số:` and, in the next line, `/BC-UBND` had no symbol."""
    document = read(number="Số:\n\n/KH-UBND").document
    assert (document.number, document.symbol_suffix) == (None, "KH-UBND")
