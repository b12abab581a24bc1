"""Large pictures are decoded band by band, and look as if they had been decoded whole."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.parsing import parse_bytes
from pipeline.readers.images import frames, memory
from tests.unit.readers_images.test_bad_images import saved

SIZE = (330, 701)


@pytest.fixture
def _everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "LARGE", 0)
    monkeypatch.setattr(frames, "_BAND", 7)
    monkeypatch.setattr(frames, "_LONGEST_OF_LARGE", 300)


def sheet(mode: str) -> Image.Image:
    """A picture in which every row and column differs from the next."""
    chance = np.random.default_rng(0).integers(
        0, 255, (SIZE[1] // 8 + 1, SIZE[0] // 8 + 1, 3), dtype=np.uint8
    )
    picture = Image.fromarray(chance).resize(SIZE, Image.Resampling.BICUBIC)
    ImageDraw.Draw(picture).rectangle((100, 60, 140, 120), fill="black")
    if mode == "I;16":
        return Image.fromarray(np.asarray(picture.convert("L")).astype(np.uint16) * 257)
    if mode in ("RGBA", "LA"):
        picture = picture.convert(mode)
        picture.putalpha(Image.linear_gradient("L").resize(SIZE))
        return picture
    return picture.quantize(16) if mode == "P" else picture.convert(mode)


def whole(data: bytes) -> np.ndarray:
    """What the picture looks like when Pillow decodes it at once."""
    with Image.open(io.BytesIO(data)) as image:
        return frames._grey(frames.in_colours(image).reduce(3))


def in_bands(data: bytes) -> np.ndarray:
    with frames.opened(data) as image:
        assert frames._bands(image, data) is not None
    with frames.opened(data) as image:
        return frames.frame(image, 0, data).pixels


PICTURES = {
    **{f"PNG {mode}": saved(sheet(mode), "PNG") for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")},
    "PNG, a colour is transparent": saved(sheet("P"), "PNG", transparency=3),
    "TIFF RGB, LZW": saved(sheet("RGB"), "TIFF", compression="tiff_lzw", strip_size=9_900),
    "TIFF RGBA": saved(sheet("RGBA"), "TIFF", compression="tiff_adobe_deflate", strip_size=9_900),
    "TIFF 1, G4": saved(sheet("1"), "TIFF", compression="group4", strip_size=900),
    "TIFF L": saved(sheet("L"), "TIFF", compression="tiff_lzw", strip_size=9_900, tiffinfo={317: 2}),
    **{f"TIFF {mode}, one strip": saved(sheet(mode), "TIFF") for mode in ("1", "L", "RGB", "RGBA", "I;16")},
    "TIFF P": saved(sheet("P"), "TIFF", compression="packbits", strip_size=9_900),
}


@pytest.mark.usefixtures("_everything_is_large")
@pytest.mark.parametrize("data", PICTURES.values(), ids=PICTURES)
def test_bands_make_the_whole_picture(data: bytes) -> None:
    found = in_bands(data)
    assert found.shape == (234, 110)
    assert np.abs(found.astype(int) - whole(data)).max() <= 1


@pytest.mark.usefixtures("_everything_is_large")
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_a_sheet_that_lay_on_its_side_is_turned(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(sheet("L"), kind, exif=exif, **({"compression": "tiff_lzw"} if kind == "TIFF" else {}))
    with frames.opened(data) as image:
        assert frames.frame(image, 0, data).pixels.shape == (110, 234)


@pytest.mark.usefixtures("_everything_is_large")
def test_an_interlaced_picture_is_decoded_whole() -> None:
    data = PICTURES["PNG L"]
    with frames.opened(data) as image:
        image.info["interlace"] = 1
        assert frames._bands(image, data) is None


@pytest.mark.needs_ocr
@pytest.mark.usefixtures("_everything_is_large")
@pytest.mark.parametrize("name", ["PNG RGB", "TIFF RGB, LZW"])
def test_a_large_picture_that_is_cut_off_is_damaged(name: str) -> None:
    data = PICTURES[name]
    assert parse_bytes(data[: len(data) // 2], "trang.png").source.error_code == "damaged_image"


@pytest.mark.needs_ocr
def test_a_large_png_whose_bytes_were_changed_is_damaged() -> None:
    data = PICTURES["PNG RGB"]
    middle = len(data) // 2
    changed = data[:middle] + bytes([data[middle] ^ 255]) + data[middle + 1 :]
    assert parse_bytes(changed, "trang.png").source.error_code == "damaged_image"


@pytest.mark.needs_ocr
@pytest.mark.parametrize(
    ("mode", "kind", "settings"), [("RGB", "JPEG", {"progressive": True}), ("RGB", "WEBP", {})]
)
def test_what_takes_too_much_memory_is_refused(
    mode: str, kind: str, settings: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frames, "MOST", 4 * SIZE[0] * SIZE[1] + 1)
    data = saved(sheet(mode), kind, **settings)
    assert parse_bytes(data, "trang.jpg").source.error_code == "image_too_large"


def test_the_passes_of_a_jpeg_count_each_colour_as_fine_as_it_is() -> None:
    points = SIZE[0] * SIZE[1]
    for subsampling, samples in ((0, 3), (2, 1.5)):
        data = saved(sheet("RGB"), "JPEG", progressive=True, subsampling=subsampling)
        with Image.open(io.BytesIO(data)) as image:
            assert memory.passes_size(image) == round(2 * samples * points)
