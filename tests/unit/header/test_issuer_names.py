"""Names of issuers that are put together from several lines, or hold words that end other names."""

import pytest

from extractors.agencies import read_agency
from pipeline.parsing import parse_bytes
from tests.unit.header.documents import MOTTO, read


@pytest.mark.parametrize(
    ("agencies", "issuer"),
    [
        ("UBND TỈNH SƠN LA\nTHANH TRA TỈNH", "Thanh tra tỉnh Sơn La"),
        ("UBND TỈNH SƠN LA\nSỞ CÔNG THƯƠNG\nCHI CỤC KIỂM ĐỊNH", "Chi cục Kiểm định tỉnh Sơn La"),
        ("UBND HUYỆN MƯỜNG LA\nHỘI ĐỒNG PHỐI HỢP PBGDPL", "Hội đồng phối hợp PBGDPL huyện Mường La"),
        ("UBND HUYỆN MƯỜNG LA\nBAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH MTQG", "Ban Chỉ đạo Các chương trình MTQG huyện Mường La"),
        ("UBND TỈNH SƠN LA\nBAN QUẢN LÝ DỰ ÁN ĐTXD CÔNG TRÌNH", "Ban Quản lý dự án ĐTXD công trình tỉnh Sơn La"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\nBCH HUYỆN ĐOÀN SÔNG MÃ", "Ban Chấp hành Huyện đoàn Sông Mã"),
        ("PHÒNG GD&ĐT MƯỜNG LA\nTRƯỜNG: THCS AN LẠC", "Trường THCS An Lạc"),
        ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO TRƯỜNG THCS AN LẠC", "Trường THCS An Lạc"),
        ("SỞ GD&ĐT SƠN LA TRƯỜNG THPT AN LẠC", "Trường THPT An Lạc"),
        ("TỈNH SƠN LA\nBAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ", "Ban Chỉ đạo Phòng thủ dân sự tỉnh Sơn La"),
        ("BAN CHỈ ĐẠO 35\nHUYỆN MƯỜNG LA", "Ban Chỉ đạo 35 huyện Mường La"),
        ("LIÊN ĐỘI TRƯỜNG TIỂU HỌC AN LẠC", "Liên đội Trường Tiểu học An Lạc"),
        ("SỞ Y TẾ\nTRUNG TÂM Y TẾ KHU VỰC MƯỜNG LA", "Trung tâm Y tế khu vực Mường La"),
        ("LĐ TRƯỜNG PTDTBT-THCS", "LĐ trường PTDTBT-THCS"),
        ("ĐẢNG BỘ TỈNH SƠN LA\nĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH", "Đảng ủy Ủy ban nhân dân tỉnh Sơn La"),
        ("ĐẢNG ỦY UBND TỈNH SƠN LA\nBAN TUYÊN GIÁO", "Ban Tuyên giáo Đảng ủy Ủy ban nhân dân tỉnh Sơn La"),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA\nBAN PHÁP CHẾ", "Ban Pháp chế Hội đồng nhân dân tỉnh Sơn La"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\n\nBAN TỔ CHỨC", "Ban Tổ chức Trung ương"),
        ("UBND XÃ CHIỀNG SAN\nHỘI ĐỒNG NGHĨA VỤ QUÂN SỰ", "Hội đồng nghĩa vụ quân sự xã Chiềng San"),
        ("TAND TỈNH SƠN LA\nTAND KHU VỰC 3 - SƠN LA", "Tòa án nhân dân khu vực 3 - Sơn La"),
        ("BCH ĐOÀN HUYỆN MƯỜNG LA\nĐOÀN XÃ CHIỀNG SAN", "Đoàn xã Chiềng San"),
        ("LĐLĐ TỈNH SƠN LA\nCÔNG ĐOÀN NGÀNH GIÁO DỤC", "Công đoàn ngành Giáo dục tỉnh Sơn La"),
        ("UBND XÃ CHIỀNG SAN\nBAN CHỈ HUY QUÂN SỰ", "Ban Chỉ huy Quân sự xã Chiềng San"),
        ("UBND XÃ CHIỀNG SAN\nBCH QUÂN SỰ", "Ban Chỉ huy Quân sự xã Chiềng San"),
        ("UBND TỈNH SƠN LA\nSỞ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG", "Sở Nông nghiệp và Môi trường tỉnh Sơn La"),
        ("UBND HUYỆN ĐÔNG\nHƯNG\nPHÒNG TƯ PHÁP", "Phòng Tư pháp huyện Đông Hưng"),
        ("UBND XÃ CHIỀNG SAN\nBỘ PHẬN MỘT CỬA", "Bộ phận Một cửa xã Chiềng San"),
        ("Uỷ ban nhân dân\nxã chiềng san", "Ủy ban nhân dân xã Chiềng San"),
        ("Uỷ ban nhân dân\nxã tân lập", "Ủy ban nhân dân xã Tân Lập"),
        ("TRƯỜNG CAO ĐẲNG Y TẾ AN LẠC\nBỘ MÔN DƯỢC", "Bộ môn Dược"),
        ("TRƯỜNG CAO ĐẲNG Y TẾ AN LẠC\nKHOA CÔNG NGHỆ THÔNG TIN", "Khoa Công nghệ thông tin"),
        ("TRƯỜNG ĐẠI HỌC\nKHOA HỌC AN LẠC", "Trường Đại học Khoa Học An Lạc"),
        ("TRƯỜNG THCS AN LẠC\nTỔ KHOA HỌC TỰ NHIÊN", "Tổ Khoa học tự nhiên"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH SƠN LA\nTHƯ VIỆN TỈNH", "Thư viện tỉnh Sơn La"),
        ("CHI CỤC KIỂM LÂM\nHẠT KIỂM LÂM HUYỆN MƯỜNG LA", "Hạt Kiểm lâm huyện Mường La"),
        ("UBND TỈNH LÀO CAI\nTHANH TRA TỈNH", "Thanh tra tỉnh Lào Cai"),
        ("LIÊN MINH HỢP TÁC XÃ\nTỈNH SƠN LA", "Liên minh Hợp tác xã tỉnh Sơn La"),
        ("TỈNH ĐOÀN SƠN LA\nBAN THƯỜNG VỤ", "Ban Thường vụ Tỉnh đoàn Sơn La"),
        ("UBND TỈNH SƠN LA\nLIÊN ĐOÀN LAO ĐỘNG", "Liên đoàn Lao động tỉnh Sơn La"),
        ("SỞ Y TẾ SƠN LA\nBỆNH VIỆN ĐA KHOA TỈNH", "Bệnh viện Đa khoa tỉnh Sơn La"),
        ("TỔNG CÔNG TY TRỒNG RỪNG\nCÔNG TY TRỒNG RỪNG HÀ NAM", "Công ty Trồng Rừng Hà Nam"),
        ("UBND HUYỆN MƯỜNG LA - UBMTTQVN", "Ủy ban nhân dân huyện Mường La - Ủy ban Mặt trận Tổ quốc Việt Nam"),
        ("BCH TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH", "Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\n\nĐOÀN TNCS HỒ CHÍ MINH", "Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\n\nĐẢNG CỘNG SẢN VIỆT NAM", "Ban Chấp hành Trung ương Đảng"),
        ("QUỐC HỘI\nỦY BAN KINH TẾ", "Ủy ban Kinh tế"),
        ("QUỐC HỘI\nỦY BAN VĂN HÓA VÀ XÃ HỘI", "Ủy ban Văn hóa và Xã hội"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\n\nTỈNH SƠN LA", "Đoàn TNCS Hồ Chí Minh tỉnh Sơn La"),
        ("BCH ĐOÀN TỈNH SƠN LA\n\nĐOÀN TNCS HỒ CHÍ MINH", "Ban Chấp hành Đoàn tỉnh Sơn La"),
        ("TỈNH ĐOÀN SƠN LA\nBCH HUYỆN MƯỜNG LA", "Ban Chấp hành Đoàn huyện Mường La"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\n\nBAN CHẤP HÀNH HUYỆN MƯỜNG LA", "Ban Chấp hành Đoàn huyện Mường La"),
        ("UBND HUYỆN MƯỜNG LA\nPHÒNG TÀI CHÍNH –\nKẾ HOẠCH", "Phòng Tài chính - Kế hoạch huyện Mường La"),
        ("UBND HUYỆN MƯỜNG LA\nPHÒNG TỔNG HỢP - KẾ HOẠCH", "Phòng Tổng hợp - Kế hoạch huyện Mường La"),
        ("UBND HUYỆN MƯỜNG LA\nPHÒNG TỔ CHỨC - HÀNH CHÍNH", "Phòng Tổ chức - Hành chính huyện Mường La"),
        ("ỦY BAN NHÂN DÂN\nPHƯỜNG\nTRƯỜNG THI", "Ủy ban nhân dân phường Trường Thi"),
        ("UBND PHƯỜNG\nTRẠM Y TẾ", "Trạm Y tế phường"),
        ("UBND XÃ CHIỀNG SAN THƯỢNG", "Ủy ban nhân dân xã Chiềng San Thượng"),
    ],
)  # fmt: skip
def test_the_whole_name_with_its_unit(agencies: str, issuer: str) -> None:
    assert read(agencies=agencies, place="Sơn La, ngày 05 tháng 4 năm 2022").document.issuer == issuer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TRƯỞNG BAN CHỈ HUY PCTT HUYỆN MƯỜNG LA", "Trưởng Ban Chỉ huy PCTT huyện Mường La"),
        ("Trưởng ban", None),
        ("Sở Y tế trình UBND tỉnh", "Sở Y tế"),
    ],
)
def test_heads_of_boards(text: str, name: str | None) -> None:
    reading = read_agency(text)
    assert (reading.name if reading else None) == name


def test_a_draft_of_2025_that_names_no_district_is_of_the_new_tiers() -> None:
    document = read(
        agencies="ỦY BAN NHÂN DÂN\nPHƯỜNG TÂY HỒ",
        place="Tây Hồ, ngày … tháng … năm 2025",
        preamble="Căn cứ Quyết định số 7/QĐ-UBND của UBND thành phố Hà Nội;",
    ).document
    assert document.location.province == "Hà Nội"


@pytest.mark.parametrize("mark", ["(DỰ THẢO)", "(Dự thảo lần 2)", "DỰ THẢO"])
def test_a_mark_of_a_draft_names_no_issuer(mark: str) -> None:
    document = read(title=f"{mark}\nKẾ HOẠCH\nTuyển quân năm 2022").document
    assert document.issuer == "Ủy ban nhân dân xã Chiềng San"


def test_marks_of_urgency_are_no_part_of_the_title() -> None:
    document = read(title="KẾ HOẠCH\nTuyển quân năm 2022\nHỎA TỐC").document
    assert document.title == "Tuyển quân năm 2022"


def test_a_board_that_symbol_and_introduction_name() -> None:
    document = read(
        agencies="ỦY BAN NHÂN DÂN\nTỈNH SƠN LA",
        number="Số: 12/KH-BCĐ",
        place="Sơn La, ngày 05 tháng 4 năm 2022",
        preamble="Ban Chỉ đạo phòng, chống dịch COVID-19 tỉnh xây dựng Kế hoạch như sau:",
    ).document
    assert document.issuer == "Ban Chỉ đạo phòng, chống dịch COVID-19 tỉnh Sơn La"
    assert document.superior == "Ủy ban nhân dân tỉnh Sơn La"


def test_a_committee_whose_first_letter_was_lost() -> None:
    """Broken: `Ủ` is lost by some conversions, and the name was no agency's."""
    document = read(agencies="Y BAN NHÂN DÂN\nXÃ CHIỀNG SAN").document
    assert document.issuer == "Ủy ban nhân dân xã Chiềng San"


def test_the_words_of_a_name_may_be_broken() -> None:
    """Broken: `ỦY` in a line of its own left `BAN NHÂN DÂN`, which was read as a board of its own."""
    document = read(agencies="ỦY\nBAN NHÂN DÂN\nXÃ CHIỀNG SAN").document
    assert document.issuer == "Ủy ban nhân dân xã Chiềng San"


def test_a_department_of_a_district_named_without_its_kind() -> None:
    """Broken: neither level nor province of the schools below it were told."""
    document = read(
        agencies="PHÒNG GD&ĐT MƯỜNG LA\nTRƯỜNG THCS AN LẠC", place="An Lạc, ngày 05 tháng 4 năm 2022"
    ).document
    assert (document.issuer_level, document.location.district) == ("district", "Mường La")
    assert document.superior == "Phòng Giáo dục và Đào tạo Mường La"


@pytest.mark.parametrize(
    ("agencies", "issuer"),
    [
        ("UBND TỈNH SƠN LA\nSỞ\nKẾ HOẠCH VÀ ĐẦU TƯ", "Sở Kế hoạch và Đầu tư tỉnh Sơn La"),
        ("UBND HUYỆN MƯỜNG LA\nPHÒNG TÀI CHÍNH -\nKẾ HOẠCH", "Phòng Tài chính - Kế hoạch huyện Mường La"),
        ("UBND HUYỆN MƯỜNG LA\nBAN CHỈ ĐẠO\nĐỀ ÁN 06", "Ban Chỉ đạo Đề án 06 huyện Mường La"),
    ],
)
def test_a_type_in_the_second_line_of_a_name_is_none_of_the_document(agencies: str, issuer: str) -> None:
    """Broken: the document was of that type, or two documents were found, or no issuer."""
    text = (
        f"{agencies}\nSố: 12/KH-X\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Mường La, ngày 5 tháng 6 năm 2024\nBÁO CÁO\nCông tác năm 2024\n\nI. KẾT QUẢ\nĐạt.\n"
    )
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert (plan.document.doc_type, plan.document.title) == ("BC", "Công tác năm 2024")
    assert (plan.document.issuer, plan.document.number) == (issuer, "12")


def test_a_board_alone_over_type_and_title_leaves_the_type() -> None:
    (plan,) = parse_bytes("BAN CHỈ ĐẠO\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nXanh.\n".encode(), "a.txt").plans
    assert (plan.document.doc_type, plan.document.title) == ("KH", "Trồng cây")


@pytest.mark.parametrize(
    "block",
    [
        "UBND HUYỆN MƯỜNG LA\nPHÒNG TÀI CHÍNH\nKẾ HOẠCH\nSố: 7/KH-TCKH\n{motto}\n{date}",
        "UBND HUYỆN\nMƯỜNG LA\nPHÒNG TÀI CHÍNH -\nKẾ HOẠCH\nSố: 7/KH-TCKH\n{motto}\n{date}",
        "UBND HUYỆN MƯỜNG LA\n{motto}\nPHÒNG TÀI CHÍNH -\n{date}\nKẾ HOẠCH\nSố: 7/KH-TCKH",
    ],
)
def test_the_end_of_an_offices_name_is_not_the_type_line(block: str) -> None:
    """Broken: the plan ended below its letterhead, or had neither title nor the whole name of its issuer."""
    head = block.format(motto=MOTTO, date="Mường La, ngày 05 tháng 4 năm 2022")
    text = f"{head}\n\nKẾ HOẠCH\nThu ngân sách năm 2022\n\nI. MỤC ĐÍCH\n1. Thu đúng."
    (plan,) = parse_bytes(text.encode(), "plan.txt").plans
    document = plan.document
    assert (document.issuer, document.number, document.title) == (
        "Phòng Tài chính - Kế hoạch huyện Mường La",
        "7",
        "Thu ngân sách năm 2022",
    )


def test_the_end_of_an_offices_name_is_not_the_type_in_one_line_either() -> None:
    head = f"UBND HUYỆN MƯỜNG LA PHÒNG TÀI CHÍNH - KẾ HOẠCH Số: 7/KH-TCKH {MOTTO} Mường La, ngày 05 tháng 4 năm 2022"
    text = f"{head} KẾ HOẠCH Thu ngân sách năm 2022 Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;"
    text += " I. MỤC ĐÍCH 1. Thu đúng, thu đủ, nuôi dưỡng nguồn thu. 2. Chi trong dự toán đã giao. II. TỔ CHỨC THỰC HIỆN"
    (plan,) = parse_bytes(" ".join(text.split()).encode(), "plan.txt").plans
    assert plan.document.issuer == "Phòng Tài chính - Kế hoạch huyện Mường La"
    assert plan.document.title == "Thu ngân sách năm 2022"


def test_a_body_of_the_centre_is_central_and_keeps_its_capitals() -> None:
    document = read(
        agencies="BAN CHỈ ĐẠO LIÊN NGÀNH TRUNG ƯƠNG VỀ TRỒNG RỪNG", place="Hà Nội, ngày 5 tháng 4 năm 2031"
    ).document
    assert document.issuer == "Ban Chỉ đạo Liên ngành Trung ương về trồng rừng"
    assert document.issuer_level == "central"


SMALL = """Chính phủ

Cộng hoà xã hội chủ nghĩa Việt Nam

Độc lập - Tự do - Hạnh phúc

Số 15/2003/QĐ-TTg

Hà Nội, ngày 30 tháng 7 năm 2003

Quyết định của Thủ tướng Chính phủ

Về việc trồng rừng

{authority}

Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;

Quyết định

Điều 1. Trồng rừng.
"""


@pytest.mark.parametrize("authority", ["Thủ tướng Chính phủ", "THỦ TƯỚNG CHÍNH PHỦ"])
def test_the_prime_minister_issues_below_the_government(authority: str) -> None:
    (plan,) = parse_bytes(SMALL.format(authority=authority).encode(), "a.txt").plans
    assert plan.document.issuer == "Thủ tướng Chính phủ"


def test_the_prime_minister_over_the_bases_issues_where_no_title_names_him() -> None:
    text = SMALL.format(authority="THỦ TƯỚNG CHÍNH PHỦ").replace(" của Thủ tướng Chính phủ", "")
    head, below, rest = text.partition("Số 15")
    (plan,) = parse_bytes((head.upper() + below + rest).encode(), "a.txt").plans
    assert plan.document.issuer == "Thủ tướng Chính phủ"


def test_the_word_over_the_articles_in_small_letters_is_no_type() -> None:
    """Broken: what stands over it was the head of the document, and its legal bases mere mentions."""
    (plan,) = parse_bytes(SMALL.format(authority="Thủ tướng Chính phủ").encode(), "a.txt").plans
    assert [citation.role for citation in plan.citations] == ["basis"]


def test_dots_to_be_written_over_are_no_word_of_a_name() -> None:
    reading = read_agency("LIÊN ĐỘI NGUYỄN TRÀ ……..")
    assert reading is not None and reading.name == "Liên đội Nguyễn Trà"


@pytest.mark.parametrize(
    ("agencies", "superior"),
    [
        ("MTTQ VIỆT NAM TỈNH SƠN LA\nỦY BAN MTTQ VIỆT NAM XÃ CHIỀNG SAN",
         "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"),
        ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA", "Tổng Liên đoàn Lao động Việt Nam"),
    ],
)  # fmt: skip
def test_the_superior_has_its_whole_name(agencies: str, superior: str) -> None:
    assert read(agencies=agencies, place="Sơn La, ngày 05 tháng 4 năm 2031").document.superior == superior


@pytest.mark.parametrize("name", ["Tổ dân phố số 5", "Tổ trưởng dân phố", "Tổ quốc Việt Nam", "Tổ chức Đảng"])
def test_words_that_open_as_a_part_of_a_school_do_are_none(name: str) -> None:
    """Broken: the group of a school made `Tổ Dân phố`, and the homeland was an agency."""
    assert read_agency(name) is None


def test_a_group_for_defence_is_one() -> None:
    reading = read_agency("TỔ QUỐC PHÒNG AN NINH")
    assert reading is not None and reading.word.name == "Tổ"
