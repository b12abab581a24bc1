"""Exports: the archive in the forms of other programs."""

from pipeline.exports.run import FolderNotEmpty, FolderUnwritable, export

__all__ = ["FolderNotEmpty", "FolderUnwritable", "export"]
