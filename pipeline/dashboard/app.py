"""What Streamlit runs for each user and each click: language, navigation, one page."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import streamlit as st

from models.errors import KehoachError
from pipeline.dashboard.answers import Answers, answers_of
from pipeline.dashboard.cache_warming import WARMING
from pipeline.dashboard.links import PAGES
from pipeline.dashboard.screens import citations, find, findings, ingestion, read, targets
from pipeline.messages import LANGUAGES, language, speak, text

HERE = Path(__file__).parent
Show = Callable[[Answers], None]
SCREENS: dict[str, tuple[Show, str]] = {
    "find": (find.show, ":material/search:"),
    "read": (read.show, ":material/article:"),
    "targets": (targets.show, ":material/bar_chart:"),
    "findings": (findings.show, ":material/fact_check:"),
    "citations": (citations.show, ":material/account_tree:"),
    "ingestion": (ingestion.show, ":material/inventory_2:"),
}
LANGUAGE_NAMES = {"vi": "Tiếng Việt", "en": "English"}


def main(archive: Path) -> None:
    """Draws the page that the address names."""
    _choose_language()
    st.set_page_config(page_title=text("dashboard.title"), page_icon=str(HERE / "icon.svg"), layout="wide")
    st.html(HERE / "style.css")
    pages = {
        name: st.Page(
            partial(_show, show, archive),
            title=text(f"dashboard.{name}.title"),
            icon=icon,
            url_path=name,
            default=name == "find",
        )
        for name, (show, icon) in SCREENS.items()
    }
    st.session_state[PAGES] = pages
    chosen = st.navigation(list(pages.values()))
    with st.sidebar:
        _language_switch()
        st.caption(f"{text('dashboard.archive')}: `{archive.name}`")
    chosen.run()
    WARMING.begin(archive)


def _show(show: Show, archive: Path) -> None:
    """A page; what keeps the archive from being read is said in its place."""
    try:
        with answers_of(archive) as answers:
            show(answers)
    except KehoachError as error:
        st.error(f"{error} [{error.code}]", icon=":material/error:")


def _choose_language() -> None:
    """The language that the user chose, else that of the address, else that of the system."""
    chosen = st.session_state.get("language") or st.query_params.get("lang") or language()
    speak("vi" if chosen == "vi" else "en")


def _language_switch() -> None:
    st.session_state.setdefault("language", language())
    st.segmented_control(
        "Ngôn ngữ · Language",
        LANGUAGES,
        key="language",
        format_func=LANGUAGE_NAMES.__getitem__,
        required=True,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
