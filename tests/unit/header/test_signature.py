import pytest

from extractors.header.signature.names import name_in
from extractors.header.signature.posts import tokens, vocabulary
from models.sourced_text import SourcedText
from pipeline.parsing import parse_bytes
from tests.unit.header.documents import RECIPIENTS, read


@pytest.mark.parametrize(
    ("lines", "mode", "title", "signer"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Mới", "TM", "Chủ tịch", "Lò Văn Mới"),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Mới", "KT", "Phó Chủ tịch", "Lò Văn Mới"),
        ("KT CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Mới", "KT", "Phó Chủ tịch", "Lò Văn Mới"),
        ("TM/ UBND XÃ\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLò Văn Mới", "KT", "Phó Chủ tịch", "Lò Văn Mới"),
        ("TM. UBND XÃ KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Mới", "KT", "Phó Chủ tịch", "Lò Văn Mới"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nLò Văn Mới", "TM", "Phó Bí thư Thường trực", "Lò Văn Mới"),
        ("TM. BAN BÍ THƯ TỈNH ĐOÀN\nPHÓ BÍ THƯ\n\nLò Văn Mới", "TM", "Phó Bí thư", "Lò Văn Mới"),
        ("K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nLò Văn Mới", "KT", "Phó Trưởng ban", "Lò Văn Mới"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLò Văn Mới", "TL", "Chánh Văn phòng", "Lò Văn Mới"),
        ("TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nLÒ VĂN MỚI", "KT", "Phó Chánh Văn phòng", "Lò Văn Mới"),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\n\nLò Văn Mới", "TUQ", "Giám đốc Sở Nội vụ", "Lò Văn Mới"),
        ("TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG QUẢN LÝ CHỢ\nLò Văn Mới", "TL", "Trưởng phòng Quản lý chợ", "Lò Văn Mới"),
        ("TRƯỞNG PHÒNG (ĐÃ KÝ)\nLò Văn Mới", None, "Trưởng phòng", "Lò Văn Mới"),
        ("TRƯỞNG PHÒNG LÒ VĂN MỚI", None, "Trưởng phòng", "Lò Văn Mới"),
        ("TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔ CHỨC – CÁN BỘ\n[Chờ ký]\nLò Văn Mới", "TL", "Trưởng phòng Tổ chức - Cán bộ", "Lò Văn Mới"),
        ("NGƯỜI BÁO CÁO\n\nLò Văn Mới", None, "Người báo cáo", "Lò Văn Mới"),
        ("Q. GIÁM ĐỐC\n\nBS.CKII. Lò Văn Mới", "Q", "Giám đốc", "Lò Văn Mới"),
        ("KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\nLò Văn Mới", "KT", "Phó Thủ tướng", "Lò Văn Mới"),
        ("KT. THỦ TƯỚNG\nPHÓ THỦ\nTƯỚNG\n\nLò Văn Mới", "KT", "Phó Thủ tướng", "Lò Văn Mới"),
        ("TM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ\nTỊCH\nLò Văn Mới", "TM", "Phó Chủ tịch", "Lò Văn Mới"),
        ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLò Văn Mới", "KT", "Thứ trưởng", "Lò Văn Mới"),
        ("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\nPHÓ CHỦ TỊCH UBND HUYỆN\nLò Văn Mới", "TM", "Trưởng ban", "Lò Văn Mới"),
        ("HIỆU TRƯỞNG\n\nThS. Lò Thị Mới", None, "Hiệu trưởng", "Lò Thị Mới"),
        ("TRƯỞNG CÔNG AN\n\nThượng tá Lò Văn Mới", None, "Trưởng Công an", "Lò Văn Mới"),
        ("GIÁM ĐỐC\nKIÊM THAM MƯU TRƯỞNG\n\nThượng tá Lò Văn Mới", None, "Giám đốc", "Lò Văn Mới"),
        ("GIÁM ĐỐC\n\nKiêm Văn Mới", None, "Giám đốc", "Kiêm Văn Mới"),
        ("CHỦ TỊCH\nNgười ký: Lò Văn Khác\nThời gian ký: 01.02.2022\nY Bơ Niê", None, "Chủ tịch", "Y Bơ Niê"),
        ("THỪA LỆNH CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLò Văn Mới", "TL", "Chánh Văn phòng", "Lò Văn Mới"),
        ("THAY MẶT ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Mới", "TM", "Chủ tịch", "Lò Văn Mới"),
        ("KT. CHỦ TỊCH\nP. CHỦ TỊCH\n\nLò Văn Mới", "KT", "Phó Chủ tịch", "Lò Văn Mới"),
        ("PHÓ CHỦ TỊCH PHỤ TRÁCH\n\nLò Văn Mới", None, "Phó Chủ tịch Phụ trách", "Lò Văn Mới"),
        ("TRƯỞNG TRẠM\n\nY sĩ Lò Văn Mới", None, "Trưởng trạm", "Lò Văn Mới"),
        ("GIÁM ĐỐC\n\nThạc sĩ, Bác sĩ Lò Văn Mới", None, "Giám đốc", "Lò Văn Mới"),
        ("CHỦ TỊCH\nĐã ký: LÒ VĂN MỚI", None, "Chủ tịch", "Lò Văn Mới"),
        ("CHỦ TỊCH\n(Đã ký): Lò Văn Mới", None, "Chủ tịch", "Lò Văn Mới"),
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nLò Văn Mới", "KT", "Phó Chủ nhiệm", "Lò Văn Mới"),
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH\n\nLò Văn Mới", "KT", "Phó Chủ tịch", "Lò Văn Mới"),
        ("KT. CHỦ TỊCH\n\nLò Văn Mới", "KT", None, "Lò Văn Mới"),  # the signer's own post was left out
        ("KT. BỘ TRƯỞNG BỘ Y TẾ", "KT", None, None),
        ("TM. BAN THƯỜNG TRỰC\nỦY VIÊN THƯỜNG TRỰC\n\nLò Văn Mới", "TM", "Ủy viên Thường trực", "Lò Văn Mới"),
        ("TỔ TRƯỞNG CHUYÊN MÔN\n\nLò Văn Mới", None, "Tổ trưởng", "Lò Văn Mới"),
        ("PHÓ CHỦ TỊCH LÒ VĂN MỚI", None, "Phó Chủ tịch", "Lò Văn Mới"),
        ("TỔNG PHỤ TRÁCH ĐỘI\n\nLò Văn Mới", None, "Tổng phụ trách Đội", "Lò Văn Mới"),
        ("KT. THỦ TRƯỞNG\nPHÓ THỦ TRƯỞNG\n\nLò Văn Mới", "KT", "Phó Thủ trưởng", "Lò Văn Mới"),
        ("THỦ TRƯỞNG ĐƠN VỊ\n(Ký tên, đóng dấu)\nLò Văn Mới", None, "Thủ trưởng đơn vị", "Lò Văn Mới"),
        ("TM. Ủy ban nhân dân\nKT. Chủ tịch\nPhó Chủ tịch\n\nLò Văn Mới", "KT", "Phó Chủ tịch", "Lò Văn Mới"),
        ("KT. Giám đốc Sở Y tế\nPhó Giám đốc\n\nLò Văn Mới", "KT", "Phó Giám đốc", "Lò Văn Mới"),
        ("kT/bộ trưởng bộ tài chính\nThứ trưởng\n\nLò Văn Mới", "KT", "Thứ trưởng", "Lò Văn Mới"),
        ("TM. Ủy ban nhân dân\nChủ tịch\n\nLò Văn Mới", "TM", "Chủ tịch", "Lò Văn Mới"),
        ("TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỌA KỲ HỌP\nPHÓ CHỦ TỊCH\n\nLò Văn Mới", "TM", "Phó Chủ tịch", "Lò Văn Mới"),
        ("CHỦ TỊCH\nLò Văn Mới (Đã ký)", None, "Chủ tịch", "Lò Văn Mới"),
        ("CHỦ TỊCH\n\nK'Brếp", None, "Chủ tịch", "K'Brếp"),
        ("CHỦ TỊCH\n\nY-Thanh Hà Niê", None, "Chủ tịch", "Y-Thanh Hà Niê"),
        ("CHỦ TỊCH\n\nCông Tằng Tôn Nữ Thị Mộng Điệp", None, "Chủ tịch", "Công Tằng Tôn Nữ Thị Mộng Điệp"),
        ("HIỆU TRƯỞNG\n\nGS. TS. NGND Lò Văn Mới", None, "Hiệu trưởng", "Lò Văn Mới"),
        ("TRƯỞNG PHÒNG TỔNG HỢP Lò Văn Mới", None, "Trưởng phòng", None),  # was TỔNG HỢP Lò Văn Mới
        ("CHỦ TỊCH", None, "Chủ tịch", None),
        ("", None, None, None),
    ],
)  # fmt: skip
def test_signatures(lines: str, mode: str | None, title: str | None, signer: str | None) -> None:
    document = read(closing=f"{RECIPIENTS}\n\n{lines}").document
    assert (document.signing_mode, document.signer_title, document.signer) == (mode, title, signer)


def test_an_office_of_the_archive_line_is_no_mark() -> None:
    closing = "Nơi nhận:\n- Bộ CHQS tỉnh;\n- Lưu: TM. B05.\n\nCHỈ HUY TRƯỞNG\n\nLò Văn Mới"
    assert read(closing=closing).document.signing_mode is None


def test_the_signature_may_stand_before_the_recipients() -> None:
    reading = read(closing=f"CHỦ TỊCH\n\nLò Văn Mới\n\n{RECIPIENTS}")
    assert reading.document.signer == "Lò Văn Mới"
    assert len(reading.recipients) == 2


@pytest.mark.parametrize(
    "written", [*vocabulary()["posts"]["names"], *vocabulary()["posts"]["short_deputies"]]
)
def test_every_post_is_found_in_capitals(written: str) -> None:
    assert [(token.kind, token.start) for token in tokens(written.upper())] == [("post", 0)]


@pytest.mark.parametrize("form", [form for forms in vocabulary()["marks"].values() for form in forms])
def test_every_mark_is_found_before_a_post(form: str) -> None:
    assert tokens(f"{form.upper()}. CHỦ TỊCH")[0].kind == "mark"


def test_recipients_may_stand_under_noi_gui() -> None:
    text = "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nXanh./.\n\nNơi gửi:\n- UBND huyện;\n- Lưu.\nCHỦ TỊCH\n\nLò Văn Mới\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert (len(plan.recipients), plan.document.signer) == (2, "Lò Văn Mới")


@pytest.mark.parametrize(
    "post", ["TỔNG GIÁM ĐỐC", "QUYỀN GIÁM ĐỐC", "Giám đốc", "THỦ TRƯỞNG", "THỦ TƯỚNG CHÍNH PHỦ"]
)
def test_a_signature_without_recipients_is_found_behind_the_end(post: str) -> None:
    text = f"KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nXanh./.\n\n{post}\n\nLò Văn Mới\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert plan.document.signer == "Lò Văn Mới"


def test_a_date_over_the_authority_is_of_the_signature() -> None:
    text = "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nXanh./.\n\nAn Lạc, ngày 9 tháng 1 năm 2031\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLò Văn Mới\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    document = plan.document
    assert document.issued is not None
    assert (document.issued.iso, document.place, document.signer) == ("2031-01-09", "An Lạc", "Lò Văn Mới")
    assert plan.sections[0].body == "Xanh./."


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("ám đốc", None),
        ("ÁM ĐỐC", None),
        ("Phqchủ tịch", None),
        ("Hồ Phong", "Hồ Phong"),
        ("Y Viên", "Y Viên"),
        ("Thủy Viên", "Thủy Viên"),
        ("Bùi Thu Trưởng", "Bùi Thu Trưởng"),
        ("An N", None),
        ("Lò nh Mới", None),
        ("Y Wăn Niê Kđăm", "Y Wăn Niê Kđăm"),
        ("K'Brếp", "K'Brếp"),
    ],
)
def test_the_rest_of_a_post_under_a_seal_is_no_name(line: str, name: str | None) -> None:
    recognised = SourcedText(line, line, ((0, 0),), len(line), confidence=0.5)
    found = name_in(recognised)
    assert (found and found.value) == name


