import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.certificates import Holder, holder_of, signer_of
from pipeline.readers.certificates.der import elements
from tests.signing import OFFICE, SIGNER, certificate, signed_message


def test_the_signer_is_named_and_not_who_vouches_for_the_certificate():
    assert signer_of(signed_message()) == Holder(SIGNER, OFFICE)


def test_zeros_behind_the_message_are_padding():
    assert signer_of(signed_message() + bytes(3000)) == Holder(SIGNER, OFFICE)


def test_a_certificate_names_its_holder():
    assert holder_of(certificate().public_bytes(Encoding.DER)) == Holder(SIGNER, OFFICE)


@pytest.mark.parametrize("name", ["UBND xã", "Ủy ban nhân dân\u2028 xã", "A" * 64])
def test_names_in_any_letters(name):
    assert signer_of(signed_message(name)).name == " ".join(name.split())


@pytest.mark.parametrize(
    "message", [b"", b"\0" * 50, b"0\x80", b"0\x03\x06\x01*", b"\x30\x84\xff\xff\xff\xff"]
)
def test_what_is_no_message_names_nobody(message):
    assert signer_of(message) is None


def test_an_element_of_untold_length_ends_at_its_mark():
    (outer,) = elements(b"\x30\x80\x02\x01\x05\x30\x80\x02\x01\x06\0\0\0\0")
    number, inner = elements(outer.content)
    assert (number.content, inner.content) == (b"\x05", b"\x02\x01\x06")


@given(st.lists(st.tuples(st.integers(0, 9_999), st.integers(0, 255)), max_size=5), st.integers(0, 9_999))
def test_damage_anywhere_never_raises(bytes_put, end):
    message = bytearray(signed_message())
    for place, byte in bytes_put:
        message[place % len(message)] = byte
    found = signer_of(bytes(message[: end % len(message)]))
    assert found is None or found.name
