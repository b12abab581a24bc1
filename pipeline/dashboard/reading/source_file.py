"""The file that a plan was read from, as long as it is still where it was and what it was."""

import io
import zipfile
from pathlib import Path

from pipeline.errors import CataloguedError
from pipeline.files.in_zip import INSIDE
from pipeline.identifiers import content_id
from pipeline.ingest.zips import ZipFault, name_of, require_open


class SourceGone(CataloguedError):
    """The file is not there any more, or cannot be opened."""

    code = "source_gone"


class SourceChanged(CataloguedError):
    """Other bytes stand there now; boxes drawn on them would lie."""

    code = "source_changed"


def source_bytes(uri: str, source_id: str) -> bytes:
    """The bytes that were read, also out of ZIP archives. Raises SourceGone or SourceChanged."""
    outermost, *inside = uri.split(INSIDE)
    try:
        data = Path(outermost).read_bytes()
        for name in inside:
            data = _member(data, name)
    except (OSError, KeyError, zipfile.BadZipFile, ZipFault) as error:
        raise SourceGone(file=uri) from error
    if content_id(data) != source_id:
        raise SourceChanged(file=uri)
    return data


def _member(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        found = next((info for info in package.infolist() if name_of(info) == name), None)
        if found is None:
            raise KeyError(name)
        require_open(found)
        return package.read(found)
