"""What can be wrong with the folder of an export."""

from pipeline.errors import CataloguedError


class FolderNotEmpty(CataloguedError):
    """The folder holds files already: an export overwrites nothing and mixes with nothing."""

    code = "folder_not_empty"


class FolderUnwritable(CataloguedError):
    """The folder or a file in it cannot be written: permission, disk full, a file in its place."""

    code = "folder_unwritable"
