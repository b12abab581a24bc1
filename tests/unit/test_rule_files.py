"""Data files of rules: each is read as TOML, from the package it is packed with."""

import pytest

from extractors.rule_files import read_rules


def test_a_file_is_read_by_its_package_and_name() -> None:
    assert "rule" in read_rules("extractors.tables", "vocabulary.toml")


def test_a_file_that_is_not_packed_fails_by_name() -> None:
    with pytest.raises(FileNotFoundError, match=r"no_such\.toml"):
        read_rules("extractors.tables", "no_such.toml")
