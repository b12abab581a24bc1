"""Pictures that cannot be read say why; huge ones do not take all memory."""

import io
import struct
import zlib

import numpy as np
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from pipeline.parsing import parse_bytes
from pipeline.readers import ReadOptions, registry
from pipeline.readers.images import pages
from pipeline.readers.images.frames import frame, opened
from pipeline.readers.scan.recognition import installed

PNG = b"\x89PNG\r\n\x1a\n"


def saved(picture: Image.Image, kind: str = "PNG", **settings: object) -> bytes:
    written = io.BytesIO()
    picture.save(written, kind, **settings)
    return written.getvalue()


def bomb(columns: int, rows: int) -> bytes:
    """A PNG that says it has so many pixels."""
    head = struct.pack(">IIBBBBB", columns, rows, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    return PNG + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def code(data: bytes, filename: str = "trang.png", ocr: str = "auto") -> str | None:
    source = parse_bytes(data, filename, ReadOptions(ocr=ocr)).source
    assert (source.error_code is None) == (source.status == "ok")
    return source.error_code


def noise() -> Image.Image:
    """A picture of nothing but grain in all colours."""
    points = np.random.default_rng(0).integers(0, 256, (1754, 1240, 3), dtype=np.uint8)
    return Image.fromarray(points)


BLANK = Image.new("L", (1240, 1754), 255)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("PNG", b"\x89PNG\r\n\x1a\n"),
        ("JPEG", b"\xff\xd8\xff\xe0"),
        ("TIFF", b"II*\0"),
        ("TIFF", b"MM\0*"),
        ("WebP", b"RIFF\x00\x00\x00\x00WEBP"),
    ],
)
def test_a_picture_is_told_by_its_content(kind: str, data: bytes) -> None:
    assert registry._name_of(data + bytes(20), "a.pdf") == "image"


@pytest.mark.parametrize("ending", [".png", ".jpg", ".JPEG", ".tif", ".tiff", ".webp"])
def test_a_picture_is_told_by_its_name(ending: str) -> None:
    assert registry._name_of(b"", "a" + ending) == "image"


def test_a_run_without_recognition_says_that_it_needs_it() -> None:
    assert code(saved(BLANK), ocr="never") == "no_text_layer"


@pytest.mark.parametrize("missing", ["cv2", "tesserocr", "onnxruntime", "rapidocr"])
def test_a_missing_package_is_told_of(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = installed.find_spec
    monkeypatch.setattr(installed, "find_spec", lambda name: None if name == missing else found(name))
    source = parse_bytes(saved(BLANK), "trang.png").source
    assert source.error_code == "ocr_missing"
    assert 'pip install "kehoach[ocr]"' in (source.error or "")


@pytest.mark.needs_ocr
@pytest.mark.parametrize("size", [(1240, 1754), (60, 80), (20_000, 3), (3, 20_000), (1, 1)])
def test_a_blank_picture_has_no_letters(size: tuple[int, int]) -> None:
    assert code(saved(Image.new("L", size, 255))) == "no_letters"


@pytest.mark.needs_ocr
@pytest.mark.parametrize(("lying", "size"), [(1, (400, 600)), (6, (600, 400))])
def test_a_fax_of_half_as_many_dots_down_as_across_is_as_high_as_its_sheet(
    lying: int, size: tuple[int, int]
) -> None:
    """Broken: its letters were half as high as wide, and nothing was read."""
    fax = Image.new("1", (400, 288), 1)
    data = saved(fax, "TIFF", dpi=(204, 98), tiffinfo={0x0112: lying})
    with opened(data) as image:
        pixels, dots = frame(image, 0, data)
    assert (pixels.shape[1], pixels.shape[0]) == pytest.approx(size, abs=1)
    assert dots == 204


@pytest.mark.needs_ocr
@pytest.mark.parametrize("dpi", [(300, 100), (1300, 90)])
def test_dots_that_no_scanner_has_are_not_believed(dpi: tuple[int, int]) -> None:
    """Broken: a sheet was drawn out to fourteen times its height, and rubbish was read as if nothing were wrong."""
    data = saved(Image.new("1", (400, 600), 1), "TIFF", dpi=dpi)
    with opened(data) as image:
        pixels, dots = frame(image, 0, data)
    assert (pixels.shape, dots) == ((600, 400), None)


def test_a_picture_of_more_pixels_than_memory_holds_is_refused() -> None:
    source = parse_bytes(bomb(20_000, 20_000), "trang.png").source
    assert source.error_code == "image_too_large"
    assert "179 Mpx" in (source.error or "")


@pytest.mark.needs_ocr
def test_a_picture_of_twenty_thousand_pixels_is_read() -> None:
    assert (
        code(saved(Image.new("1", (20_000, 300), 1), "TIFF", compression="group4"), "dai.tif") == "no_letters"
    )


@pytest.mark.needs_ocr
@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I;16", "I", "F"])
def test_every_kind_of_pixel_is_understood(mode: str) -> None:
    assert code(saved(Image.new(mode, (400, 500)), "TIFF"), "trang.tif") == "no_letters"


@pytest.mark.needs_ocr
@pytest.mark.parametrize("data", [PNG + bytes(300), b"\xff\xd8\xff" + bytes(300), b"II*\0" + bytes(300)])
def test_noise_after_the_mark_of_a_picture_is_damage(data: bytes) -> None:
    assert code(data) == "damaged_image"


@pytest.mark.needs_ocr
@settings(max_examples=30, deadline=None)
@given(st.integers(0, 400), st.sampled_from(["PNG", "JPEG", "TIFF", "WEBP"]), st.binary(max_size=40))
def test_damaged_pictures_give_a_coded_error(at: int, kind: str, noise: bytes) -> None:
    data = saved(Image.new("RGB", (40, 50), "white"), kind)
    assert code(data[:at] + noise + data[at + len(noise) :]) in {
        "damaged_image",
        "image_too_large",
        "no_letters",
        "not_text",
        "empty_file",
    }


@pytest.mark.needs_ocr
def test_a_fault_of_recognition_is_no_damage_of_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(picture: object, page: object) -> None:
        raise LookupError("a fault of ours")

    monkeypatch.setattr(pages, "read_picture", faulty)
    with pytest.raises(LookupError, match="a fault of ours"):
        code(saved(BLANK))


@pytest.mark.needs_ocr
def test_noise_is_given_up_before_it_is_searched_for_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "read_picture", lambda picture, page: pytest.fail("searched"))
    assert code(saved(noise())) == "no_letters"


