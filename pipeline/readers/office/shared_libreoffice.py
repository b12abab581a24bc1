"""One LibreOffice for all the processes of a run: its first process keeps it, and those that parse ask there.

They ask one after the other, by a socket whose name is that of no file, so that nothing is left of it.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing import AuthenticationError, current_process, parent_process
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from models.errors import KehoachError


class Order(NamedTuple):
    """A document to be converted to what the ending of `target` names, with so many bytes of memory."""

    source: Path
    target: Path
    memory: int
    asker: Connection | None = None
    """Who waits, where that is another process: a document is given up when its asker is gone."""


Convert = Callable[[Order], bool]


@contextmanager
def served(convert: Convert) -> Iterator[None]:
    """While within, `convert` does what the processes ask for that this one has started."""
    _serving[:] = [convert]
    if sys.platform == "linux":
        _listen(os.getpid())
    try:
        yield
    finally:
        _serving.clear()


def asked(order: Order) -> bool | None:
    """What the process says that has started this one; None where there is none that serves."""
    parent = parent_process()
    if parent is None or parent.pid is None or sys.platform != "linux":
        return None
    try:
        with Client(_address(parent.pid), authkey=current_process().authkey) as connection:
            connection.send(order)
            return bool(connection.recv())
    except (OSError, EOFError, AuthenticationError):
        return None


_serving: list[Convert] = []


@cache
def _listen(process: int) -> None:
    """Once for a process, since who waits for a connection cannot be called off."""
    with suppress(OSError):
        listener = Listener(_address(process), authkey=current_process().authkey)
        Thread(target=_serve, args=(listener,), daemon=True).start()


def _address(process: int) -> str:
    return f"\0kehoach-libreoffice-{process}"


def _serve(listener: Listener) -> None:
    """Whatever becomes of a document, the next one is served; ValueError tells of pipes closed at the end."""
    passing = suppress(OSError, EOFError, AuthenticationError, KehoachError, ValueError)
    while True:
        with passing, listener.accept() as asker:
            order = asker.recv()
            for convert in _serving:
                asker.send(convert(order._replace(asker=asker)))
