"""The dashboard in a browser: every page is drawn, and nothing outside this machine is asked for."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("streamlit")
pytest.importorskip("selenium")

from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from pipeline.archive import query
from pipeline.dashboard.app import SCREENS
from pipeline.messages import LANGUAGES, catalogue
from tests.browser import Browser, browser, dashboard
from tests.contradicting_archive import contradicting_archive_in

pytestmark = pytest.mark.needs_chromium
PARTS = ("outline", "tables", "findings", "citations", "source")


@pytest.fixture(scope="module")
def address(sample_archive: Path) -> Iterator[str]:
    with dashboard(sample_archive) as found:
        yield found


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _nothing_from_elsewhere(chromium: Browser) -> Iterator[None]:
    yield
    assert chromium.elsewhere() == []


@pytest.mark.parametrize("screen", SCREENS)
def test_each_page_is_drawn_in_both_languages(chromium, address, screen):
    for language in ("vi", "en"):
        chromium.open(f"{address}/{'' if screen == 'find' else screen}?lang={language}")
        assert catalogue(language)[f"dashboard.{screen}.title"] in chromium.text()
        assert chromium.errors() == []


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_a_plan_is_drawn(chromium, address, sample_archive, part):
    sql = "SELECT doc_id FROM plans WHERE filename LIKE '%.pdf' AND n_tables > 0 ORDER BY doc_id LIMIT 1"
    doc_id = query(sample_archive, sql)["doc_id"][0].as_py()
    chromium.open(f"{address}/read?doc={doc_id}&view={part}")
    assert chromium.errors() == []
    if part == "source":
        wait_until(lambda: chromium.driver.find_elements(By.CSS_SELECTOR, '[data-testid="stImage"] img'))
    if part == "tables":
        assert chromium.driver.find_elements(By.CSS_SELECTOR, ".kh-table th[colspan]")


def test_a_search_leads_to_the_plan(chromium, address):
    chromium.open(f"{address}/?lang=vi")
    chromium.driver.find_element(By.CSS_SELECTOR, "input[type=text]").send_keys("giam ngheo", Keys.ENTER)
    wait_until(lambda: "Giảm nghèo" in chromium.text() and cards(chromium))
    cards(chromium)[0].click()
    wait_until(lambda: "/read?doc=" in chromium.driver.current_url and "Căn cứ" in chromium.text())
    assert chromium.errors() == []


def test_a_click_on_a_row_opens_the_plan(chromium, address):
    chromium.open(f"{address}/?lang=vi")
    rows = chromium.driver.find_element(By.CSS_SELECTOR, '[data-testid="stDataFrame"]')
    ActionChains(chromium.driver).move_to_element_with_offset(rows, -300, 0).click().perform()
    wait_until(lambda: "/read?doc=" in chromium.driver.current_url)
    chromium.settle()
    assert chromium.errors() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_contradictions_stand_beside_the_findings(chromium, tmp_path, language):
    words = catalogue(language)
    chromium.driver.execute_cdp_cmd(
        "Page.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)}
    )
    with dashboard(contradicting_archive_in(tmp_path)) as address:
        chromium.open(f"{address}/findings?lang={language}")
        for side, name in (("figures", "conflicts"), ("citations", "citation-conflicts")):
            label = words[f"dashboard.findings.{side}"]
            choice = f"//button[@role='radio'][contains(., '{label}')]"
            chromium.driver.find_element(By.XPATH, choice).click()
            wait_until(lambda side=side: words[f"dashboard.contradictions.{side}"] in chromium.text())
            button = f".st-key-download-{name}-csv button"
            wait_until(lambda button=button: chromium.driver.find_elements(By.CSS_SELECTOR, button))
            chromium.settle()
            assert chromium.errors() == []
            chromium.click(button)
            wait_until(lambda name=name: list(tmp_path.glob(f"{name}*.csv")))


def test_the_answer_to_a_page_is_downloaded(chromium, address, tmp_path):
    chromium.driver.execute_cdp_cmd(
        "Page.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)}
    )
    chromium.open(f"{address}/?lang=vi")
    chromium.click('[data-testid="stDownloadButton"] button')
    wait_until(lambda: list(tmp_path.glob("plans*.csv")))
    (file,) = tmp_path.glob("plans*.csv")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert file.read_text(encoding="utf-8-sig").count("\n") >= 24


def cards(chromium: Browser) -> list:
    return chromium.driver.find_elements(By.CSS_SELECTOR, "a.kh-card")


def wait_until(holds) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end, "it does not come about"
        time.sleep(0.2)
