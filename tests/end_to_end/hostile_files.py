"""Two hundred files that mean harm, or came to it."""

import random
from collections.abc import Iterator
from pathlib import Path

from tests.encryption import encrypted_pdf
from tests.fuzz.mutations import cut, flip
from tests.fuzz.targets import damaged_part, packed, seeds

Hostile = tuple[str, bytes]

ENDINGS = (".txt", ".html", ".docx", ".pdf")


def hostile_files() -> Iterator[Hostile]:
    """Names and bytes; what is sparse is made by `write_sparse`."""
    good = {ending: seeds(ending) for ending in ENDINGS}
    for number in range(60):
        ending = (".docx", ".pdf", ".html")[number % 3]
        yield (
            f"cut-{number}{ending}",
            bytes(cut(bytearray(chosen(good, ending, number)), random.Random(number))),
        )
    for number in range(60):
        ending = (".docx", ".pdf", ".html")[number % 3]
        yield (
            f"flipped-{number}{ending}",
            bytes(flip(bytearray(chosen(good, ending, number)), random.Random(number))),
        )
    for number in range(30):
        yield f"inside-{number}.docx", damaged_part(chosen(good, ".docx", number), number)
    for number in range(10):
        yield f"empty-{number}{ENDINGS[number % 4]}", b""
    for number in range(10):
        yield f"noise-{number}{ENDINGS[number % 4]}", random.Random(number).randbytes(20_000)
    for number in range(6):
        ending = (".docx", ".pdf")[number % 2]
        yield f"wrong-{number}{ending}", (b"\x89PNG\r\n\x1a\n" + bytes(300), b"MZ" + bytes(300))[number % 2]
    yield from bombs()
    for number in range(6):
        yield f"locked-{number}.pdf", encrypted_pdf(chosen(good, ".pdf", number), "khách")


def bombs() -> Iterator[Hostile]:
    """Little that unpacks, nests or spans to much."""
    for number in range(4):
        yield f"bomb-{number}.docx", packed({"word/document.xml": bytes(300_000_000 + number)})
        yield f"bomb-{number}.zip", packed({f"{number}.txt": bytes(300_000_000 + number)})
    nested = packed({"a.txt": b"x"})
    for _ in range(6):
        nested = packed({"in.zip": nested})
    yield "nested.zip", nested
    yield "entities.docx", packed({"word/document.xml": BILLION_LAUGHS, "[Content_Types].xml": b"<Types/>"})
    yield "deep.html", b"<div>" * 50_000
    yield "span.html", b"<table><tr><td rowspan=99999999 colspan=99999999>1</td></tr></table>"


def write_sparse(folder: Path) -> int:
    """Files that claim a gigabyte and hold nothing; returns how many."""
    for number in range(6):
        with (folder / f"sparse-{number}{ENDINGS[number % 4]}").open("wb") as file:
            file.truncate(1_000_000_000)
    return 6


def chosen(good: dict[str, list[bytes]], ending: str, number: int) -> bytes:
    return good[ending][number // 3 % len(good[ending])]


BILLION_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE d ['
    + b'<!ENTITY a0 "ha">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    + b"]><d>&a9;</d>"
)
