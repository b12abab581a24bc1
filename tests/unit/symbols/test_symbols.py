import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.symbols import find_symbols, read_symbol
from extractors.symbols.forms import forms

EXAMPLES = [example for form in forms()["form"] for example in form["examples"]]
COUNTEREXAMPLES = [text for form in forms()["form"] for text in form["counterexamples"]]


@pytest.mark.parametrize(("text", "number", "suffix", "symbol", "doc_type"), EXAMPLES)
def test_examples(text, number, suffix, symbol, doc_type):
    reading = read_symbol(text)
    assert reading is not None
    assert (reading.number or "", reading.suffix, reading.symbol) == (number, suffix, symbol)
    assert (reading.doc_type or "") == doc_type


@pytest.mark.parametrize("text", COUNTEREXAMPLES)
def test_counterexamples(text):
    assert read_symbol(text) is None


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("Căn cứ Kế hoạch số 22/ KH-UBND ngày 5/3/2024", "22/ KH-UBND"),
        ("Quyết định số 73 - QĐ/ĐU của", "73 - QĐ/ĐU"),
        ("Quyết định số 42/2025/QĐ-TTg.", "42/2025/QĐ-TTg"),
        ("Số: /KH-UBND", "/KH-UBND"),
    ],
)
def test_place_is_that_of_the_symbol_alone(text, stretch):
    reading = read_symbol(text)
    assert reading is not None
    assert text[reading.start : reading.end] == stretch


def test_several_in_one_line():
    text = "Kế hoạch số 12/KH-UBND; Chỉ thị số 05-CT/HU, các số 7/BC-UBND và 8/TB-VP"
    assert [r.symbol for r in find_symbols(text)] == ["12/KH-UBND", "05-CT/HU", "7/BC-UBND", "8/TB-VP"]


@given(
    st.integers(1, 99999),
    st.sampled_from(["KH", "QĐ", "CTr", "TTr"]),
    st.sampled_from(["UBND", "HĐND", "SNV"]),
)
def test_spaces_never_change_a_symbol(number, kind, office):
    for text in (f"{number}/{kind}-{office}", f"{number} / {kind}-{office}", f"{number}/{kind} - {office}"):
        reading = read_symbol(text)
        assert reading is not None
        assert (reading.symbol, reading.doc_type) == (f"{number}/{kind}-{office}", kind)


@given(st.text(alphabet="số 12/-–KHQĐTUƯ.ngày", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_without_error(text):
    last = 0
    for reading in find_symbols(text):
        assert last <= reading.start < reading.end <= len(text)
        last = reading.end
