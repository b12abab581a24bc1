"""Answers kept in memory while the archive stays as it is; of too many the least used are forgotten."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from threading import Lock

import pyarrow as pa

MOST_BYTES = 64 * 2**20
Stamp = tuple[tuple[int, ...], ...]


class Remembered:
    """Answers by what was asked, up to `most` bytes of them; threads may share it."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most, self._size = most, 0
        self._held: OrderedDict[Hashable, pa.Table] = OrderedDict()
        self._lock = Lock()

    def answer(self, question: Hashable, ask: Callable[[], pa.Table]) -> pa.Table:
        """What is held, else what `ask` brings."""
        with self._lock:
            if question in self._held:
                self._held.move_to_end(question)
                return self._held[question]
        # Asked outside of the lock: a page whose answer is held does not wait for another's.
        answer = ask()
        with self._lock:
            self._keep(question, answer)
        return answer

    def _keep(self, question: Hashable, answer: pa.Table) -> None:
        if question in self._held or answer.nbytes > self._most:
            return
        self._held[question] = answer
        self._size += answer.nbytes
        while self._size > self._most:
            _, oldest = self._held.popitem(last=False)
            self._size -= oldest.nbytes


def stamp_of(archive: Path) -> Stamp | None:
    """What changes when the archive does, also by a killed run that left its log; None without archive."""
    log = archive.with_name(f"{archive.name}.wal")
    try:
        found = [path.stat() for path in (archive, log) if path == archive or path.exists()]
    except OSError:
        return None
    return tuple((one.st_ino, one.st_mtime_ns, one.st_size) for one in found)
