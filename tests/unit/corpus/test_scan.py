"""Scanned samples: pictures without text, damaged as their condition says, the same each time."""

from dataclasses import replace

import numpy as np
import pypdfium2
import pytest

from corpus.generator import SPECS, load
from corpus.generator.pdf import pdf
from corpus.generator.scan import CONDITIONS, Condition, pictures, scan

SMALL = 50
"""Dots an inch that suffice to see what was done to a page."""
ROUNDING = 2
SPEC = "xa-an-sinh-2024"


def page(condition: Condition, number: int = 0) -> np.ndarray:
    return np.asarray(next(pictures(load(SPEC), condition, {number})), dtype=int)


def signed_page() -> int:
    signer = load(SPEC).documents[0].signer
    with pypdfium2.PdfDocument(scanned_from()) as document:
        return next(n for n, one in enumerate(document) if signer in one.get_textpage().get_text_bounded())


def scanned_from() -> bytes:
    return pdf(load(SPEC))


@pytest.mark.parametrize("name", SPECS)
def test_every_page_is_there_as_a_picture_of_its_size(name):
    with (
        pypdfium2.PdfDocument(pdf(load(name))) as printed,
        pypdfium2.PdfDocument(scan(load(name), Condition(dpi=SMALL))) as scanned,
    ):
        assert len(printed) == len(scanned)
        for before, after in zip(printed, scanned, strict=True):
            assert after.get_textpage().get_text_bounded() == ""
            assert after.get_size() == pytest.approx(before.get_size(), abs=2)


@pytest.mark.parametrize("condition", CONDITIONS.values(), ids=CONDITIONS)
def test_a_scan_is_the_same_each_time(condition):
    small = replace(condition, dpi=SMALL)
    assert scan(load(SPEC), small, {0}) == scan(load(SPEC), small, {0})


def test_only_the_chosen_pages():
    with pypdfium2.PdfDocument(scan(load(SPEC), Condition(dpi=SMALL), {0, 1})) as scanned:
        assert len(scanned) == 2


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_turned_sheets(degrees):
    upright, turned = page(Condition(dpi=SMALL)), page(Condition(dpi=SMALL, turned=degrees))
    assert (np.rot90(upright, degrees // 90) == turned).all()


def test_sheets_lie_askew_each_its_own_way():
    straight, askew = Condition(dpi=SMALL), Condition(dpi=SMALL, skew=2)
    moved = [np.abs(page(straight, n) - page(askew, n)).mean() for n in range(2)]
    assert min(moved) > 1
    assert moved[0] != moved[1]


def test_grain_and_specks():
    clean = page(Condition(dpi=SMALL))
    paper = (clean == 255).all(axis=2)
    grain = page(Condition(dpi=SMALL, noise=10))[~paper] - clean[~paper]
    specks = page(Condition(dpi=SMALL, specks=0.02))[paper]
    assert 4 < grain.std() < 12
    assert (specks == 0).all(axis=1).mean() == pytest.approx(0.01, abs=0.002)


def test_paper_is_grey_and_darkest_at_the_spine():
    columns = page(Condition(dpi=SMALL, shaded=True)).max(axis=(0, 2))
    assert columns[0] < 130 < 200 < columns[-1] < 230
    assert (np.diff(columns) >= 0).all()


def test_the_stamp_lies_over_the_signature_and_hides_no_black():
    number = signed_page()
    clean, stamped = page(Condition(dpi=SMALL), number), page(Condition(dpi=SMALL, stamped=True), number)
    changed = (clean != stamped).any(axis=2)
    rows, columns = np.nonzero(changed)
    inch_and_a_half = 1.5 * SMALL
    assert np.ptp(rows) < inch_and_a_half
    assert np.ptp(columns) < inch_and_a_half
    assert columns.mean() > clean.shape[1] / 2
    assert (stamped <= clean).all()
    red, blue = stamped[changed][:, 0], stamped[changed][:, 2]
    assert (red >= blue - ROUNDING).all()
    assert red.mean() > blue.mean() + 50
    assert (stamped.max(axis=2)[changed & (clean.max(axis=2) == 255)] > 150).all()


def test_pages_without_a_signature_bear_no_stamp():
    assert (page(Condition(dpi=SMALL)) == page(Condition(dpi=SMALL, stamped=True))).all()
