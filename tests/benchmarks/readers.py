"""How much more reading a PDF or Word file costs than getting its bare text, and what memory it takes."""

import gc
import tracemalloc
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from statistics import median
from time import process_time
from zipfile import ZipFile

import pdfplumber
import pikepdf
import pypdfium2
from lxml import etree

from corpus.generator import CARRIERS, SPECS, load
from pipeline.parsing import parse_bytes
from pipeline.readers.docx import read_docx
from pipeline.readers.pdf import read_pdf

PDFS = sorted((Path(__file__).parents[2] / "corpus" / "pdf").glob("*.pdf"))
ROUNDS = 9
TIMES_REPEATED = (10, 40)
WORD_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def show_readers() -> None:
    """Ratios of medians of processor time, both sides measured in turn."""
    print("\nPDF: reading, and bytes to models, in times of pypdfium2's plain text (target: at most 6)")
    print(
        "     and how many times longer pdfplumber's text and tables take than bytes to models (target: 10)"
    )
    for path in PDFS:
        show_pdf(path.stem, path.read_bytes())
    show_pdf("all of them in one file", joined([path.read_bytes() for path in PDFS])[1])
    print(
        "\nWord: reading, and bytes to models, in times of a bare walk of document.xml (target: reading 2.5)"
    )
    for name in SPECS:
        show_docx(name, CARRIERS["typed"].write(load(name)))
    show_memory()


def show_pdf(name: str, data: bytes) -> None:
    plain, reading, whole = medians(
        lambda: plain_text(data), lambda: read_pdf(data), lambda: parse_bytes(data, "a.pdf")
    )
    (oracle,) = medians(lambda: plumbed(data), rounds=1)
    print(f"  {name:34} {reading / plain:5.1f}  {whole / plain:5.1f}   pdfplumber {oracle / whole:5.1f}")


def show_docx(name: str, data: bytes) -> None:
    bare, reading, whole = medians(
        lambda: walked(data), lambda: read_docx(data), lambda: parse_bytes(data, "a.docx")
    )
    print(f"  {name:34} {reading / bare:5.1f}  {whole / bare:5.1f}")


def show_memory() -> None:
    print("\nPDF: memory in kB a page, when a file's pages are repeated (target: the same for any number)")
    data = PDFS[0].read_bytes()
    read_pdf(data)
    for times in TIMES_REPEATED:
        pages, many = repeated(data, times)
        gc.collect()
        tracemalloc.start()
        parsed = parse_bytes(many, "a.pdf")
        gc.collect()
        kept, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(f"  {pages:5} pages: plans {kept / 1e3 / pages:5.1f}, at most {most / 1e3 / pages:5.1f}")
        assert parsed.plans


def medians(*actions: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """The median processor time of each action; they take turns, so that a busy machine slows all alike.

    No garbage is collected meanwhile, as none is while a file is read: how long that takes depends on all
    that the process holds.
    """
    times: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for action, taken in zip(actions, times, strict=True):
            gc.collect()
            gc.disable()
            began = process_time()
            action()
            taken.append(process_time() - began)
            gc.enable()
    return [median(taken) for taken in times]


def plain_text(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    size = sum(len(page.get_textpage().get_text_range()) for page in document)
    document.close()
    return size


def plumbed(data: bytes) -> list[object]:
    with pdfplumber.open(BytesIO(data)) as document:
        return [(page.extract_text(), page.extract_tables()) for page in document.pages]


def walked(data: bytes) -> int:
    with ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return sum(len(element.text or "") for element in root.iter() if element.tag == WORD_TEXT)


def repeated(data: bytes, times: int) -> tuple[int, bytes]:
    """The file with all its pages `times` over, and how many these are."""
    return joined([data] * times)


def joined(files: Sequence[bytes]) -> tuple[int, bytes]:
    """How many pages the files have, and a file of them all: as long as plans of a province are."""
    with pikepdf.new() as target, ExitStack() as opened:
        for data in files:
            target.pages.extend(opened.enter_context(pikepdf.open(BytesIO(data))).pages)
        written = BytesIO()
        target.save(written)
        return len(target.pages), written.getvalue()
