import pytest

from pipeline.parsing import parse_bytes
from tests.unit.header.documents import read


@pytest.mark.parametrize(
    ("lines", "kind", "title"),
    [
        ("KẾ HOẠCH\nTrồng cây\nnăm 2022", "KH", "Trồng cây năm 2022"),
        ("KẾ HOẠCH HÀNH ĐỘNG\nThực hiện nghị quyết", "KH", "Thực hiện nghị quyết"),
        ("KẾ HOẠCH HÀNH ĐỘNG THỰC HIỆN NGHỊ QUYẾT", "KH", "THỰC HIỆN NGHỊ QUYẾT"),
        ("KẾ HOẠCH CÔNG TÁC NĂM\n2024", "KH", "CÔNG TÁC NĂM 2024"),
        ("KẾ HOẠCH\nTrồng cây\nnăm 2022\nTrồng cây\nnăm 2022", "KH", "Trồng cây năm 2022"),
        ("KẾ HOẠCH\n5-5", "KH", "5-5"),
        ("KẾ HOẠCH LIÊN NGÀNH\nTrồng cây", "KH", "Trồng cây"),
        ("KẾ HOẠCH PHỐI HỢP\nTrồng cây", "KH", "Trồng cây"),
        ("KẾ HOẠCH PHỐI HỢP TRỒNG CÂY", "KH", "PHỐI HỢP TRỒNG CÂY"),
        ("KẾ HOẠCH Trồng cây", "KH", "Trồng cây"),
        ("KẾ\nHOẠCH\nTRỒNG\nCÂY NĂM 2031", "KH", "TRỒNG CÂY NĂM 2031"),
        ("Kế hoạch\nTrồng cây", "KH", "Trồng cây"),
        ("CHƯƠNG TRÌNH CÔNG TÁC\nLĩnh vực y tế", "CTr", "Lĩnh vực y tế"),
        ("KẾ HOẠCH\nTrồng cây\n-------\n(Kèm theo Quyết định số 4/QĐ-UBND của UBND xã)", "KH", "Trồng cây"),
        ("KẾ HOẠCH\nTrồng cây (Kèm theo Quyết định số 4/QĐ-UBND của UBND xã)", "KH", "Trồng cây"),
        ("KẾ HOẠCH\nKỷ niệm ngày thành lập nước\nCộng hòa xã hội chủ nghĩa Việt Nam\nđến năm 2030", "KH",
         "Kỷ niệm ngày thành lập nước Cộng hòa xã hội chủ nghĩa Việt Nam đến năm 2030"),
        ("KẾ HOẠCH\nTHỰC HIỆN NGHỊ QUYẾT SỐ 5-NQ/TU\nCỦA\nTỈNH ỦY SƠN LA", "KH",
         "THỰC HIỆN NGHỊ QUYẾT SỐ 5-NQ/TU CỦA TỈNH ỦY SƠN LA"),
        ("QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ\nVề việc trồng cây\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật;", "QĐ",
         "Về việc trồng cây"),
        ("CHỈ THỊ\nCỦA ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nV/v trồng cây", "CT", "V/v trồng cây"),
        ("KẾ HOẠCH\nTrồng cây năm 2031\n(Ban hành\nkèm theo Quyết định số 5/QĐ-UBND\nngày 02/5/2031 của UBND xã)", "KH",
         "Trồng cây năm 2031"),
        ("KẾ HOẠCH\nTrồng cây năm 2031\n(Ban hành kèm theo Quyết\nđịnh số 5/QĐ-UBND của UBND xã)", "KH",
         "Trồng cây năm 2031"),
        ("QUYẾT ĐỊNH\nVề việc ban hành quy chế\nỦY BAN NHÂN DÂN XÃ CHIỀNG SAN\nCăn cứ Luật;", "QĐ",
         "Về việc ban hành quy chế"),
        ("CÔNG ĐIỆN\nVề việc trồng rừng\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH – TRƯỞNG BAN CHỈ HUY, điện:\n\nKính gửi: Các xã",
         "CĐ", "Về việc trồng rừng"),
        ("QUYẾT ĐỊNH\nHỗ trợ gia đình thuộc diện:\nhộ nghèo\nCăn cứ Luật;", "QĐ", "Hỗ trợ gia đình thuộc diện: hộ nghèo"),
        ("QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\nỦY BAN NHÂN DÂNXÃ CHIỀNG SAN\nCăn cứ Luật;", "QĐ", "BAN HÀNH QUY CHẾ"),
        ("KẾ HOẠCH\nKý bởi: UBND xã Chiềng San\nTrồng cây năm 2031", "KH", "Trồng cây năm 2031"),
        ("KẾ HOẠCH\nTổ chức: Hội thi trồng cây\nNăm 2031", "KH", "Tổ chức: Hội thi trồng cây Năm 2031"),
        ("KẾ HOẠCH\nPHÂN VÙNG TRỒNG CHÈ\nNĂM 2031", "KH", "PHÂN VÙNG TRỒNG CHÈ NĂM 2031"),
        ("BÁO CÁO\nKết quả trồng rừng 6 tháng đầu năm;\n\nNhiệm vụ 6 tháng cuối năm", "BC",
         "Kết quả trồng rừng 6 tháng đầu năm; Nhiệm vụ 6 tháng cuối năm"),
        ("QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\nCHÁNH THANH TRA TỈNH\nCăn cứ Luật;", "QĐ", "BAN HÀNH QUY CHẾ"),
        ("QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\nỦY\nBAN NHÂN DÂN XÃ CHIỀNG SAN\nCăn cứ Luật;", "QĐ", "BAN HÀNH QUY CHẾ"),
    ],
)  # fmt: skip
def test_type_and_title(lines: str, kind: str, title: str) -> None:
    document = read(title=lines).document
    assert (document.doc_type, document.title) == (kind, title)


