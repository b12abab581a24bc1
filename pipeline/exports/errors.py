"""What can be wrong with the folder of an export."""

from pathlib import Path

from models.errors import KehoachError
from pipeline.messages import text


class FolderNotEmpty(KehoachError):
    """The folder holds files already: an export overwrites nothing and mixes with nothing."""

    code = "folder_not_empty"

    def __init__(self, folder: Path) -> None:
        fault, remedy = (text(f"error.{self.code}.{part}") for part in ("fault", "remedy"))
        super().__init__(fault, remedy, file=str(folder))


class FolderUnwritable(KehoachError):
    """The folder or a file in it cannot be written: permission, disk full, a file in its place."""

    code = "folder_unwritable"

    def __init__(self, folder: Path, detail: str) -> None:
        fault = text(f"error.{self.code}.fault", detail=detail)
        super().__init__(fault, text(f"error.{self.code}.remedy"), file=str(folder))
