"""Measures how much of the text of old documents is read right, against transcripts beside them.

    python -m tests.syllables_right FOLDER

Each `name.doc`, `.docx`, `.rtf` or `.txt` with a `name.transcript.txt` is read; its score is the share of the words of the
transcript that were read, in order, case ignored (a capital font writes small letters).
"""

import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median
from unicodedata import normalize

import regex

from models.blocks import Block, Grid
from pipeline.readers import read

_ENDINGS = (".doc", ".docx", ".rtf", ".txt", ".odt", ".pdf")
_TRANSCRIPT = ".transcript.txt"


def scores(folder: Path) -> dict[str, float]:
    """The share of right words of each document of a folder that has a transcript."""
    pairs = {path: transcript for path in sorted(folder.iterdir()) if (transcript := _transcript(path))}
    return {path.name: _score(path, transcript) for path, transcript in pairs.items()}


def _transcript(path: Path) -> Path | None:
    """The transcript beside a document; a copy in another encoding ends in the name of the original."""
    if path.suffix not in _ENDINGS or path.name.endswith(_TRANSCRIPT):
        return None
    names = (other for other in path.parent.glob(f"*{_TRANSCRIPT}"))
    return next((other for other in names if path.stem.endswith(other.name.removesuffix(_TRANSCRIPT))), None)


def _score(path: Path, transcript: Path) -> float:
    wanted = _words(transcript.read_text(encoding="utf-8"))
    found = _words("\n".join(_texts(read(path.read_bytes(), path.name).blocks)))
    matching = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    return sum(match.size for match in matching) / len(wanted) if wanted else 1.0


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Grid):
            yield from (cell.text.value for cell in block.cells if cell.text)
        else:
            yield block.text.value


def _words(text: str) -> list[str]:
    return regex.findall(r"\p{L}+", normalize("NFC", text).lower())


if __name__ == "__main__":
    found = scores(Path(sys.argv[1]))
    for name, share in found.items():
        sys.stdout.write(f"{share:.4f}  {name}\n")
    sys.stdout.write(f"{median(found.values()):.4f}  median\n" if found else "no transcripts\n")
