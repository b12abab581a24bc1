"""One file from bytes to plans. Nothing raises: a file that cannot be read says so in its source."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from extractors.plans import extract_plans
from models.errors import KehoachError
from models.source import Source, SourceStatus
from pipeline.files.parsed import ParsedFile
from pipeline.identifiers import content_id
from pipeline.line_numbers import with_line_numbers
from pipeline.readers import DEFAULT_OPTIONS, ReadOptions, ReadResult, read
from pipeline.signing_dates import with_signing_dates
from pipeline.stamped_fields import with_stamped_fields
from pipeline.version import PARSER_VERSION


def parse_bytes(data: bytes, filename: str, options: ReadOptions = DEFAULT_OPTIONS) -> ParsedFile:
    """The plans of a file; `filename` chooses the reader and is kept as the source's name and uri."""
    began = perf_counter()
    try:
        with _no_garbage_collection():
            result = read(data, filename, options)
            plans = with_stamped_fields(extract_plans(result.blocks), result.stamps)
            plans = with_signing_dates(plans, result.signatures)
            if result.media_type == "text/plain":
                plans = with_line_numbers(plans, result.blocks)
            if result.media_type.startswith("text/"):
                _keep_from_collection()
    except KehoachError as error:
        return ParsedFile(_source(data, filename, began, error=error))
    return ParsedFile(_source(data, filename, began, result=result), plans)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Parsing makes many small values and no cycles; collecting among them more than doubles their cost."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _keep_from_collection() -> None:
    """Counts all values as old, or the next collection would walk through every one; in texts are no cycles.

    Libraries that read office files do leave cycles behind, so what is read with them stays as it is.
    """
    if gc.get_freeze_count() == 0:  # else the program around us has frozen values, which stay so
        gc.freeze()
        gc.unfreeze()


def _source(
    data: bytes,
    filename: str,
    began: float,
    *,
    result: ReadResult | None = None,
    error: KehoachError | None = None,
) -> Source:
    error = error or (result.problem if result else None)
    read_status: SourceStatus = "partial" if error else "ok"
    return Source(
        source_id=content_id(data),
        filename=filename,
        uri=filename,
        media_type=result.media_type if result else None,
        size_bytes=len(data),
        pages=result.pages if result else None,
        reader=result.reader if result else None,
        status=read_status if result else "failed",
        error_code=error.code if error else None,
        error=str(error) if error else None,
        parser_version=PARSER_VERSION,
        seconds=perf_counter() - began,
        signatures=result.signatures if result else (),
        side_texts=result.apart if result else (),
    )
