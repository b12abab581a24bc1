"""Milliseconds of CPU that another program takes for the text of a file: `python peers.py NAME FILE…`.

Run by `make bench-ingest PEERS=python` with the Python of an environment of its own (peers.txt), so that
nothing of it comes among the dependencies of the project. Imports nothing of ours.
"""

import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

Read = Callable[[str], object]


def markitdown() -> Read:
    from markitdown import MarkItDown  # noqa: PLC0415

    return MarkItDown().convert


def kreuzberg() -> Read:
    import kreuzberg  # noqa: PLC0415

    return kreuzberg.extract_file_sync


def docling() -> Read:
    from docling.document_converter import DocumentConverter  # noqa: PLC0415

    return DocumentConverter().convert


PEERS = {"markitdown": markitdown, "kreuzberg": kreuzberg, "docling": docling}


def milliseconds_a_file(files: list[str], read: Read) -> float:
    """After one file of each format has been read, to load what is loaded once."""
    for suffix in {Path(name).suffix for name in files}:
        read(next(name for name in files if name.endswith(suffix)))
    began = time.process_time()
    for name in files:
        read(name)
    return (time.process_time() - began) / len(files) * 1000


if __name__ == "__main__":
    peer = sys.argv[1]
    print(version(peer), f"{milliseconds_a_file(sys.argv[2:], PEERS[peer]()):.2f}")
