"""The parser that the commands use."""

from functools import partial
from pathlib import Path

from pipeline.errors import CataloguedError
from pipeline.files.discover import Found, PathMissing
from pipeline.files.limits import DEFAULT_SIZE_LIMIT
from pipeline.files.parsed import ParsedFile
from pipeline.files.parser import Parser, parse_file
from pipeline.files.read import FileBytes, read
from pipeline.parsing import parse_bytes
from pipeline.readers import ReadOptions
from pipeline.readers.office import libreoffice, word97
from pipeline.readers.scan.errors import OcrMissingError
from pipeline.readers.scan.recognition.installed import require_ocr
from pipeline.user_choices import OcrMode
from pipeline.version import PARSER_VERSION

_BY_PASSWORD = frozenset({"password_needed", "password_wrong", "decryption_missing"})
_BY_RECOGNITION = frozenset({"ocr_missing", "no_text_layer"})
_BY_CONVERTER = frozenset({"converter_missing"})


class FolderGiven(CataloguedError):
    """The user names a folder where one file is wanted."""

    code = "folder_given"


def parser_with(ocr: OcrMode, password: str | None = None) -> Parser:
    """The parser with what a command was told."""
    options = ReadOptions(ocr=ocr, password=password)
    parse = partial(parse_bytes, options=options)
    return Parser(parse, PARSER_VERSION, libreoffice.one_a_run, key=repr(options), cures=cures(options))


def read_one(path: Path, parser: Parser) -> ParsedFile:
    """What one file says. Raises PathMissing and FolderGiven."""
    if not path.exists():
        raise PathMissing(file=path)
    if path.is_dir():
        raise FolderGiven(file=path)
    reading = read(Found(path.absolute()), DEFAULT_SIZE_LIMIT, parser.version)
    if not isinstance(reading, FileBytes):
        return ParsedFile(reading.source)
    return parse_file(reading, parser)


def cures(options: ReadOptions) -> frozenset[str]:
    """The codes of what these options, and what is installed by now, may put right."""
    found: frozenset[str] = frozenset()
    if options.password is not None:
        found |= _BY_PASSWORD
    if options.ocr != "never" and _can_recognise():
        found |= _BY_RECOGNITION
    if libreoffice.program() is not None or word97.is_installed():
        found |= _BY_CONVERTER
    return found


def _can_recognise() -> bool:
    try:
        require_ocr()
    except OcrMissingError:
        return False
    return True