def test_what_is_printed_so_in_a_text_is_a_name() -> None:
    printed = SourcedText("Ám Đốc", "Ám Đốc", ((0, 0),), 6)
    assert name_in(printed) is not None


def test_tones_of_a_line_that_a_page_cuts_are_no_name() -> None:
    """Broken: a browser printed the tones of `PHÓ CHỦ TỊCH` on one page and the line on the next."""
    signed = read(closing="KT. CHỦ TỊCH\nÓ Ủ\nPHÓ CHỦ TỊCH\n\nLò Văn Mới")
    assert [(signer.name, signer.mode) for signer in signed.signers] == [("Lò Văn Mới", "KT")]


def test_a_name_of_two_letters_is_one() -> None:
    """Broken: the chairman Y Ê was taken for tones, and the plan had no signer."""
    assert [signer.name for signer in read(closing="CHỦ TỊCH\n\nY Ê").signers] == ["Y Ê"]


@pytest.mark.parametrize("gap", [" ", "     "])
def test_post_and_name_in_one_line_at_the_end(gap: str) -> None:
    text = f"NGHỊ QUYẾT\nVề dự toán ngân sách năm 2032\n\nĐiều 1. Thông qua dự toán.\n\nĐiều 2. Giao UBND xã thực hiện./.\nCHỦ TỊCH{gap}Lò Văn Mới\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert (plan.document.signer, plan.document.signer_title) == ("Lò Văn Mới", "Chủ tịch")
    assert len(plan.signers) == 1


