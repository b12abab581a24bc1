from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.header import extract_header
from tests.builders import zones

WORDS = st.sampled_from(
    [
        "Số:", "12/KH-UBND", "ngày", "tháng", "năm", "2024", "05/3/2024", "KẾ", "HOẠCH", "ỦY", "BAN",
        "NHÂN", "DÂN", "XÃ", "TM.", "KT.", "CHỦ", "TỊCH", "PHÓ", "Nơi", "nhận:", "-", ";", "(", ")", "Lưu",
        "Căn", "cứ", "của", "UBND", "huyện", "Mường", "La\n", "\n\n", "V/v", ",", ".", "TỈNH", "ỦY", "Lò",
        "Văn", "Mới",
    ]
)  # fmt: skip
TEXT = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=25).map(" ".join))


@settings(deadline=None)
@given(TEXT, TEXT, TEXT)
def test_any_text_is_read(head: str, preamble: str, closing: str) -> None:
    reading = extract_header(zones(head, preamble, (), closing), None)
    assert reading.document.doc_type
    for recipient in reading.recipients:
        assert any(map(str.isalnum, recipient.name))
