"""Starting Streamlit: on this machine only, and without a word to anyone else."""

import socket
import threading
import webbrowser
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pipeline.archive import require_archive
from pipeline.errors import CataloguedError
from pipeline.messages import text

ADDRESS = "127.0.0.1"
PORT = 8501
SECONDS_UNTIL_BROWSER = 2.0

SETTINGS: dict[str, Any] = {
    "server.address": ADDRESS,
    "server.headless": True,  # else Streamlit asks for an e-mail address
    "server.fileWatcherType": "none",
    "browser.serverAddress": ADDRESS,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "global.developmentMode": False,
    "logger.level": "error",
    "logger.hideWelcomeMessage": True,
    "theme.base": "light",
    "theme.primaryColor": "#12507b",
    "theme.textColor": "#1b2733",
    "theme.secondaryBackgroundColor": "#f2f5f8",
    "theme.baseRadius": "small",
}


class DashboardMissing(CataloguedError):
    """Streamlit is not installed."""

    code = "dashboard_missing"


class PortTaken(CataloguedError):
    """Another program listens there."""

    code = "port_taken"


def serve(archive: Path, port: int = PORT, *, browser: bool = True) -> None:
    """Shows the archive until the program is stopped.

    Raises DashboardMissing, PortTaken or an ArchiveError.
    """
    if find_spec("streamlit") is None:
        raise DashboardMissing
    require_archive(archive)  # a fault of it is better told here than on every page
    _require_free(port)
    url = f"http://{ADDRESS}:{port}"
    print(text("dashboard.serving", url=url, archive=archive), flush=True)
    if browser:
        opening = threading.Timer(SECONDS_UNTIL_BROWSER, webbrowser.open, [url])
        opening.daemon = True
        opening.start()
    _run(archive.absolute(), {**SETTINGS, "server.port": port})


def _run(archive: Path, settings: dict[str, Any]) -> None:
    from streamlit.web import bootstrap  # noqa: PLC0415  slow to import, and an extra

    from pipeline.dashboard import app  # noqa: PLC0415  imported here so that the first page need not wait
    from pipeline.dashboard.cache_warming import WARMING  # noqa: PLC0415  needs pyarrow and DuckDB, slow to import

    WARMING.begin(archive)
    bootstrap.load_config_options({name.replace(".", "_"): value for name, value in settings.items()})
    bootstrap.run(str(app.__file__), False, [str(archive)], {})


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            raise PortTaken(port=port) from error
