"""Looks for what the program needs, without importing it."""

import platform
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata

from pipeline.doctor.needs import Kind, Need
from pipeline.readers.scan.recognition.language_data import LANGUAGE, is_whole, tessdata_folder

_OF_AN_EXTRA = re.compile(r"""^(?P<package>[\w.-]+).*;.*\bextra == ["'](?P<extra>[\w-]+)["']""")


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found of a need (versions or a path) and what of it is missing, as people read it."""

    need: Need
    found: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def examine(need: Need) -> Examined:
    """What this machine has of it."""
    return _EXAMINERS[need.kind](need)


def _python(need: Need) -> Examined:
    return Examined(need, found=(platform.python_version(),))


def _package(need: Need) -> Examined:
    return _packages(need, need.look_for)


def _extra(need: Need) -> Examined:
    return _packages(need, tuple(_packages_of(need.look_for)))


def _program(need: Need) -> Examined:
    path = next(filter(None, map(shutil.which, need.look_for)), None)
    return Examined(need, found=(path,)) if path else Examined(need, missing=need.look_for[:1])


def _tessdata(need: Need) -> Examined:
    folder = tessdata_folder()
    models = [f"{name}.traineddata" for name in need.look_for or (LANGUAGE,)]
    is_there = folder is not None and any(is_whole(folder / model) for model in models)
    return Examined(need, found=(str(folder),)) if is_there else Examined(need, missing=(models[0],))


def _packages(need: Need, names: tuple[str, ...]) -> Examined:
    versions = {name: _version(name) for name in names}
    return Examined(
        need,
        found=tuple(f"{name} {version}" for name, version in versions.items() if version),
        missing=tuple(name for name, version in versions.items() if not version),
    )


def _packages_of(extras: tuple[str, ...]) -> Iterator[str]:
    for requirement in metadata.requires("kehoach") or ():
        found = _OF_AN_EXTRA.match(requirement)
        if found and found["extra"] in extras:
            yield found["package"]


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


_EXAMINERS: dict[Kind, Callable[[Need], Examined]] = {
    "python": _python,
    "package": _package,
    "extra": _extra,
    "program": _program,
    "tessdata": _tessdata,
}
