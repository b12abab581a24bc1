import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.places import find_mentions, read_mention


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UBND huyện Mường La về việc giao chỉ tiêu", [("huyện", "Mường La")]),
        ("ỦY BAN NHÂN DÂN TỈNH SƠN LA BAN HÀNH", [("tỉnh", "SƠN LA")]),
        ("tỉnh Bà Rịa - Vũng Tàu và", [("tỉnh", "Bà Rịa - Vũng Tàu")]),
        ("Phường 4, Quận 5, TP. Hồ Chí Minh", [("phường", "4"), ("quận", "5"), ("thành phố", "Hồ Chí Minh")]),
        ("Tp.HCM", [("thành phố", "Hồ Chí Minh")]),
        ("Huyện uỷ Sông Mã", [("huyện", "Sông Mã")]),
        ("thị xã Mường Lay Điện Biên", [("thị xã", "Mường Lay")]),
        ("đặc khu Cô Tô", [("đặc khu", "Cô Tô")]),
        ("của UBND huyện. Theo Công văn số 5", []),
        ("UBND tỉnh. Các sở", []),
        ("xã Không Rõ Về việc", [("xã", "Không Rõ")]),
        ("Sở Lao động - Thương binh và Xã hội", []),
        ("các xã, phường, thị trấn", []),
        ("xã 135", []),
        ("UBND thành phố Hội An và xã Hội Sơn", [("thành phố", "Hội An"), ("xã", "Hội Sơn")]),
        ("ỦY BAN NHÂN DÂN XÃ HỘI SƠN", [("xã", "HỘI SƠN")]),
        ("KINH TẾ - XÃ HỘI SƠN LA, Tỉnh Hội Nông dân", []),
    ],
)
def test_mentions(text: str, found: list[tuple[str, str]]) -> None:
    assert [(mention.kind, mention.name) for mention in find_mentions(text)] == found


def test_a_mention_stands_where_it_says() -> None:
    text = "của UBND xã Chiềng San, huyện Mường La"
    assert [text[mention.start : mention.end] for mention in find_mentions(text)] == [
        "xã Chiềng San",
        "huyện Mường La",
    ]


def test_a_kind_alone() -> None:
    mention = read_mention("xã ban hành")
    assert mention is not None
    assert (mention.kind, mention.name, mention.end) == ("xã", "", 2)
    assert read_mention("Xã hội") is None


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for mention in find_mentions("xã " + text):
        assert 0 <= mention.start < mention.end <= len(text) + 3
