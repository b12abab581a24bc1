"""The connection to a Ray cluster: tasks go out, their ends come back."""

import os
import re
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pipeline.ingest.cluster.errors import ClusterFailed, ClusterUnreachable, RayMissing

HOST_AND_PORT = re.compile(r"(ray://)?\[?(?P<host>[^/]+?)\]?:(?P<port>\d+)")
PATIENCE = 10
"""Seconds in which a cluster must answer."""

TRIES = 3
"""How often a task is given to another node when its node dies."""


@dataclass(frozen=True, slots=True)
class Connection:
    """A cluster, and how it does one thing; raises ClusterFailed where it cannot."""

    ray: Any
    remote: Any

    @property
    def cores(self) -> int:
        """Those of all nodes that live."""
        return max(1, int(self.ray.cluster_resources().get("CPU", 1)))

    def submit(self, argument: object) -> object:
        """Begins a task; its end is to be waited for."""
        return self.remote.remote(argument)

    def wait_for(self, task: object) -> None:
        """Until the task is done."""
        try:
            self.ray.get(task)
        except self.ray.exceptions.RayError as error:
            raise ClusterFailed(str(error).strip().rpartition("\n")[2]) from error


@contextmanager
def connected(address: str | None, work: Callable[[Any], None], cores: int) -> Iterator[Connection]:
    """The cluster at the address, else one of this machine alone, which ends with the context.

    `work` is done by tasks of so many cores each. Raises RayMissing or ClusterUnreachable.
    """
    ray = _ray()
    _require_answer(address)
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        ray.init(address, log_to_driver=False, logging_level="ERROR")
    except (OSError, RuntimeError, ValueError, ray.exceptions.RayError) as error:
        raise ClusterUnreachable(str(error).strip().partition("\n")[0], file=address) from error
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)  # Ray takes SIGTERM for itself
    try:
        yield Connection(ray, ray.remote(num_cpus=cores, max_retries=TRIES)(work))
    finally:
        ray.shutdown()


def _require_answer(address: str | None) -> None:
    """Knocks itself: Ray would try for minutes and tell of it in a hundred lines."""
    found = HOST_AND_PORT.fullmatch(address or "")
    if found is None:
        return
    try:
        socket.create_connection((found["host"], int(found["port"])), timeout=PATIENCE).close()
    except OSError as error:
        raise ClusterUnreachable(error.strerror or str(error), file=address) from error


def _ray() -> Any:  # noqa: ANN401  an extra, whose types are not at hand
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise RayMissing from error
    return ray
