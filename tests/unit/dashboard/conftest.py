import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("streamlit")

from streamlit.testing.v1 import AppTest

from pipeline.dashboard.answers import Answers, answers_of

Draw = Callable[..., AppTest]


@pytest.fixture
def answers(sample_archive: Path) -> Iterator[Answers]:
    with answers_of(sample_archive) as found:
        yield found


@pytest.fixture
def draw(sample_archive: Path, monkeypatch: pytest.MonkeyPatch) -> Draw:
    """Draws a screen as Streamlit would, without a browser."""

    def drawn(screen: str, language: str = "vi", archive: Path = sample_archive, **place: str) -> AppTest:
        # Streamlit leaves its script as the main module, which processes started later would run.
        monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
        monkeypatch.setenv("KEHOACH_LANG", language)
        app = AppTest.from_function(_script, kwargs={"screen": screen, "archive": archive})
        for name, value in place.items():
            app.query_params[name] = value
        return app.run(timeout=60)

    return drawn


def _script(screen, archive):
    from importlib import import_module  # noqa: PLC0415  Streamlit runs the text of this function alone

    from pipeline.dashboard.answers import answers_of  # noqa: PLC0415

    with answers_of(archive) as answers:
        import_module(f"pipeline.dashboard.screens.{screen}").show(answers)
