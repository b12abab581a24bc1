"""What can be wrong with a cluster, each with what to do about it."""

from pipeline.errors import CataloguedError


class ClusterError(CataloguedError):
    """A cluster that cannot do the work."""

    code = "cluster_failed"

    def __init__(self, detail: str = "", *, file: str | None = None) -> None:
        super().__init__(file=file, detail=detail)


class RayMissing(ClusterError):
    """The package is not installed."""

    code = "ray_missing"


class ClusterUnreachable(ClusterError):
    """No cluster answers at the address."""

    code = "cluster_unreachable"


class ClusterFailed(ClusterError):
    """A batch could not be read on any node, however often it was tried."""


class FileNotShared(ClusterError):
    """A file that stands here is not there on the node that should read it."""

    code = "file_not_shared"
