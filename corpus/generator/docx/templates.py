"""The longer pieces of WordprocessingML: the `.xml` files beside this module, with `$names` to fill in."""

from functools import cache
from pathlib import Path
from string import Template

_FOLDER = Path(__file__).parent


def filled(name: str, **values: object) -> str:
    """The template of that name with its `$names` filled in, line breaks between elements left out."""
    return _template(name).substitute({key: str(value) for key, value in values.items()})


@cache
def _template(name: str) -> Template:
    lines = (_FOLDER / f"{name}.xml").read_text(encoding="utf-8").splitlines()
    return Template("".join(line if line.startswith("<") else f" {line.strip()}" for line in lines))
