"""Closings whose two columns a text dump wrote line by line."""

import pytest

from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from tests.builders import sourced
from tests.unit.header.documents import closing_of, read


@pytest.mark.parametrize(
    ("closing", "count", "mode", "title"),
    [
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT, KTTH.\n\nCHỦ TỊCH\n\nLò Văn Mới", 2, None, "Chủ tịch"),
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT, QLCL.\n\nGIÁM ĐỐC\n\nLò Văn Mới", 2, None, "Giám đốc"),
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT, KT. CHỦ TỊCH\n\nLò Văn Mới", 2, None, "Chủ tịch"),
        (
            "Nơi nhận: KT. CHỦ TỊCH\n- Như trên; PHÓ CHỦ TỊCH\n- Lưu: VT.\n\nLò Văn Mới",
            2,
            "KT",
            "Phó Chủ tịch",
        ),
        ("Nơi nhận: CHỦ TỊCH\n- Như trên;\n- Lưu: VT.\n(Đã ký)\nLò Văn Mới", 2, None, "Chủ tịch"),
        ("Nơi nhận: - Như trên; - Lưu: VT, KT. TM. UBND XÃ CHỦ TỊCH Lò Văn Mới", 2, "TM", "Chủ tịch"),
    ],
)
def test_recipients_and_signature_are_told_apart(
    closing: str, count: int, mode: str | None, title: str
) -> None:
    reading = read(closing=closing)
    assert len(reading.recipients) == count
    assert reading.document.signing_mode == mode
    assert reading.document.signer_title == title
    assert reading.document.signer == "Lò Văn Mới"


def test_a_name_behind_a_wide_gap_is_the_signers() -> None:
    raw = "Nơi nhận:            CHỦ TỊCH\n- Như trên;\n- Lưu: VT, NN.             Lò Văn Mới"
    lines = [CharacterCleaner(line).clean() for line in raw.split("\n")]
    reading = closing_of([line for line in lines if line])
    assert reading.document.signer == "Lò Văn Mới"
    assert [recipient.name for recipient in reading.recipients] == ["Như trên", "Lưu: VT, NN"]


@pytest.mark.parametrize(
    ("raw", "gap"),
    [
        ("Nơi nhận:      CHỦ TỊCH", 9),
        ("- Lưu: VT.\tLò Văn Mới", 10),
        ("- Lưu:  VT.", None),
        ("Lưu: VT", None),
    ],
)
def test_gaps_between_columns(raw: str, gap: int | None) -> None:
    text = CharacterCleaner(raw).clean()
    assert isinstance(text, SourcedText)
    assert text.wide_gap() == gap


def test_text_that_is_its_own_source_has_no_gap() -> None:
    assert sourced("Lưu: VT").wide_gap() is None


def test_the_date_may_stand_over_the_signature() -> None:
    document = read(
        number="", place="", closing="Chiềng San, ngày 5 tháng 1 năm 2022\n\nTRƯỞNG THÔN\n\nLò Văn Mới"
    ).document
    assert document.issued is not None
    assert document.issued.iso == "2022-01-05"
    assert (document.signer_title, document.signer) == ("Trưởng thôn", "Lò Văn Mới")


def test_every_recipient_left_of_the_signature_is_kept() -> None:
    """Broken: lines without a bullet, wrapped ones and a heading without its colon hid what stood right of them."""
    raw = (
        "Nơi nhận                     TM. Ủy ban nhân dân\nNhư Điều 3;                  Chủ tịch\n"
        "Ủy ban nhân dân huyện;\nLưu: VT, CVP,\nVHXH (5b).                   Lò Văn Mới"
    )
    lines = [CharacterCleaner(line).clean() for line in raw.split("\n")]
    reading = closing_of([line for line in lines if line])
    names = [recipient.name for recipient in reading.recipients]
    assert names == ["Như Điều 3", "Ủy ban nhân dân huyện", "Lưu: VT, CVP, VHXH (5b)"]
    document = reading.document
    assert (document.signing_mode, document.signer_title, document.signer) == ("TM", "Chủ tịch", "Lò Văn Mới")
