"""What is fed: each reader with seeds of its formats, and inside a Word document the parts that it unpacks."""

import io
import zipfile

from models.errors import KehoachError
from pipeline.parsing import parse_bytes
from pipeline.readers import read
from tests.fuzz.mutations import mutated
from tests.many_plans import templates

ENDINGS = (".txt", ".html", ".docx", ".pdf")


def seeds(ending: str) -> list[bytes]:
    """Good files of a format."""
    return [data for found, data in templates() if found == ending]


def feed(ending: str, data: bytes) -> None:
    """The reader alone, then the whole parse: a result or an error with a code, never anything else."""
    try:
        read(data, f"a{ending}")
    except KehoachError as error:
        assert error.code
    parsed = parse_bytes(data, f"a{ending}")
    assert (parsed.source.status == "ok") == (parsed.source.error_code is None)


def damaged(ending: str, data: bytes, seed: int) -> bytes:
    """The file damaged; for Word every second time one of its parts, so that the damage gets past the ZIP."""
    return damaged_part(data, seed) if ending == ".docx" and seed % 2 else mutated(data, seed)


def damaged_part(data: bytes, seed: int) -> bytes:
    """The Word document with one part damaged and packed anew."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = old.namelist()
        victim = names[seed // 2 % len(names)]
        for name in names:
            part = old.read(name)
            new.writestr(name, mutated(part, seed) if name == victim else part)
    return buffer.getvalue()
