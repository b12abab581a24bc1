"""A folder of many small plans, for runs that are too long to be done at once."""

from pathlib import Path

PLANS = Path(__file__).parents[2] / "corpus" / "plans"
SHORT = ("phuong-cai-cach-hanh-chinh-2022.txt", "xa-nong-thon-moi-2025.txt")
PDF = Path(__file__).parents[2] / "corpus" / "pdf" / "tinh-nuoc-sach-2024.pdf"


def fill(folder: Path, count: int) -> None:
    """Variants of two sample plans, each with its own number in the text; copies; and a PDF, so that workers start."""
    for number in range(count):
        text = (PLANS / SHORT[number % 2]).read_text(encoding="utf-8")
        place = folder / f"xa-{number % 5}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"plan-{number:03}.txt").write_text(f"{text}\n\nBản {number}.\n", encoding="utf-8")
    for copy in ("a", "b"):
        (folder / f"{copy}.pdf").write_bytes(PDF.read_bytes())
