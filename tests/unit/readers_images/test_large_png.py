"""Large colour PNGs are drawn smaller as they are decoded; what has another form is left to Pillow."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.parsing import parse_bytes
from pipeline.readers.images import large_png

pytest.importorskip("cv2", reason="the extra ocr is not installed")
SIZE = (4_000, 6_000)


@pytest.fixture(autouse=True)
def _smaller_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_png, "_LARGE", SIZE[0] * SIZE[1])


def sheet(mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    picture = Image.new(mode, size, "white")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((1_000, 600, 1_400, 1_200), fill="black")
    if mode == "RGB":
        draw.rectangle((2_000, 600, 2_400, 1_200), fill=(205, 20, 40))
    return picture


def saved(picture: Image.Image, **settings: object) -> bytes:
    written = io.BytesIO()
    picture.save(written, "PNG", compress_level=1, **settings)
    return written.getvalue()


def drawn(data: bytes) -> np.ndarray | None:
    with Image.open(io.BytesIO(data)) as image:
        return large_png.drawn_smaller(image, data)


def test_what_stands_where_stays_there_and_red_ink_vanishes() -> None:
    pixels = drawn(saved(sheet()))
    assert pixels is not None
    assert pixels.shape == (5_000, round(SIZE[0] * 5_000 / SIZE[1]))
    rows, columns = np.nonzero(pixels < 128)
    share = 5_000 / SIZE[1]
    assert (rows.min(), rows.max()) == pytest.approx((600 * share, 1_200 * share), abs=2)
    assert (columns.min(), columns.max()) == pytest.approx((1_000 * share, 1_400 * share), abs=2)


@pytest.mark.parametrize(
    "data",
    [
        saved(sheet("L")),
        saved(sheet(size=(SIZE[0], SIZE[1] - 1))),
        saved(sheet(), transparency=(255, 255, 255)),
        saved(sheet(), exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0"),
    ],
    ids=["grey", "small", "transparent", "turned"],
)
def test_other_pictures_are_left_to_pillow(data: bytes) -> None:
    assert drawn(data) is None


@pytest.mark.needs_ocr
def test_a_large_picture_that_is_cut_off_or_changed_is_damaged() -> None:
    whole = saved(sheet())
    middle = len(whole) // 2
    changed = whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :]
    for data in (whole[:middle], changed):
        assert parse_bytes(data, "a.png").source.error_code == "damaged_image"