def test_post_and_name_in_one_line_below_the_recipients() -> None:
    text = (
        "QUYẾT ĐỊNH\nVề việc công bố danh mục\n\nĐiều 1. Công bố danh mục./.\n"
        "Nơi nhận: - Như Điều 1; - Lưu: VT.\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH     Lò Văn Mới\n"
    )
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    document = plan.document
    assert (document.signer, document.signer_title, document.signing_mode) == ("Lò Văn Mới", "Chủ tịch", "TM")
    assert [recipient.name for recipient in plan.recipients] == ["Như Điều 1", "Lưu: VT"]


def test_a_name_a_single_blank_beside_the_last_recipient() -> None:
    text = (
        "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\nXanh./.\n\nNơi nhận: KT. GIÁM ĐỐC\n"
        "- UBND tỉnh (b/c); PHÓ GIÁM ĐỐC\n- Các bản;\n- Lưu: VT, P.KH. Lò Văn Mới\n"
    )
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert (plan.document.signer, plan.document.signer_title) == ("Lò Văn Mới", "Phó Giám đốc")
    assert [recipient.name for recipient in plan.recipients] == ["UBND tỉnh", "Các bản", "Lưu: VT, P.KH"]


def test_what_a_semicolon_parts_from_the_archive_is_filed_too() -> None:
    """Broken: `Hồ Sơ Công Việc` was the signer."""
    text = "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\nXanh./.\n\nNơi nhận: GIÁM ĐỐC\n- Lưu: VT; Hồ Sơ Công Việc\n\nLò Văn Mới\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert plan.document.signer == "Lò Văn Mới"


def test_a_name_behind_the_last_recipient_is_the_clerks_where_the_signature_follows() -> None:
    plan = read(closing="Nơi nhận:\n- Các bản;\n- Lưu: VT. Vì Thị Hoa\n\nGIÁM ĐỐC\n\nLò Văn Mới")
    assert plan.document.signer == "Lò Văn Mới"


@pytest.mark.parametrize("chair", ["CHỦ TỌA", "CHỦ TRÌ HỘI NGHỊ"])
def test_a_clerk_beside_the_chair_has_his_own_name(chair: str) -> None:
    """Broken: since clerks sign, the name below the chair was the secretary's."""
    text = f"BIÊN BẢN\nHọp giao ban\n\nI. NỘI DUNG\nĐã họp./.\n\nTHƯ KÝ            {chair}\n\nLê Văn An         Vũ Bình Minh\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert [(signer.name, signer.title) for signer in plan.signers] == [("Lê Văn An", "Thư ký")]
