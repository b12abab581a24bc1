"""What is fed: each reader with seeds of its formats, and inside a Word document the parts that it unpacks."""

import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from models.errors import KehoachError
from pipeline.ingest import Found
from pipeline.ingest.zips import Contents, members, require_open
from pipeline.parsing import parse_bytes
from pipeline.readers import ReadOptions, read
from tests.fuzz.mutations import mutated
from tests.many_plans import templates

WORD_97 = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(2000)
RTF = rb"{\rtf1\ansi{\fonttbl{\f0 Times New Roman;}}\f0 K\u7871? ho\u7841?ch\par}"


def seeds(ending: str) -> list[bytes]:
    """Good files of a format, or what comes near to one."""
    if ending == ".zip":
        return [packed({"a.txt": b"K", "xa/b.html": b"<p>K</p>", "c.zip": packed({"d.txt": b"K"})})]
    few = {".png": _picture, ".doc": lambda: WORD_97, ".rtf": lambda: RTF}
    if ending in few:
        return [few[ending]()]
    return [data for found, data in templates() if found == ending]


def feed(ending: str, data: bytes) -> None:
    """The reader alone, then the whole parse: a result or an error with a code, never anything else."""
    if ending == ".zip":
        unpack(data)
        return
    # A damaged page may look like a picture; letters take a hundred times as long to recognise as to read.
    options = ReadOptions(ocr="auto" if ending == ".png" else "never")
    try:
        read(data, f"a{ending}", options)
    except KehoachError as error:
        assert error.code
    parsed = parse_bytes(data, f"a{ending}", options)
    assert (parsed.source.status == "ok") == (parsed.source.error_code is None)


def unpack(data: bytes) -> None:
    """Every member, or an error with a code."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.zip")
        path.write_bytes(data)
        try:
            for member in members(Found(path), Path(folder), Contents()):
                require_open(member.info)
                member.unpack()
        except KehoachError as error:
            assert error.code


def damaged(ending: str, data: bytes, seed: int) -> bytes:
    """The file damaged; for Word every second time one of its parts, so that the damage gets past the ZIP."""
    return damaged_part(data, seed) if ending == ".docx" and seed % 2 else mutated(data, seed)


def damaged_part(data: bytes, seed: int) -> bytes:
    """The Word document with one part damaged and packed anew."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    victim = list(parts)[seed // 2 % len(parts)]
    return packed({**parts, victim: mutated(parts[victim], seed)})


def packed(parts: dict[str, bytes]) -> bytes:
    """A ZIP archive of the parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


def _picture() -> bytes:
    """Small, for what can be seen on it is recognised letter by letter."""
    from PIL import Image, ImageDraw  # noqa: PLC0415  only here

    picture = Image.new("L", (220, 60), 255)
    ImageDraw.Draw(picture).text((5, 20), "KE HOACH 2024", fill=0)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()
