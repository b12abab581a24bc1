"""How `--help` shows an argument or option: a term such as `--year YEAR`, and what it is for."""

from collections.abc import Iterator
from typing import Any, get_args

from pipeline.messages import text


def term(parameter: Any) -> str:  # noqa: ANN401  typer keeps the type of parameters to itself
    """`PATH...`, `--again`, `--year YEAR`, `--ocr auto|never|always`."""
    if parameter.param_type_name == "argument":
        return str(parameter.metavar)
    names = ", ".join(parameter.opts)
    value = _value(parameter)
    return f"{names} {value}" if value else names


def description(parameter: Any) -> str:  # noqa: ANN401
    """Its sentence, and in brackets where else it is taken from and what it is where it is not given."""
    notes = "; ".join(_notes(parameter))
    return f"{parameter.help}  [{notes}]" if notes else str(parameter.help)


def usage(parameter: Any) -> str:  # noqa: ANN401
    """An argument in the line of usage, in square brackets where it may be left out."""
    shown = str(parameter.metavar)
    return shown if parameter.required or shown.startswith("[") else f"[{shown}]"


def choices(parameter: Any) -> list[str]:  # noqa: ANN401
    """The values that an option knows, if it knows them all."""
    return list(get_args(getattr(getattr(parameter, "type_descriptor", None), "annotation", None)))


def _value(parameter: Any) -> str:  # noqa: ANN401
    if getattr(parameter, "is_flag", False):
        return ""
    return "|".join(choices(parameter)) or str(parameter.metavar or "")


def _notes(parameter: Any) -> Iterator[str]:  # noqa: ANN401
    if parameter.envvar:
        yield text("help.note.variable", name=parameter.envvar)
    if default := _default(parameter):
        yield text("help.note.default", value=default)
    if (least := getattr(parameter, "min", None)) is not None and least > 1:
        yield f"≥ {least}"


def _default(parameter: Any) -> str:  # noqa: ANN401
    if isinstance(parameter.show_default, str):
        return parameter.show_default
    if parameter.default is None or isinstance(parameter.default, bool):
        return ""
    return str(parameter.default)
