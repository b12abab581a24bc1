"""PDF as LibreOffice prints it from the Word file; the printed files are kept in `corpus/pdf`."""

import hashlib
import io
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpus.generator.docx import docx
from corpus.generator.spec import Spec
from corpus.generator.stamping import stamped, with_blanks

FOLDER = Path(__file__).parents[1] / "pdf"
SUMS = Path(__file__).with_name("printed.sha256")
"""Of each printed file the sum of the Word file that it was printed from."""
INSTALL = "apt-get install --no-install-recommends libreoffice-writer-nogui fonts-liberation2"
_PROGRAMS = ("soffice", "libreoffice")
_FILTER = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}'
_SECONDS = 180


class PrintingError(RuntimeError):
    """LibreOffice is not there, or did not print."""


def pdf(spec: Spec) -> bytes:
    """The PDF that was printed last (tests need no LibreOffice)."""
    return (FOLDER / f"{spec.name}.pdf").read_bytes()


def is_current(spec: Spec) -> bool:
    """Whether the kept PDF was printed from what the spec says today."""
    return f"{_sum(spec)}  {spec.name}.pdf" in SUMS.read_text(encoding="utf-8").splitlines()


def print_pdf(spec: Spec) -> Path:
    """Prints the PDF anew and keeps it. Raises PrintingError."""
    FOLDER.mkdir(exist_ok=True)
    printed = _printed(pdf_source(spec))
    target = FOLDER / f"{spec.name}.pdf"
    printed = rotate_landscape_pages(printed) if spec.traps.rotated else printed
    target.write_bytes(stamped(printed, spec) if spec.traps.stamped else printed)
    old = SUMS.read_text(encoding="utf-8").splitlines() if SUMS.exists() else []
    kept = [line for line in old if not line.endswith(f"  {target.name}")]
    SUMS.write_text(
        "\n".join(sorted([*kept, f"{_sum(spec)}  {target.name}"], key=lambda line: line[66:])) + "\n",
        encoding="utf-8",
    )
    return target


def pdf_source(spec: Spec) -> bytes:
    """The Word file that is printed: typed numbers, changes accepted, and the signing service's text.

    Where the spec has stamps, there are blanks for them.
    """
    spec = with_blanks(spec) if spec.traps.stamped else spec
    accepted = replace(spec, traps=replace(spec.traps, inserted=(), deleted=()))
    return docx(accepted, signed=True)


def _sum(spec: Spec) -> str:
    return hashlib.sha256(pdf_source(spec)).hexdigest()


def _printed(source: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder, "plan.docx")
        word.write_bytes(source)
        print_word([word], Path(folder))
        return word.with_suffix(".pdf").read_bytes()


def print_word(files: Sequence[Path], folder: Path) -> None:
    """Prints Word files to PDFs of their names in the folder. Raises PrintingError."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise PrintingError(f"LibreOffice is not installed: {INSTALL}")
    with tempfile.TemporaryDirectory() as profile:
        command = [program, f"-env:UserInstallation=file://{profile}", "--headless"]
        command += ["--convert-to", _FILTER, "--outdir", str(folder), *map(str, files)]
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    if not all((folder / file.with_suffix(".pdf").name).exists() for file in files):
        raise PrintingError(done.stderr.decode(errors="replace") or "LibreOffice printed nothing")


def rotate_landscape_pages(data: bytes) -> bytes:
    """The PDF with every page that is wider than high laid on its side and marked `/Rotate 90`."""
    # Only who prints the sample files anew needs pikepdf.
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(io.BytesIO(data)) as document:
        for page in document.pages:
            width, height = float(page.mediabox[2]), float(page.mediabox[3])
            if width <= height:
                continue
            page.contents_add(f"q 0 1 -1 0 {height} 0 cm\n".encode(), prepend=True)
            page.contents_add(b"\nQ")
            page.mediabox = pikepdf.Array([0, 0, height, width])
            page.rotate(90, relative=False)
        turned = io.BytesIO()
        document.save(turned, deterministic_id=True)
        return turned.getvalue()
