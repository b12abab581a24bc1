import pytest

from extractors.symbols import of_its_committee
from pipeline.parsing import parse_bytes


@pytest.mark.parametrize(
    ("symbol", "printed", "issuer", "right"),
    [
        ("45-KL/TW", "Kết luận số 45-KL/TƯ ngày 5/3/2031", "Tỉnh uỷ Sơn La", "45-KL/TU"),
        ("45-KL/TW", "45-KL/T.Ư", "Ban Thường vụ Thành ủy", "45-KL/TU"),
        ("45-KL/TW", "45-KL/TƯ", "Bộ Chính trị", "45-KL/TW"),
        ("45-KL/TW", "45-KL/TW", "Tỉnh ủy Sơn La", "45-KL/TW"),
        ("45-KL/TW", "45-KL/TƯ", None, "45-KL/TW"),
        (None, "45-KL/TƯ", "Tỉnh ủy", None),
    ],
)
def test_a_provincial_committee_is_not_the_centre(
    symbol: str | None, printed: str, issuer: str | None, right: str | None
) -> None:
    assert of_its_committee(symbol, printed, issuer) == right


def test_the_symbol_of_a_committee_in_its_header_and_in_citations() -> None:
    head = "TỈNH ỦY SƠN LA\n*\nSố 12-KH/TƯ\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn La, ngày 05 tháng 3 năm 2031\nKẾ HOẠCH\nTrồng cây"
    text = f"{head}\nCăn cứ Nghị quyết số 7-NQ/TƯ, ngày 02/01/2031 của Tỉnh ủy về rừng;\nI- MỤC TIÊU\nGiữ rừng.\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert plan.document.symbol_suffix == "KH/TU"
    assert [citation.symbol for citation in plan.citations] == ["7-NQ/TU"]
