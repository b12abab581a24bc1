"""`kehoach doctor`: what is installed, what a missing part would give, and how to install it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.messages import text

if TYPE_CHECKING:
    from pipeline.doctor import Examined


def doctor() -> None:
    """Prints a line for each thing that the program can use, and two more for each that is missing."""
    from pipeline.doctor import examine, needs  # noqa: PLC0415  only needed here

    examined = [examine(need) for need in needs()]
    for one in examined:
        print("\n".join(_lines(one)))
    missing = sum(not one.is_there for one in examined)
    print(text("doctor.some_missing", count=missing) if missing else text("doctor.all_there"))


def _lines(one: "Examined") -> Iterator[str]:
    yield f"{'✓' if one.is_there else '–'} {one.need.label:20} {_state(one)}"
    if one.is_there:
        return
    yield text("doctor.gives_label", gives=text(f"doctor.gives.{one.need.name}"))
    if command := one.need.how_to_install():
        yield text("doctor.install_label", command=command)


def _state(one: "Examined") -> str:
    found = ", ".join(one.found)
    if one.is_there:
        return found
    missing = text("doctor.missing", names=", ".join(one.missing))
    return f"{found}; {missing}" if found else missing
