import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.agencies import match_agency, read_agency


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("UBND huyện Mường La về việc giao", "Ủy ban nhân dân huyện Mường La", " về việc giao"),
        ("Uỷ ban nhân dân xã, phường", "Ủy ban nhân dân xã", ", phường"),
        ("HĐND xã khóa XXI ban hành", "Hội đồng nhân dân xã", " khóa XXI ban hành"),
        ("Thủ tướng Chính phủ phê duyệt", "Thủ tướng Chính phủ", " phê duyệt"),
        ("Ban Chấp hành Trung ương Đảng khóa XIII về", "Ban Chấp hành Trung ương Đảng", " khóa XIII về"),
        ("Ban Thường vụ Tỉnh ủy thực hiện", "Ban Thường vụ Tỉnh ủy", " thực hiện"),
        ("Tỉnh uỷ Sơn La về", "Tỉnh ủy Sơn La", " về"),
        ("Bộ LĐTBXH hướng dẫn", "Bộ Lao động - Thương binh và Xã hội", " hướng dẫn"),
        (
            "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch ban hành",
            "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch",
            " ban hành",
        ),
        (
            "Sở Nông nghiệp và PTNT tỉnh Sơn La; Sở",
            "Sở Nông nghiệp và Phát triển nông thôn tỉnh Sơn La",
            "; Sở",
        ),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN SÔNG MÃ", "Chủ tịch Ủy ban nhân dân huyện Sông Mã", ""),
        (
            "Ban Quản lý các khu công nghiệp tỉnh Sơn La tại",
            "Ban Quản lý các khu công nghiệp tỉnh Sơn La",
            " tại",
        ),
        ("HĐND và UBND tỉnh Sơn La", "Hội đồng nhân dân và Ủy ban nhân dân tỉnh Sơn La", ""),
        ("Văn phòng HĐND", "Văn phòng Hội đồng nhân dân", ""),
        ("UBND TP. Hồ Chí Minh", "Ủy ban nhân dân thành phố Hồ Chí Minh", ""),
        ("Chính phủ quy định chi tiết", "Chính phủ", " quy định chi tiết"),
        (
            "BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI VÀ TÌM KIẾM CỨU NẠN",
            "Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn",
            "",
        ),
        ("CHỦ TỊCH ỦY BAN QUỐC GIA VỀ PHÒNG, CHỐNG BỤI", "Chủ tịch Ủy ban Quốc gia về phòng, chống bụi", ""),
        ("ỦY BAN QUỐC GIA VỀ XE ĐẠP VÀ HTX", "Ủy ban Quốc gia về xe đạp và HTX", ""),
        ("Ủy ban Quốc gia về kinh tế số về việc", "Ủy ban Quốc gia về kinh tế số", " về việc"),
        (
            "Ban Chỉ đạo chuyển đổi số huyện Sông Mã ban hành",
            "Ban Chỉ đạo chuyển đổi số huyện Sông Mã",
            " ban hành",
        ),
        ("Ban Chỉ đạo họp với các xã", "Ban Chỉ đạo", " họp với các xã"),
        ("Ban Tổ chức Trung ương hướng dẫn", "Ban Tổ chức Trung ương", " hướng dẫn"),
        ("Hội Nông dân Việt Nam về", "Hội Nông dân Việt Nam", " về"),
        ("Hội LHPN Việt Nam xã An Lạc", "Hội Liên hiệp Phụ nữ Việt Nam xã An Lạc", ""),
        ("Ban Chỉ đạo Trung ương", "Ban Chỉ đạo Trung ương", ""),
        (
            "Ban Chỉ đạo Trung ương các chương trình trồng rừng",
            "Ban Chỉ đạo Trung ương các chương trình trồng rừng",
            "",
        ),
        (
            "Đoàn Chủ tịch Trung ương Hội Cựu chiến binh Việt Nam về",
            "Đoàn Chủ tịch Trung ương Hội Cựu chiến binh Việt Nam",
            " về",
        ),
        ("Đảng ủy UBND tỉnh Sơn La về", "Đảng ủy Ủy ban nhân dân tỉnh Sơn La", " về"),
        ("Đảng ủy\nUBND xã An Bình", "Đảng ủy", "\nUBND xã An Bình"),
        ("Công an Sở Y tế", "Công an", " Sở Y tế"),
        ("Ban cán sự đảng Bộ Y tế ban hành", "Ban cán sự đảng Bộ Y tế", " ban hành"),
        ("Ban Kinh tế - Ngân sách HĐND tỉnh", "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh", ""),
        ("TRƯỜNG TIỂU HỌC LÒ VĂN MỚI", "Trường Tiểu học Lò Văn Mới", ""),
        ("TRƯỜNG TH LÒ VĂN MỚI", "Trường Tiểu học Lò Văn Mới", ""),
        ("TRƯỜNG MG HOA BAN", "Trường Mẫu giáo Hoa Ban", ""),
        ("TRƯỜNG MN SƠN CA", "Trường Mầm non Sơn Ca", ""),
        ("TRƯỜNG TH&THCS LÒ VĂN MỚI", "Trường TH&THCS Lò Văn Mới", ""),
        ("TRƯỜNG TH-THCS LÒ VĂN MỚI", "Trường TH-THCS Lò Văn Mới", ""),
        ("TRƯỜNG ĐẠI HỌC KINH TẾ", "Trường Đại học Kinh tế", ""),
        ("TRƯỜNG ĐẠI HỌC KINH TẾ SÔNG MÃ", "Trường Đại học Kinh Tế Sông Mã", ""),
        ("TỔNG GIÁM ĐỐC BẢO HIỂM XÃ HỘI VIỆT NAM", "Tổng Giám đốc Bảo hiểm xã hội Việt Nam", ""),
        ("Hội đồng Bầu cử Quốc gia hướng dẫn", "Hội đồng Bầu cử Quốc gia", " hướng dẫn"),
        ("Sở Y tế Sơn La về việc", "Sở Y tế tỉnh Sơn La", " về việc"),
        (
            "Giám đốc Sở Xây dựng Bà Rịa - Vũng Tàu - Trưởng ban",
            "Giám đốc Sở Xây dựng tỉnh Bà Rịa - Vũng Tàu",
            " - Trưởng ban",
        ),
        ("Phòng Tư pháp Mường La Theo", "Phòng Tư pháp huyện Mường La", " Theo"),
        ("Sở Y tế Quy hoạch", "Sở Y tế", " Quy hoạch"),
        ("BCH PCTT&TKCN về", "Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn", " về"),
        ("CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "Chi nhánh Văn phòng Đăng ký đất đai", ""),
    ],
)
def test_an_agency_ends_where_its_name_does(text: str, name: str, rest: str) -> None:
    found = match_agency(text, 0)
    assert found is not None
    assert (found[1], text[found[0] :]) == (name, rest)


