"""Joint documents bear several signatures."""

from dataclasses import replace

import pytest

from models.document import Signer
from pipeline.normalise.characters import CharacterCleaner
from pipeline.parsing import parse_bytes
from tests.unit.header.documents import closing_of, columns, read, read_columns

HEAD = columns(("ỦY BAN NHÂN DÂN XÃ CHIỀNG SAN", 0), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1))


def brief(signers: tuple[Signer, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(signer.name, signer.title, signer.mode) for signer in signers]


def test_one_signer() -> None:
    reading = read()
    assert brief(reading.signers) == [("Lò Văn Mới", "Phó Chủ tịch", "KT")]
    assert reading.signers[0].agency == "Ủy ban nhân dân"


def test_two_below_each_other() -> None:
    closing = (
        "Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Mới\n\n"
        "TM. ỦY BAN MTTQ VIỆT NAM\nCHỦ TỊCH\n\nVì Thị Hoa"
    )
    reading = read(closing=closing)
    assert brief(reading.signers) == [("Lò Văn Mới", "Chủ tịch", "TM"), ("Vì Thị Hoa", "Chủ tịch", "TM")]
    assert reading.document.signer == "Lò Văn Mới"


def test_two_in_a_layout_table() -> None:
    closing = columns(
        ("GIÁM ĐỐC SỞ Y TẾ", 0), ("GIÁM ĐỐC SỞ TÀI CHÍNH", 1), ("Lò Văn Mới", 0), ("Vì Thị Hoa", 1)
    )
    reading = read_columns(HEAD, "KẾ HOẠCH\n\nPhối hợp", closing)
    assert [signer.name for signer in reading.signers] == ["Lò Văn Mới", "Vì Thị Hoa"]
    assert [signer.title for signer in reading.signers] == ["Giám đốc Sở Y tế", "Giám đốc Sở Tài chính"]


def test_recipients_left_of_the_signature_sign_nothing() -> None:
    closing = columns(
        ("Nơi nhận:", 0), ("- UBND huyện;", 0), ("- Lưu: VT.", 0), ("CHỦ TỊCH", 1), ("Lò Văn Mới", 1)
    )
    reading = read_columns(HEAD, "KẾ HOẠCH\n\nTrồng rừng", closing)
    assert [signer.name for signer in reading.signers] == ["Lò Văn Mới"]
    assert len(reading.recipients) == 2


def test_a_post_that_its_column_breaks_beside_another_signature() -> None:
    closing = columns(
        ("Nơi nhận:", 0),
        ("- UBND huyện;", 0),
        ("TM. BAN THƯỜNG TRỰC MTTQ XÃ", 0),
        ("PHÓ CHỦ", 0),
        ("TỊCH", 0),
        ("Vì Thị Hoa", 0),
        ("TM. ỦY BAN NHÂN DÂN", 1),
        ("CHỦ TỊCH", 1),
        ("Lò Văn Mới", 1),
    )
    reading = read_columns(HEAD, "KẾ HOẠCH\n\nPhối hợp", closing)
    assert brief(reading.signers) == [
        ("Vì Thị Hoa", "Phó Chủ tịch", "TM"),
        ("Lò Văn Mới", "Chủ tịch", "TM"),
    ]
    assert len(reading.recipients) == 1


def test_a_part_of_an_agencys_name_in_capitals_is_no_name_of_a_person() -> None:
    closing = columns(
        ("TM. BAN CHẤP HÀNH ĐẢNG BỘ", 0),
        ("KHỐI CƠ QUAN VÀ DOANH", 0),
        ("NGHIỆP", 0),
        ("PHÓ BÍ THƯ", 0),
        ("Vì Thị Hoa", 0),
        ("GIÁM ĐỐC SỞ Y TẾ", 1),
        ("LÒ VĂN MỚI", 1),
    )
    reading = read_columns(HEAD, "KẾ HOẠCH\n\nPhối hợp", closing)
    assert brief(reading.signers) == [
        ("Vì Thị Hoa", "Phó Bí thư", "TM"),
        ("Lò Văn Mới", "Giám đốc Sở Y tế", None),
    ]


def test_two_side_by_side_in_a_line() -> None:
    text = (
        "KẾ HOẠCH\n\nPhối hợp\n\nI. MỤC TIÊU\n\nTrồng rừng./.\n\n"
        "TM. ỦY BAN NHÂN DÂN            TM. ỦY BAN MTTQ VIỆT NAM\nCHỦ TỊCH            CHỦ TỊCH\n\n"
        "Lò Văn Mới            Vì Thị Hoa\n"
    )
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert brief(plan.signers) == [("Lò Văn Mới", "Chủ tịch", "TM"), ("Vì Thị Hoa", "Chủ tịch", "TM")]


def test_whom_the_signer_stands_for_is_no_name() -> None:
    """Broken: words in capitals over the post were taken for the name of a first signer without a post."""
    reading = read(closing="Nơi nhận:\n- Lưu: VT.\n\nĐẠI DIỆN NHÀ TRƯỜNG\n\nHIỆU TRƯỞNG\n\nVì Thị Hoa")
    assert (reading.document.signer, reading.document.signer_title) == ("Vì Thị Hoa", "Hiệu trưởng")


def test_three_side_by_side_in_a_line() -> None:
    closing = (
        "Nơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH        TRƯỞNG CÔNG AN XÃ        CHỈ HUY TRƯỞNG QUÂN SỰ XÃ\n\n"
        "Lò Văn Mới        Vì Thị Hoa        Cầm Văn Dín"
    )
    text = f"UBND XÃ CHIỀNG SAN\nSố: 7/KH-UBND\n\nKẾ HOẠCH\nPhối hợp\n\nI. MỤC ĐÍCH\n1. Giữ yên.\n\n{closing}"
    (plan,) = parse_bytes(text.encode(), "plan.txt").plans
    assert [(signer.name, signer.title) for signer in plan.signers] == [
        ("Lò Văn Mới", "Chủ tịch"),
        ("Vì Thị Hoa", "Trưởng Công an"),
        ("Cầm Văn Dín", "Chỉ huy trưởng"),
    ]


def test_more_side_by_side_than_a_sheet_has_room_for_end_the_document_all_the_same() -> None:
    """Broken: each was held against all that stand right of it, which no one lived to see the end of."""
    closing = "CHỦ TỊCH        " * 2000 + "\n\n" + "Lò Văn Mới        " * 2000
    (plan,) = parse_bytes(
        f"KẾ HOẠCH\nPhối hợp\n\nI. VIỆC\n1. Giữ yên.\n\n{closing}\n".encode(), "a.txt"
    ).plans
    assert plan.document.title == "Phối hợp"


def test_the_head_signs_and_not_the_trade_union_beside_him() -> None:
    """Broken: `CÔNG ĐOÀN`, behind the post, was taken for the signer's name."""
    union = "CHỦ TỊCH CÔNG ĐOÀN\n\nVì Thị Hoa\n\n"
    reading = read(closing=f"Nơi nhận:\n- Lưu: VT.\n\n{union}HIỆU TRƯỞNG\n\nLò Văn Mới")
    assert brief(reading.signers) == [
        ("Vì Thị Hoa", "Chủ tịch Công đoàn", None),
        ("Lò Văn Mới", "Hiệu trưởng", None),
    ]
    assert (reading.document.signer, reading.document.signer_title) == ("Lò Văn Mới", "Hiệu trưởng")


def test_two_side_by_side_without_recipients_close_the_document() -> None:
    """Broken: with neither `Nơi nhận:` nor a mark over them the posts were text of the plan."""
    body = "KẾ HOẠCH\nTổ chức hội nghị viên chức\n\nI. MỤC ĐÍCH\nDân chủ.\n\n"
    signed = "CHỦ TỊCH CÔNG ĐOÀN            HIỆU TRƯỞNG\n\n\nVì Thị Hoa               Lò Văn Mới\n"
    (plan,) = parse_bytes(f"{body}{signed}".encode(), "a.txt").plans
    assert [signer.name for signer in plan.signers] == ["Vì Thị Hoa", "Lò Văn Mới"]
    assert plan.document.signer == "Lò Văn Mới"


def test_a_left_signature_whose_post_names_its_body_is_of_the_closing() -> None:
    """Broken: only `TM.` on the right began the closing; who signed on the left was text of the plan."""
    body = "<p>KẾ HOẠCH</p><p>Trồng cây</p><p>I. MỤC ĐÍCH</p><p>Xanh.</p>"
    left = "<td><p>CHỦ TỊCH HỘI NÔNG DÂN XÃ AN BÌNH</p><p>(Đã ký)</p><p>Vì Thị Hoa</p></td>"
    right = "<td><p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p><p>Lò Văn Mới</p></td>"
    (plan,) = parse_bytes(f"{body}<table><tr>{left}{right}</tr></table>".encode(), "a.html").plans
    assert [signer.name for signer in plan.signers] == ["Vì Thị Hoa", "Lò Văn Mới"]


@pytest.mark.parametrize("rank", ["Thiếu tá", "Thiếu úy", "Thiếu tướng"])
@pytest.mark.parametrize("post", ["TRƯỞNG CÔNG AN XÃ", "CHỈ HUY TRƯỞNG"])
def test_an_officer_closes_a_document_without_marks(post: str, rank: str) -> None:
    """Broken: a rank before the name, or a post with its body, made the signature text of the plan."""
    text = f"KẾ HOẠCH\n\nTuần tra\n\nI. MỤC TIÊU\n\nGiữ an ninh.\n\n{post}\n\n{rank} Lò Văn Mới\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert plan.document.signer == "Lò Văn Mới"


def test_a_head_with_his_body_amid_the_text_does_not_close_it() -> None:
    text = "KẾ HOẠCH\n\nTuần tra\n\nI. TỔ\n\nTRƯỞNG CÔNG AN XÃ\n\nLò Văn Mới\n\nII. VIỆC\n\n1. Tuần tra.\n\n2. Báo cáo."
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert (plan.document.signer, len(plan.sections)) == (None, 4)


def test_who_drew_up_the_table_signs_beside_the_head() -> None:
    """Broken: the line of both was no beginning of a signature, and the mark of the head was lost."""
    text = (
        "KẾ HOẠCH\n\nTrồng rừng\n\nI. MỤC TIÊU\n\nTrồng rừng.\n\n"
        "NGƯỜI LẬP BIỂU            TM. ỦY BAN NHÂN DÂN\n                          CHỦ TỊCH\n\n"
        "Vì Thị Hoa                Lò Văn Mới\n"
    )
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert brief(plan.signers) == [("Vì Thị Hoa", "Người lập biểu", None), ("Lò Văn Mới", "Chủ tịch", "TM")]
    assert (plan.document.signer, plan.document.signing_mode) == ("Lò Văn Mới", "TM")


def test_who_drew_up_the_table_signs_above_the_head() -> None:
    text = (
        "KẾ HOẠCH\n\nTrồng rừng\n\nI. MỤC TIÊU\n\nTrồng rừng.\n\n"
        "NGƯỜI LẬP BIỂU\n\nVì Thị Hoa\n\nCHỦ TỊCH\n\nLò Văn Mới\n"
    )
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert (plan.document.signer, plan.document.signer_title) == ("Lò Văn Mới", "Chủ tịch")


@pytest.mark.parametrize(
    "closing",
    [
        "HIỆU TRƯỞNG\n\nVì Thị Hoa\n\nDUYỆT CỦA PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỞNG PHÒNG\n\nLò Văn Mới",
        "DUYỆT CỦA PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỞNG PHÒNG\n\nLò Văn Mới\n\nHIỆU TRƯỞNG\n\nVì Thị Hoa",
        "DUYỆT\nCHỦ TỊCH UBND XÃ\n\nLò Văn Mới\n\nHIỆU TRƯỞNG\n\nVì Thị Hoa",
        "TM. TỔ CHUYÊN MÔN\nTỔ TRƯỞNG\n\nLò Văn Mới\n\nDUYỆT CỦA BAN GIÁM HIỆU\nHIỆU TRƯỞNG\n\nVì Thị Hoa",
        "PHÊ DUYỆT CỦA HIỆU TRƯỞNG\n\nVì Thị Hoa\n\nNGƯỜI LẬP KẾ HOẠCH\n\nLò Văn Mới",
        "XÁC NHẬN CỦA UBND XÃ            HIỆU TRƯỞNG\n     CHỦ TỊCH\n\n     Lò Văn Mới            Vì Thị Hoa",
    ],
)
def test_who_approves_is_not_the_signer(closing: str) -> None:
    """Broken: whoever signed first was the signer, also the office that only approves a school's plan."""
    head = "UBND XÃ CHIỀNG SAN\nTRƯỜNG TIỂU HỌC CHIỀNG SAN\n\nSố: 5/KH-TH\n\nKẾ HOẠCH\nSửa nhà\n\n"
    (plan,) = parse_bytes(f"{head}I. VIỆC\n\nSửa mái.\n\n{closing}\n".encode(), "a.txt").plans
    assert (plan.document.signer, plan.document.signer_title) == ("Vì Thị Hoa", "Hiệu trưởng")
    assert {signer.name for signer in plan.signers} == {"Lò Văn Mới", "Vì Thị Hoa"}


def test_of_several_signers_the_head_of_the_issuer_signs() -> None:
    closing = "CÔNG AN XÃ\nTRƯỞNG CÔNG AN\n\nLò Văn Mới\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nVì Thị Hoa"
    assert read(closing=closing).document.signer == "Vì Thị Hoa"


def test_name_whose_last_capital_bears_a_tone_that_tcvn3_lacks() -> None:
    plan = parse_bytes(
        "KẾ HOẠCH\nTrồng cây năm 2004\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Như ý\n".encode(),
        "plan.txt",
    ).plans[0]
    assert brief(plan.signers) == [("Trần Như ý", "Giám đốc", None)]


def test_the_name_of_the_right_signature_stood_higher_and_went_to_the_left() -> None:
    rows = [
        ("PHÊ DUYỆT CỦA UBND XÃ            HIỆU TRƯỞNG", (90.0, 400.0, 480.0, 412.0)),
        ("CHỦ TỊCH", (120.0, 414.0, 190.0, 426.0)),
        ("Lò Văn Mới", (400.0, 470.0, 480.0, 482.0)),
        ("Vì Thị Hoa", (115.0, 500.0, 195.0, 512.0)),
    ]
    reading = closing_of([replace(CharacterCleaner(text).clean(), page=1, box=box) for text, box in rows])
    assert {signer.name: signer.title for signer in reading.signers} == {
        "Lò Văn Mới": "Hiệu trưởng",
        "Vì Thị Hoa": "Chủ tịch",
    }
