"""Figures and citations that contradict each other are listed beside the findings."""

import pytest

from pipeline.messages import LANGUAGES, catalogue
from tests.contradicting_archive import contradicting_archive_in


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("side", "column"), [("figures", "other_unit"), ("citations", "known_as")])
def test_they_are_listed_with_their_downloads(draw, tmp_path, side, column, language):
    app = draw("findings", language, archive=contradicting_archive_in(tmp_path))
    app.button_group[0].set_value(side).run(timeout=60)
    assert not app.exception
    assert len(app.dataframe[0].value) == 1
    assert column in app.dataframe[0].value
    assert len(app.get("download_button")) == 2
    assert catalogue(language)[f"dashboard.contradictions.{side}"] in [one.value for one in app.caption]


def test_where_nothing_contradicts_it_is_said(draw):
    app = draw("findings")
    app.button_group[0].set_value("figures").run(timeout=60)
    assert app.info[0].value == catalogue("vi")["dashboard.nothing"]


def test_they_can_be_narrowed_to_an_issuer(draw):
    app = draw("findings")
    app.button_group[0].set_value("citations").run(timeout=60)
    assert len(app.dataframe[0].value) == 1
    app.selectbox(key="citations-issuer").select("Ủy ban nhân dân xã Thanh Mỹ").run(timeout=60)
    assert not app.dataframe
