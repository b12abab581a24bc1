"""Milliseconds of CPU that another program and its children take for the text of a file: `python peers.py NAME FILE…`.

Run by `make bench-ingest PEERS=python` with the Python of an environment of its own (peers.txt), so that
nothing of it comes among the dependencies of the project. Imports nothing of ours.
"""

import resource
import sys
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


def liteparse() -> Read:
    from liteparse import LiteParse  # noqa: PLC0415

    return LiteParse(ocr_enabled=False, quiet=True).parse


PEERS = {"markitdown": markitdown, "kreuzberg": kreuzberg, "liteparse": liteparse, "docling": docling}


def milliseconds_a_file(files: list[str], read: Read) -> float:
    """After one file of each format has been read, to load what is loaded once."""
    for suffix in {Path(name).suffix for name in files}:
        read(next(name for name in files if name.endswith(suffix)))
    began = cpu_seconds()
    for name in files:
        read(name)
    return (cpu_seconds() - began) / len(files) * 1000


def cpu_seconds() -> float:
    """Of this process and of its children that have ended."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    peer = sys.argv[1]
    distribution = "docling-slim" if peer == "docling" else peer
    print(version(distribution), f"{milliseconds_a_file(sys.argv[2:], PEERS[peer]()):.2f}")
