"""One LibreOffice for all the processes of a run: its first process keeps it, and those that parse ask there.

They ask by a socket whose name is that of no file, so that nothing is left of it, and are served one after
the other; whom a document keeps waiting too long, for it may be stuck, has no answer and does without.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing import AuthenticationError, current_process, parent_process
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from threading import Lock, Thread
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

_PATIENCE = 20.0
"""Seconds: to start LibreOffice and convert some documents takes less."""
_turn = Lock()


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
    """What the process says that has started this one; None where it does not serve, or not in time."""
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


_PASSING = (OSError, EOFError, AuthenticationError, KehoachError, ValueError)
"""Whatever becomes of a document, the next one is served; ValueError tells of pipes closed at the end."""


def _serve(listener: Listener) -> None:
    while True:
        with suppress(*_PASSING):
            Thread(target=_answer, args=(listener.accept(),), daemon=True).start()


def _answer(asker: Connection) -> None:
    with suppress(*_PASSING), asker:
        order = asker.recv()
        if not _turn.acquire(timeout=_PATIENCE):
            return
        try:
            for convert in () if asker.poll() else _serving:  # it says nothing more, unless it is gone
                asker.send(convert(order._replace(asker=asker)))
        finally:
            _turn.release()
