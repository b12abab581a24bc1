"""Encrypted files open with their password, and say so clearly without it."""

import sys
from types import SimpleNamespace

import pytest

from corpus.generator import CARRIERS, load
from pipeline.parsing import parse_bytes
from pipeline.readers import ReadOptions
from pipeline.readers.office.decryption import decrypted
from pipeline.readers.pdf import read_pdf
from pipeline.readers.pdf.tables.second_opinion import SecondOpinion
from tests.encryption import encrypted_docx, encrypted_pdf

SPEC = load("xa-an-sinh-2024")
PASSWORD = "Kế hoạch số 1"
WITH_IT = ReadOptions(password=PASSWORD)


def outcome(data, name, options):
    source = parse_bytes(data, name, options).source
    return source.status, source.error_code


@pytest.mark.parametrize(("revision", "password"), [(6, PASSWORD), (4, "mat khau"), (3, "clé")])
def test_a_pdf_opens_with_its_password_only(revision, password):
    plain = CARRIERS["printed"].write(SPEC)
    locked = encrypted_pdf(plain, password, revision)
    assert outcome(locked, "a.pdf", ReadOptions()) == ("failed", "password_needed")
    assert outcome(locked, "a.pdf", ReadOptions(password="sai")) == ("failed", "password_wrong")
    assert outcome(locked, "a.pdf", ReadOptions(password="")) == ("failed", "password_wrong")
    found = read_pdf(locked, ReadOptions(password=password))
    assert found.blocks == read_pdf(plain).blocks


def test_a_password_does_no_harm_where_none_is_needed():
    data = CARRIERS["printed"].write(SPEC)
    assert outcome(data, "a.pdf", WITH_IT) == ("ok", None)
    assert outcome(CARRIERS["typed"].write(SPEC), "a.docx", WITH_IT) == ("ok", None)


def test_the_second_opinion_opens_the_file_too():
    locked = encrypted_pdf(CARRIERS["printed"].write(SPEC), PASSWORD)
    assert len(SecondOpinion(locked, PASSWORD)._pages) == 5


@pytest.mark.needs_passwords
def test_a_word_file_opens_with_its_password_only():
    plain = CARRIERS["typed"].write(SPEC)
    locked = encrypted_docx(plain, PASSWORD)
    assert outcome(locked, "a.docx", ReadOptions()) == ("failed", "password_needed")
    assert outcome(locked, "a.docx", ReadOptions(password="sai")) == ("failed", "password_wrong")
    parsed = parse_bytes(locked, "a.docx", WITH_IT)
    assert parsed.source.reader == "docx"
    assert [plan.tables for plan in parsed.plans] == [
        plan.tables for plan in parse_bytes(plain, "a.docx").plans
    ]


@pytest.mark.needs_passwords
def test_a_damaged_encrypted_word_file_fails_with_a_code():
    locked = encrypted_docx(CARRIERS["typed"].write(SPEC), PASSWORD)
    for size in (600, 2_000, len(locked) // 2, len(locked) - 700):
        status, code = outcome(locked[:size], "a.docx", WITH_IT)
        assert (status, code) in {
            ("failed", code) for code in ("conversion_failed", "password_wrong", "not_word")
        }


def test_without_the_extra_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "msoffcrypto", None)
    locked = bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le")
    assert outcome(locked, "a.docx", WITH_IT) == ("failed", "decryption_missing")


def test_absurd_rounds_of_hashing_are_refused(monkeypatch):
    msoffcrypto = pytest.importorskip("msoffcrypto")

    monkeypatch.setattr(msoffcrypto, "OfficeFile", lambda _: SimpleNamespace(info={"spinValue": 2**31}))
    with pytest.raises(Exception, match="rounds of hashing"):
        decrypted(b"", PASSWORD)


def test_a_password_is_not_shown():
    assert PASSWORD not in repr(WITH_IT)
