import pytest

from tests.unit.header.documents import CLOSING, read

SIGNATURE = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Mới"


def names(listing: str) -> list[tuple[str, str | None]]:
    recipients = read(closing=f"{listing}\n\n{SIGNATURE}").recipients
    return [(recipient.name, recipient.purpose) for recipient in recipients]


def test_one_a_line() -> None:
    assert names("Nơi nhận:\n- UBND huyện (để báo cáo);\n- Các bản (t/h);\n- Lưu: VT, VHXH.") == [
        ("UBND huyện", "để báo cáo"),
        ("Các bản", "t/h"),
        ("Lưu: VT, VHXH", None),
    ]


def test_numbers_of_items_and_the_end_mark_are_no_part_of_a_name() -> None:
    assert names("Nơi nhận:\n1. Đảng ủy xã (b/c);\n2. Các bản;\n3. Lưu: VT./.") == [
        ("Đảng ủy xã", "b/c"),
        ("Các bản", None),
        ("Lưu: VT", None),
    ]


def test_what_is_sent_along_is_no_recipient() -> None:
    listing = "Nơi nhận:\n- Các bản;\n- Lưu: VT.\nTài liệu kèm theo:\n- Dự thảo Kế hoạch;\n- Bảng chỉ tiêu."
    assert names(listing) == [("Các bản", None), ("Lưu: VT", None)]


@pytest.mark.parametrize(
    ("listing", "count"),
    [
        ("Nơi nhận:\n\n- Đảng ủy (b/c);\n\n- Lưu: VT.", 2),
        ("Nơi nhận:\n- Các đơn vị: Bưu điện,\nKho bạc, Ngân hàng;\n- Lưu: VT.", 2),
        ("Nơi nhận:\n- Báo Sơn La; Đài PTTH tỉnh;\n- Lưu: VT.", 2),
        ("Nơi nhận:\n- Phòng Lao động - TBXH (b/c);\n- Lưu: VT.", 2),
        ("Nơi nhận: - Đảng ủy; - Các bản; - Lưu: VT.", 3),
        ("Nơi nhận: - Đảng ủy; - Các\nbản; - Lưu: VT.", 3),
        ("Nơi nhận: Đảng ủy xã (b/c); Các bản; Lưu VP.", 3),
        ("Nơi nhận\nĐảng ủy xã;\nCác bản;\nLưu VP.", 3),
        ("Nơi nhận:\n- Đảng ủy;\nLưu: VT.", 2),
        ("Nơi nhận:\n- Đảng ủy;\n-\n- Lưu: VT.", 2),
        ("", 0),
    ],
)
def test_counts(listing: str, count: int) -> None:
    assert len(names(listing)) == count


def test_columns_that_ran_into_one_line() -> None:
    reading = read(
        closing="Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND huyện (b/c); KT. CHỦ TỊCH\n- Lưu: VT. PHÓ CHỦ TỊCH\nLò Văn Mới"
    )
    assert [recipient.name for recipient in reading.recipients] == ["UBND huyện", "Lưu: VT"]
    assert (reading.document.signing_mode, reading.document.signer) == ("KT", "Lò Văn Mới")


def test_a_bracket_that_is_no_purpose_stays_in_the_name() -> None:
    assert names("Nơi nhận:\n- Các trường (6 trường);\n- Lưu: VT.")[0] == ("Các trường (6 trường)", None)


def test_evidence() -> None:
    reading = read(closing=f"Nơi nhận:\n- UBND huyện (b/c);\n- Lưu: VT.\n\n{SIGNATURE}")
    assert reading.recipients[0].evidence.raw == "UBND huyện (b/c);"


def test_the_place_of_the_file_below_the_list_is_no_recipient() -> None:
    closing = CLOSING.replace("- Lưu: VT.", "- Lưu: VT.\nD:\\2031\\CV\\trong cay")
    assert [found.name for found in read(closing=closing).recipients] == ["Như trên", "Lưu: VT"]
