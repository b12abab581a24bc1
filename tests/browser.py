"""Chromium without a window, and the dashboard that it looks at."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from urllib.parse import urlsplit

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

CHROMIUM, DRIVER = "chromium", "chromedriver"
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--hide-scrollbars", "--window-size=1360,900",
)  # fmt: skip
SECONDS_TO_START = 90
SECONDS_TO_DRAW = 60
BUSY = '[data-testid="stStatusWidget"], [data-testid="stAppSkeleton"], [data-testid="stSkeleton"], [data-stale="true"]'
MAIN = '[data-testid="stMain"]'
TEXT = "const found = document.querySelector(arguments[0]); return found ? found.innerText : ''"
LOCAL = ("127.0.0.1", "localhost", "")


@contextmanager
def dashboard(archive: Path, language: str = "vi") -> Iterator[str]:
    """The address of a dashboard of its own, as a user starts it."""
    port = _free_port()
    command = [sys.executable, "-m", "pipeline.cli", "dashboard", "--no-browser", "--port", str(port)]
    environment = {**os.environ, "KEHOACH_LANG": language}
    process = subprocess.Popen(
        [*command, "--archive", str(archive)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


class Browser:
    """Looks at one page after another and keeps the addresses that were asked for."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver
        self.requested: list[str] = []
        # The browser has a start page of its own, which is none of ours.
        driver.get("about:blank")
        driver.get_log("performance")

    def open(self, address: str) -> None:
        """Goes there and waits until the page is drawn."""
        self.driver.get(address)
        self.settle()

    def settle(self) -> None:
        """Waits until nothing is being drawn any more."""
        end = time.monotonic() + SECONDS_TO_DRAW
        quiet = 0
        while quiet < 3:
            assert time.monotonic() < end, "the page is not drawn in time"
            quiet = quiet + 1 if self._is_drawn() else 0
            time.sleep(0.2)
        self._note_requests()

    def first_paint(self, address: str, words: str) -> float:
        """Seconds until the words stand on the page, beside the menu."""
        start = time.monotonic()
        self.driver.get(address)
        while words not in self.text(MAIN):
            assert time.monotonic() < start + SECONDS_TO_DRAW, f"{words} does not appear"
            time.sleep(0.02)
        return time.monotonic() - start

    def text(self, css: str = "body") -> str:
        """What stands in the page, or in a part of it."""
        return str(self.driver.execute_script(TEXT, css))

    def click(self, css: str) -> None:
        """Clicks on the first such element and waits."""
        self.driver.find_element(By.CSS_SELECTOR, css).click()
        self.settle()

    def errors(self) -> list[str]:
        """The exceptions and errors that the page shows."""
        found = self.driver.find_elements(
            By.CSS_SELECTOR, '[data-testid="stException"], [data-testid="stAlertContentError"]'
        )
        return [element.text for element in found]

    def elsewhere(self) -> list[str]:
        """The addresses asked for that are not on this machine."""
        return [url for url in self.requested if urlsplit(url).hostname not in (*LOCAL, None)]

    def _is_drawn(self) -> bool:
        there = self.driver.find_elements(By.CSS_SELECTOR, '[data-testid="stMain"] h1')
        return bool(there) and not self.driver.find_elements(By.CSS_SELECTOR, BUSY)

    def _note_requests(self) -> None:
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] in {"Network.requestWillBeSent", "Network.webSocketCreated"}:
                self.requested.append(message["params"].get("url") or message["params"]["request"]["url"])


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """Chromium with an empty profile."""
    options = ChromeOptions()
    options.binary_location = which(CHROMIUM) or ""
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = Chrome(options=options, service=Service(which(DRIVER)))
    try:
        yield Browser(driver)
    finally:
        driver.quit()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end:
        assert process.poll() is None, "the dashboard stopped"
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=5)
            return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError("the dashboard does not start")