@pytest.mark.parametrize(
    "text", ["Bộ luật Hình sự", "Hội nghị lần thứ năm", "giảm nghèo", "Phòng, chống ma túy", "Bộ", ""]
)
def test_no_agency(text: str) -> None:
    assert match_agency(text, 0) is None


def test_an_agency_inside_a_text() -> None:
    text = "theo Kế hoạch của UBND xã Chiềng San về"
    found = match_agency(text, text.index("UBND"))
    assert found is not None
    assert found[1] == "Ủy ban nhân dân xã Chiềng San"


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("UBND xã Chiềng San", "commune"),
        ("Ủy ban nhân dân đặc khu Cô Tô", "commune"),
        ("UBND thị xã Mường Lay", "district"),
        ("UBND thành phố Vinh", "district"),
        ("UBND thành phố Hà Nội", "province"),
        ("Sở Y tế", "province"),
        ("Phòng Nội vụ huyện Sông Mã", "district"),
        ("Tỉnh ủy", "province"),
        ("Bộ Y tế", "central"),
        ("Thủ tướng Chính phủ", "central"),
        ("Đảng ủy", None),
        ("Công ty Sông Đà", None),
    ],
)
def test_levels(name: str, level: str | None) -> None:
    reading = read_agency(name)
    assert (reading.level if reading else None) == level


@given(st.text(), st.integers(0, 20))
def test_any_text_is_read(text: str, start: int) -> None:
    found = match_agency("UBND " + text, start)
    assert found is None or start < found[0] <= len(text) + 5


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("SỞ THÔNG TIN VÀ TRUYỂN THÔNG", "Sở Thông tin và Truyền thông"),
        ("Phòng Tài chỉnh - Kế hoạch", "Phòng Tài chính - Kế hoạch"),
        ("Sở Nội vụng", "Sở Nội vụng"),
    ],
)
def test_a_field_with_another_mark_over_a_letter_is_the_field(printed: str, name: str) -> None:
    found = match_agency(printed, 0)
    assert found is not None
    assert found[1] == name


@pytest.mark.parametrize("names", ["Chủ tịch ", "UBND và "])
def test_names_within_names_without_end_are_read(names: str) -> None:
    """Broken: a post in a post, or a council beside a council, a thousand times over raised RecursionError."""
    found = read_agency(names * 3000)
    assert found is None or found.end < 200
