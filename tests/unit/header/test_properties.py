from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.header import extract_header
from tests.builders import zones

WORDS = st.sampled_from(
    [
        "Số:",
        "12/KH-UBND",
        "ngày",
        "tháng",
        "năm",
        "2024",
        "05/3/2024",
        "KẾ",
        "HOẠCH",
        "ỦY",
        "BAN",
        "NHÂN",
        "DÂN",
        "XÃ",
        "TM.",
        "KT.",
        "CHỦ",
        "TỊCH",
        "PHÓ",
        "Nơi",
        "nhận:",
        "-",
        ";",
        "(",
        ")",
        "Lưu",
        "Căn",
        "cứ",
        "của",
        "UBND",
        "huyện",
        "Mường",
        "La\n",
        "\n\n",
        "V/v",
        ",",
        ".",
        "TỈNH",
        "ỦY",
        "Lò",
        "Văn",
        "Mới",
    ]
)
TEXT = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=25).map(" ".join))


@settings(deadline=None)
@given(TEXT, TEXT, TEXT)
def test_any_text_is_read(head: str, preamble: str, closing: str) -> None:
    reading = extract_header(zones(head, preamble, (), closing), None)
    assert reading.document.doc_type
    for recipient in reading.recipients:
        assert any(map(str.isalnum, recipient.name))


def test_time_grows_with_the_text_and_not_faster() -> None:
    def seconds(times: int) -> float:
        whole = zones(
            "UBND XÃ A - " * times, "Căn cứ của UBND xã B (c, " * times, (), "- KT. CHỦ TỊCH (d " * times
        )
        began = perf_counter()
        extract_header(whole, None)
        return perf_counter() - began

    seconds(10)
    # Sixteen times the text may take twice sixteen times as long on a busy machine, not 256 times.
    assert seconds(4000) < 32 * max(seconds(250), 0.005)