def test_a_letter_has_a_subject_and_no_type_line() -> None:
    document = read(
        number="Số: 12/UBND-VX\nV/v rà soát hộ nghèo\nnăm 2022", title="Kính gửi: Các bản"
    ).document
    assert (document.doc_type, document.symbol_suffix) == ("CV", "UBND-VX")
    assert document.title == "V/v rà soát hộ nghèo năm 2022"


def test_without_a_type_line_the_symbol_tells_the_type() -> None:
    assert read(title="").document.doc_type == "KH"


def test_an_appendix_alone_has_the_type_that_its_note_names() -> None:
    document = read(
        agencies="", number="", place="", title="", notes=("(Kèm theo Kế hoạch số 4/KH-UBND của UBND xã)",)
    ).document
    assert document.doc_type == "KH"


def test_a_type_broken_over_two_lines_with_nothing_below_leaves_no_title() -> None:
    document = read(number="Số: 12/QĐ-UBND", title="QUYẾT\nĐỊNH:").document
    assert (document.doc_type, document.title) == ("QĐ", None)


def test_what_a_title_adds_in_brackets_below_it() -> None:
    """Broken: the dates of an anniversary, which follow its name, were text of the plan."""
    head = "KẾ HOẠCH\nKỷ niệm 80 năm Ngày Thương binh - Liệt sĩ\n(27/7/1947 - 27/7/2027)\n\n"
    (plan,) = parse_bytes(
        f"{head}Nhân dịp này, UBND xã ban hành kế hoạch:\nI. MỤC ĐÍCH\nTri ân.\n".encode(), "a.txt"
    ).plans
    assert plan.document.title == "Kỷ niệm 80 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2027)"


def test_a_sentence_below_a_title_in_capitals_is_none_of_it() -> None:
    text = (
        "HỘI NÔNG DÂN XÃ LẠC AN\nSố: 8-GM/HNDX, Lạc An, ngày 5 tháng 7 năm 2032\n\nGIẤY MỜI\nTẬP HUẤN TRỒNG LÚA\n\n"
        "Nhằm giúp hội viên nắm vững kỹ thuật trồng lúa.\nHội Nông dân xã trân trọng kính mời:\n- Hội viên ấp Đông.\n"
    )
    assert parse_bytes(text.encode(), "a.txt").plans[0].document.title == "TẬP HUẤN TRỒNG LÚA"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\nBAN CHỈ ĐẠO TRỒNG RỪNG TỈNH SƠN LA\nCăn cứ Luật;",
            "BAN HÀNH QUY CHẾ",
        ),
        (
            "QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ CỦA\nBAN CHỈ ĐẠO TRỒNG RỪNG\nBAN CHỈ ĐẠO TRỒNG RỪNG\nCăn cứ Luật;",
            "BAN HÀNH QUY CHẾ CỦA BAN CHỈ ĐẠO TRỒNG RỪNG",
        ),
    ],
)
def test_the_issuer_over_the_bases_is_no_title(lines: str, title: str) -> None:
    document = read(agencies="UBND TỈNH SƠN LA\nBAN CHỈ ĐẠO TRỒNG RỪNG", title=lines).document
    assert document.title == title