@pytest.mark.needs_ocr
def test_a_page_of_noise_among_others_is_told_of() -> None:
    sheet = Image.new("RGB", (1240, 1754), "white")
    ImageDraw.Draw(sheet).text((100, 100), "UBND THANH AN 2024", "black", font=ImageFont.load_default(60))
    source = parse_bytes(saved(sheet, "TIFF", save_all=True, append_images=[noise()]), "hai.tif").source
    assert (source.status, source.error_code) == ("partial", "no_letters")
    assert "trang / page 2" in (source.error or "")


OTHER_WORDS = ["weather blocked beyond", "strength whose fourth", "jumping zebras first"]


def sheet_of(lines: list[str]) -> Image.Image:
    sheet = Image.new("RGB", (1240, 1754), "white")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(34)
    for row, words in enumerate(lines):
        pen.text((100, 200 + 80 * row), words, "black", font=font)
    return sheet


@pytest.mark.needs_ocr
def test_a_page_of_few_words_is_told_of_only_where_no_page_of_the_file_is_vietnamese() -> None:
    """A map or a photograph among others is no fault of the file."""
    plan, other = sheet_of(["UBND THANH AN", "Trong cay xanh"]), sheet_of(OTHER_WORDS)
    assert parse_bytes(saved(plan), "a.png").source.status == "ok"
    both = saved(plan, "TIFF", save_all=True, append_images=[other])
    assert parse_bytes(both, "hai.tif").source.status == "ok"


@pytest.mark.needs_ocr
def test_pages_of_print_beside_a_picture_are_not_called_recognised() -> None:
    """Broken: few printed words of another language were told of as misread, where a picture stood beside them."""
    with pikepdf.open(io.BytesIO(saved(sheet_of(OTHER_WORDS), "PDF", resolution=150))) as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.Contents = pikepdf.Stream(pdf, b"BT /F 12 Tf 60 700 Td (Name of product) Tj ET")
        written = io.BytesIO()
        pdf.save(written)
    assert parse_bytes(written.getvalue(), "hai.pdf").source.status == "ok"


@pytest.mark.needs_ocr
@pytest.mark.parametrize("kind", ["PNG", "PDF"])
@pytest.mark.parametrize("times", [1, 3])
def test_recognised_letters_that_make_no_vietnamese_are_told_of(kind: str, times: int) -> None:
    """A picture of something else was read as if nothing were wrong."""
    written = saved(sheet_of(OTHER_WORDS * times), kind, resolution=150)
    source = parse_bytes(written, f"trang.{kind.lower()}").source
    assert (source.status, source.error_code) == ("partial", "rubbish_text")
    assert "recognised" in (source.error or "")


@pytest.mark.needs_ocr
def test_a_table_of_devices_is_no_picture_of_something_else() -> None:
    """The names in its cells are no syllables, and the page was told to be scanned again."""
    sheet = Image.new("RGB", (1654, 1000), "white")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(36)
    names = ["Laptop Dell Latitude", "Switch Cisco Catalyst", "Router Mikrotik Fortinet", "Server License"]
    for row, name in enumerate([*names, "Scanner Fujitsu Epson", "Camera Hikvision"]):
        for left, right, text in ((100, 200, str(row + 1)), (200, 1000, name), (1000, 1200, "12")):
            pen.rectangle((left, 100 + 60 * row, right, 160 + 60 * row), outline="black", width=2)
            pen.text((left + 20, 108 + 60 * row), text, "black", font=font)
    source = parse_bytes(saved(sheet), "trang.png").source
    assert (source.status, source.error_code) == ("ok", None)


@pytest.mark.needs_ocr
def test_a_picture_of_something_else_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """Leptonica printed a line for each box that it could not cut out, a hundred of one picture."""
    across = np.tile(np.linspace(0, 255, 900), (600, 1))
    colours = np.stack([across, across * 0.5 + 60, across * 0.3 + 80], 2)
    code(saved(Image.fromarray(colours.astype(np.uint8)), "JPEG"))
    assert capfd.readouterr() == ("", "")
