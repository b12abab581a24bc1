"""Draws the pictures of docs/ anew: python -m tests.screenshots"""

import io
import shutil
import tempfile
from pathlib import Path

from PIL import Image

from pipeline.archive import query
from tests.browser import browser, dashboard
from tests.sample_archive import ROOT, sample_archive_in

COLOURS = 128
PICTURES = {
    "dashboard": ("xa-giam-ngheo-2024.txt", "read?doc={doc_id}&view=tables&lang=vi", 330),
    "dashboard-source": (
        "huyen-quyet-dinh-y-te-2024.pdf",
        "read?doc={doc_id}&view=source&page=2&lang=vi",
        130,
    ),
    "dashboard-targets": ("xa-giam-ngheo-2024.txt", "targets?lang=vi", 0),
}
"""Of each picture the plan that it shows, the address, and by how many pixels the page is scrolled."""
OF_FILE = "SELECT doc_id FROM plans WHERE filename = '{}' AND doc_type = 'KH'"
SCROLL = "document.querySelector('[data-testid=stMain]').scrollTo(0, arguments[0])"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(shutil.copytree(ROOT / "corpus", Path(folder) / "ke-hoach"))
        archive = sample_archive_in(Path(folder), corpus)
        with dashboard(archive) as address, browser(Path(folder) / "profile") as opened:
            for name, (filename, place, scrolled) in PICTURES.items():
                doc_id = query(archive, OF_FILE.format(filename))["doc_id"][0].as_py()
                opened.open(f"{address}/{place.format(doc_id=doc_id)}")
                opened.driver.execute_script(SCROLL, scrolled)
                opened.settle()
                write(opened.driver.get_screenshot_as_png(), ROOT / "docs" / f"{name}.png")


def write(picture: bytes, target: Path) -> None:
    """In few colours, so that the picture is small."""
    few = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS)
    few.save(target, optimize=True)


if __name__ == "__main__":
    main()
