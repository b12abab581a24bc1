import codecs
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.generator.encoding import encoded
from pipeline.encodings import shown
from pipeline.encodings.tables import NAMES
from pipeline.readers.decoding import decode
from pipeline.readers.errors import BinaryFileError, EmptyFileError, ReadError

VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
"""The letters of the bytes from 0x80 on in an encoding that has no table (RFC 1456)."""
VISCII_BELOW = {"Ẳ": 0x02, "Ẵ": 0x05, "Ẫ": 0x06, "Ỷ": 0x14, "Ỹ": 0x19, "Ỵ": 0x1E}
PLANS = Path(__file__).parents[3] / "corpus" / "plans"
TEXT = "Kế hoạch số 12/KH-UBND\nỦy ban nhân dân xã"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
)
def test_encodings(data):
    assert decode(data) == TEXT


FIGURES = "Tên thôn\tSố hộ nghèo\n" + "".join(f"{row}\t{row * 37}\t{row * 3}\n" for row in range(1, 400))
LATIN = [
    "Façade, naïve, garçon",
    "smørbrød, Ærø, blåbær",
    "für die Äpfel, übergroß, schön",
    "años, niños, mañana",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "text",
    [
        "kế hoạch giảm nghèo",
        "thực hiện đề án",
        FIGURES,
        "Annual report of the ministry\n" * 90 + "Kế hoạch xã hội năm nay",
    ],
    ids=["title", "three words", "figures", "English"],
)
def test_few_words_in_an_encoding_from_before_unicode(name, text):
    assert decode(encoded(name, text)).lower() == text.lower()


@pytest.mark.parametrize("text", LATIN)
def test_other_tongues_in_latin_1_are_not_taken_for_vietnamese(text):
    with pytest.raises(BinaryFileError):
        decode(text.encode("latin-1"))


LONG = "kế hoạch giảm nghèo của xã\r\ntổ chức thực hiện ở các thôn; số hộ: 1.250\r\nnơi nhận: thường trực\r\nở xã là"
STRAY = "giám sát việc sử dụng nguồn vốn"


def twice(text, windows):
    view = shown(text.encode()) if windows else text.encode().decode("latin-1")
    return view.encode()


@pytest.mark.parametrize("windows", [True, False])
@pytest.mark.parametrize("text", [LONG, "Kế hoạch năm 2024"])
def test_what_was_put_into_utf8_twice(text, windows):
    assert decode(twice(text, windows)) == text


def test_one_line_put_into_utf8_twice():
    quotes = "các xã nói “BÃ”, “Ô TÔ”, “XÃ” và “lá”\n"
    assert decode(quotes.encode() * 9 + twice(STRAY, windows=True)) == quotes * 9 + STRAY


@pytest.mark.parametrize("name", NAMES)
def test_a_line_of_unicode_in_text_from_before_it(name):
    lines = [encoded(name, LONG), STRAY.encode(), encoded(name, LONG)]
    assert decode(b"\n".join(lines)) == "\n".join([LONG, STRAY, LONG])


@pytest.mark.parametrize(
    ("name", "as_text"), [*product(NAMES, [False]), *product(["tcvn3", "vni", "vps"], [True])]
)
def test_a_line_from_before_unicode_in_text_of_it(name, as_text):
    stray = shown(encoded(name, STRAY)).encode() if as_text else encoded(name, STRAY)
    assert decode(b"\n".join([LONG.encode(), stray, LONG.encode()])) == "\n".join([LONG, STRAY, LONG])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_letters_from_before_unicode_saved_as_utf16(name, encoding):
    assert decode(shown(encoded(name, LONG)).encode(encoding)) == LONG


def test_a_damaged_letter_of_utf8_is_no_letter_of_another_encoding():
    with pytest.raises(BinaryFileError):
        decode((LONG + LONG).encode() + "Thường trực hội".encode().replace("ự".encode(), b"\xe1\xbb"))


