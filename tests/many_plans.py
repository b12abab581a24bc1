"""As many different plans as wanted, in every format that the generator of the corpus writes."""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from corpus.generator.carriers import carriers_of
from corpus.generator.load import SPECS, load


def templates() -> list[tuple[str, bytes]]:
    """Every spec in every carrier that can hold it: the ending of the file, and its bytes."""
    specs = [load(name) for name in SPECS]
    return [(carrier.ending, carrier.write(spec)) for spec in specs for carrier in carriers_of(spec)]


def many_plans(count: int, chosen: list[tuple[str, bytes]] | None = None) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of `count` files, no two with the same bytes, formats mixed."""
    chosen = chosen or templates()
    for number in range(count):
        ending, data = chosen[number % len(chosen)]
        name = f"{hashlib.sha256(str(number).encode()).hexdigest()[:8]}-{number}{ending}"
        yield name, _numbered(ending, data, number)


def write_plans(folder: Path, count: int) -> None:
    """The same as files, a hundred a folder."""
    for number, (name, data) in enumerate(many_plans(count)):
        place = folder / f"{number // 100:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)


def _numbered(ending: str, data: bytes, number: int) -> bytes:
    """Other bytes that say the same, but for a remark where the format allows one."""
    if ending == ".docx":
        buffer = io.BytesIO(data)
        with zipfile.ZipFile(buffer, "a") as package:
            package.comment = str(number).encode()
        return buffer.getvalue()
    remarks = {".pdf": f"\n%{number}\n", ".html": f"\n<!-- {number} -->\n"}
    return data + remarks.get(ending, f"\n\nBản {number}.\n").encode()
