"""An official reads 22/09/2025, not 2025-09-22."""

import pytest

from pipeline.dashboard.dates import local_date


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2025-09-22", "22/09/2025"),
        ("2024-03", "03/2024"),
        ("2024", "2024"),
        ("Chính phủ", "Chính phủ"),
        ("2024-3", "2024-3"),
        ("", ""),
    ],
)
def test_a_date_is_written_as_the_language_does(monkeypatch, value, shown):
    monkeypatch.setenv("KEHOACH_LANG", "vi")
    assert local_date(value) == shown
    monkeypatch.setenv("KEHOACH_LANG", "en")
    assert local_date(value) == value


@pytest.mark.parametrize(("language", "date"), [("vi", "14/06/2024"), ("en", "2024-06-14")])
def test_the_header_of_a_plan_and_its_hits_show_it(draw, answers, language, date):
    (doc_id,) = answers.column("SELECT doc_id FROM plans WHERE issued_text = '2024-06-14'")
    plan = draw("read", language=language, doc=doc_id)
    found = draw("find", language=language)
    found.text_input(key="words").set_value("112/KH-UBND").run(timeout=60)
    for page in (plan, found):
        assert date in "".join(element.proto.body for element in page.get("html"))