def test_a_page_in_utf8_that_names_another_charset():
    page = '<meta charset="windows-1252"><p>Kế hoạch năm 2024</p>'
    assert decode(page.encode()) == page


@pytest.mark.parametrize("name", ["hex", "base64", "zlib", "undefined", "no-such"])
def test_a_charset_that_is_none_of_text_is_passed_over(name):
    page = f'<meta charset="{name}"><p>Kế hoạch năm 2024</p>'
    assert decode(page.encode()) == page


def test_utf16_without_a_mark_is_told_by_its_zeros():
    assert decode(("KE HOACH " * 20).encode("utf-16-le")).startswith("KE HOACH")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\x00\x00"])
def test_nothing_to_read(data):
    with pytest.raises(EmptyFileError):
        decode(data)


def test_binary_says_where_it_stops_being_text():
    with pytest.raises(BinaryFileError, match="byte 5"):
        decode("Số ".encode() + b"\xff\xfe\x80")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_coded_error(data):
    try:
        assert isinstance(decode(data), str)
    except ReadError as error:
        assert error.code and error.remedy


SIGNS = [
    "· Nam", "¨ Nam ¨ Nu", "§ an ninh", "® chi", "¬ mua", "× 2", "÷ 3", "1.200 m³", "µg/m³", "±2", "© An",
]  # fmt: skip


@pytest.mark.parametrize(
    "lines", [SIGNS, ["x = µ * ² + ³;", "print('§ 5 ¶')"], ["Müller", "São Paulo", "José"]]
)
def test_signs_amid_unicode_are_no_letters(lines):
    """Broken: `· Nam` became `Ỉ Nam`, since a sign that stands alone is a letter in some encoding."""
    text = "\n".join([LONG, *lines])
    assert decode(text.encode()) == text


@pytest.mark.parametrize("name", ["tcvn3", "vni", "vps"])
def test_signs_beside_lines_in_an_old_encoding_are_no_letters(name):
    """Broken: 1.200 m³ became 1.200 mỸ."""
    stray = shown(encoded(name, "tổ chức thực hiện việc kiểm tra, giám sát ở cơ sở"))
    text = "\n".join([LONG, stray, *SIGNS])
    assert decode(text.encode()).splitlines()[-len(SIGNS) :] == SIGNS


@pytest.mark.parametrize("quoted", ["«nuôi cá»\u00a0được", "«nuôi cá»… được", "«về nhà lá»–được"])
def test_a_quotation_is_no_utf8_encoded_twice(quoted):
    """Broken: `cá»…` was taken for two thirds of a letter: `cễ`."""
    text = f"{LONG}\nPhong trào {quoted} nhân rộng"
    assert decode(text.encode()) == text


def test_letters_that_stand_as_references_of_html():
    written = LONG.encode("ascii", "xmlcharrefreplace") + b" &#60;&#38; &#55296;"
    assert decode(written) == f"{LONG} &#60;&#38; &#55296;"


def test_short_lines_from_before_unicode_amid_utf8_are_told_by_their_bytes():
    stray = [
        "Ghi chú",
        "Số: 09/KH",
        "Kinh phí",
        "Tổ 1",
        "nguồn vốn",
        "thực hiện kế hoạch",
        "giám sát việc sử dụng",
    ]
    lines = [*LONG.split("\r\n"), *stray]
    data = [encoded("tcvn3", line) if line in stray else line.encode() for line in lines]
    assert decode(b"\n".join(data)) == "\n".join(lines)


@pytest.mark.parametrize("name", ["tinh-trong-rung-2023", "xa-giam-ngheo-2024"])
def test_an_encoding_without_a_table_is_told_and_not_read_in_another(name):
    codes = VISCII_BELOW | {letter: 0x80 + at for at, letter in enumerate(VISCII)}
    text = (PLANS / f"{name}.txt").read_text(encoding="utf-8")
    with pytest.raises(BinaryFileError):
        decode(bytes(codes.get(letter) or ord(letter) % 128 for letter in text))
