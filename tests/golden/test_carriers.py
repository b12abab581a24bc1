"""The same plan gives the same rows, whatever the bytes that carry it."""

import unicodedata
from collections.abc import Callable

import pytest

from pipeline.parsing import parse_bytes
from tests.golden.corpus import STEMS, TEXT_PLANS, path_of, reading, written
from tests.golden.equality import changed_lines
from tests.golden.sources import decoded

CARRIERS: dict[str, Callable[[str], bytes]] = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with mark, NFD": lambda text: unicodedata.normalize("NFD", text).encode("utf-8-sig"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 big-endian, NFD": lambda text: (
        b"\xfe\xff" + unicodedata.normalize("NFD", text).encode("utf-16-be")
    ),
    "lines ended as Windows does": lambda text: text.replace("\n", "\r\n").encode(),
}


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("stem", [path.stem for path in TEXT_PLANS])
def test_text_plan_reads_the_same(stem: str, carrier: str) -> None:
    text = unicodedata.normalize("NFC", decoded(path_of(stem)))
    plans = parse_bytes(CARRIERS[carrier](text), f"{stem}.txt").plans
    difference = changed_lines(written(reading(stem)), written(plans))
    assert not difference, f"{stem}\n{difference}"


@pytest.mark.parametrize("stem", [stem for stem in STEMS if path_of(stem) not in TEXT_PLANS])
def test_html_plan_reads_the_same_with_windows_lines(stem: str) -> None:
    path = path_of(stem)
    plans = parse_bytes(path.read_bytes().replace(b"\n", b"\r\n"), path.name).plans
    difference = changed_lines(written(reading(stem)), written(plans))
    assert not difference, f"{stem}\n{difference}"
