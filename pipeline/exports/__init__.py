"""Exports: the archive in the forms of other programs."""

from pipeline.exports.errors import FolderNotEmpty, FolderUnwritable
from pipeline.exports.run import export

__all__ = ["FolderNotEmpty", "FolderUnwritable", "export"]
