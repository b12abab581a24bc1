import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.decoding import decode
from pipeline.readers.errors import BinaryFileError, EmptyFileError, ReadError

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
