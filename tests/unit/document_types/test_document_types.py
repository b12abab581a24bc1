import pytest

from extractors.document_types import by_abbreviation, by_name, names


@pytest.mark.parametrize(
    ("text", "abbreviation"),
    [
        ("KẾ HOẠCH", "KH"),
        ("Kế hoạch hành động", "KH"),
        ("CHƯƠNG TRÌNH CÔNG TÁC", "CTr"),
        ("Thông tư liên tịch", "TTLT"),
        ("thông tư số 5", "TT"),
        ("Bộ luật Lao động", "Luật"),
        ("Tờ  trình", "TTr"),
    ],
)
def test_by_name(text, abbreviation):
    kind = by_name(text)
    assert kind is not None
    assert kind.abbreviation == abbreviation


@pytest.mark.parametrize("text", ["Kế", "Luậtt", "Theo kế hoạch", ""])
def test_no_type(text):
    assert by_name(text) is None


def test_abbreviations_are_case_sensitive_and_the_administrative_type_comes_first():
    programme, directive, circular = by_abbreviation("CTr"), by_abbreviation("CT"), by_abbreviation("TT")
    assert programme is not None and directive is not None and circular is not None
    assert (programme.name, directive.name, circular.name) == ("Chương trình", "Chỉ thị", "Thông tư")
    assert by_abbreviation("CTR") is None


def test_longer_names_come_first():
    assert list(names()) == sorted(names(), key=len, reverse=True)


@pytest.mark.parametrize("text", ["  Kế hoạch", "KẾ\u00a0 HOẠCH năm 2031", "kế\thoạch"])
def test_blanks_of_any_kind_part_the_words_of_a_name(text: str) -> None:
    kind = by_name(text)
    assert kind is not None
    assert kind.abbreviation == "KH"
