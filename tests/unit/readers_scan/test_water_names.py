"""Names of the Tây Nguyên that begin with `Ia`."""

import pytest

from pipeline.readers.scan.corrections.water_names import water_names_put_right
from pipeline.readers.scan.corrections.words import put_right


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("xã la Drăng năm 2024", "xã Ia Drăng năm 2024"),
        ("Xã la Mơr", "Xã Ia Mơr"),
        ("la Grai, ngày 3 tháng 5", "Ia Grai, ngày 3 tháng 5"),
        ("la Nan", "Ia Nan"),
    ],
)
def test_no_name_begins_with_a_small_letter(read: str, meant: str) -> None:
    assert water_names_put_right(read.split()) == meant.split()


@pytest.mark.parametrize("text", ["xã la liệt", "thở than la Hét", "kêu la", "xã La Hiên", "la lớn"])
def test_the_word_stays(text: str) -> None:
    assert water_names_put_right(text.split()) == text.split()


@pytest.mark.parametrize(
    ("read", "meant"), [("13,8%o.", "13,8‰."), ("(%o)", "(‰)"), ("(%0)", "(‰)"), ("5%", "5%"), ("%of", "%of")]
)
def test_the_sign_for_a_thousandth_is_one(read: str, meant: str) -> None:
    assert put_right([read], [0.99]) == [meant]
