"""Header blocks whose two columns a text prints side by side, each broken at its own width."""

import textwrap
from itertools import zip_longest

import pytest

from models.document import Document
from pipeline.parsing import parse_bytes

_RIGHT = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "", "{place}")
_BODY = "\n\nKẾ HOẠCH\nTrồng cây năm 2024\n\nI. MỤC TIÊU\n\nTrồng mới 500 cây.\n"


def _read(left: tuple[str, ...], place: str, widths: tuple[int, int]) -> Document:
    """The header of a text whose columns are centred in widths of so many characters."""
    right = (line.format(place=f"{place}, ngày 02 tháng 5 năm 2024") for line in _RIGHT)
    columns = [
        [piece for line in lines for piece in textwrap.wrap(line, width) or [""]]
        for lines, width in zip((left, right), widths, strict=True)
    ]
    block = (
        (one.center(widths[0]) + 6 * " " + other.center(widths[1])).rstrip()
        for one, other in zip_longest(*columns, fillvalue="")
    )
    (plan,) = parse_bytes(("\n".join(block) + _BODY).encode(), "a.txt").plans
    return plan.document


@pytest.mark.parametrize("widths", [(22, 20), (22, 26), (26, 32), (30, 44)])
@pytest.mark.parametrize(
    ("left", "place", "issuer"),
    [
        (("ỦY BAN NHÂN DÂN", "XÃ CHIỀNG SAN", "", "Số: 12/KH-X"), "Chiềng San", "Ủy ban nhân dân xã Chiềng San"),
        (
            ("UBND TỈNH SƠN LA", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "", "Số: 12/KH-X"),
            "Sơn La",
            "Sở Nông nghiệp và Môi trường tỉnh Sơn La",
        ),
        (
            ("UBND XÃ CHIỀNG SAN", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "", "Số: 12/KH-X"),
            "Chiềng San",
            "Ban Chỉ đạo Chuyển đổi số xã Chiềng San",
        ),
    ],
)  # fmt: skip
def test_each_column_is_read_for_itself(
    left: tuple[str, ...], place: str, issuer: str, widths: tuple[int, int]
) -> None:
    """Broken: what Quốc hiệu left on its second line, and the second line of the date, went to the issuer."""
    document = _read(left, place, widths)
    assert document.issuer == issuer
    assert document.issued is not None
    assert (document.number, document.place, document.issued.iso) == ("12", place, "2024-05-02")
    assert document.title == "Trồng cây năm 2024"


def test_lines_that_reach_across_end_the_block() -> None:
    text = (
        "ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "XÃ CHIỀNG SAN              Độc lập - Tự do - Hạnh phúc\n"
        f"Số: 12/KH-UBND             Chiềng San, ngày 02 tháng 5 năm 2024{_BODY}"
    )
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert plan.document.title == "Trồng cây năm 2024"
    assert [section.path for section in plan.sections] == ["I"]


def test_the_blank_for_a_number_parts_no_columns() -> None:
    head = (
        "HĐĐ HUYỆN MƯỜNG LA                            ĐỘI TNTP HỒ CHÍ MINH\n\nLIÊN ĐỘI THCS AN LẠC\n\n"
        "                Số:    /KH-LĐ                                 An Lạc, ngày 02 tháng 5 năm 2024"
    )
    (plan,) = parse_bytes((head + _BODY).encode(), "a.txt").plans
    document = plan.document
    assert (document.issuer, document.symbol_suffix) == ("Liên đội THCS An Lạc", "KH-LĐ")
    assert (document.superior, document.place) == ("Hội đồng Đội huyện Mường La", "An Lạc")
