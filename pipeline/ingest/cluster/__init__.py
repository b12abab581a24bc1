"""Ingest on many machines: Ray gives each a batch of files, this one alone writes the archive."""

from pipeline.ingest.cluster.engine import Cluster, Orders, batches_from_cluster

__all__ = ["Cluster", "Orders", "batches_from_cluster"]
