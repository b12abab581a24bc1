"""What pages asked is not asked again until the archive changes."""

import shutil

import duckdb
import pyarrow as pa
import pytest

from pipeline.archive import open_for_writing
from pipeline.archive.errors import ArchiveMissing
from pipeline.dashboard import answers as asking
from pipeline.dashboard import cache_warming
from pipeline.dashboard.answer_cache import Remembered, stamp_of
from pipeline.dashboard.answers import answers_of
from pipeline.dashboard.app import SCREENS
from pipeline.dashboard.queries.documents import TOTALS
from pipeline.dashboard.queries.listing import Listing

NUMBERS = Listing("range AS n", "FROM range(5000)", "n")


@pytest.fixture
def archive(sample_archive, tmp_path):
    return shutil.copy(sample_archive, tmp_path / "a.duckdb")


@pytest.fixture
def closed(monkeypatch):
    """An archive that must not be opened any more."""

    def refused(path):
        raise AssertionError(f"{path} is opened")

    return lambda: monkeypatch.setattr(asking, "open_for_reading", refused)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_warm_archive_is_not_opened_for_the_first_sight_of_a_page(draw, archive, closed, screen):
    cache_warming.warm(archive)
    closed()
    app = draw(screen, archive=archive)
    assert not app.exception
    assert app.get("download_button")


@pytest.mark.parametrize("side", ["figures", "citations"])
def test_nor_for_contradictions(draw, archive, closed, side):
    cache_warming.warm(archive)
    closed()
    app = draw("findings", archive=archive)
    assert not app.button_group[0].set_value(side).run(timeout=60).exception


def test_what_changed_is_asked_anew(archive):
    with answers_of(archive) as answers:
        before = answers.row(TOTALS)["findings"]
    with open_for_writing(archive) as connection:
        connection.execute("DELETE FROM findings")
    with answers_of(archive) as answers:
        assert before > answers.row(TOTALS)["findings"] == 0


def test_a_log_that_a_killed_run_left_is_a_change(archive):
    before = stamp_of(archive)
    archive.with_name("a.duckdb.wal").write_bytes(b"")
    assert stamp_of(archive) != before


def test_an_archive_that_is_gone_is_missed(archive):
    with answers_of(archive) as answers:
        answers.row(TOTALS)
    archive.unlink()
    assert stamp_of(archive) is None
    with answers_of(archive) as answers, pytest.raises(ArchiveMissing):
        answers.row(TOTALS)


def test_other_choices_are_other_questions(archive):
    with answers_of(archive) as answers:
        assert [answers.column("SELECT $n", n=n) for n in (1, 2, 1)] == [[1], [2], [1]]


def test_pages_are_cut_out_of_blocks(archive):
    with answers_of(archive) as answers:
        assert answers.count(NUMBERS) == 5000
        for skip in (0, 1950, 2000, 4990):
            shown = answers.listed(NUMBERS, 50, skip).to_pydict()
            assert shown == {"n": list(range(skip, min(skip + 50, 5000)))}


def test_too_many_answers_push_out_the_least_used():
    answer = pa.table({"n": [1]})
    asked = []
    remembered = Remembered(most=2 * answer.nbytes)
    for question in ("a", "b", "a", "c", "a", "b"):
        remembered.answer(question, lambda question=question: asked.append(question) or answer)
    assert asked == ["a", "b", "c", "b"]


def test_an_answer_that_is_too_large_is_given_and_not_kept():
    remembered = Remembered(most=4)
    answers = [remembered.answer("a", lambda n=n: pa.table({"n": [n]})) for n in (1, 2)]
    assert [answer["n"].to_pylist() for answer in answers] == [[1], [2]]


def test_an_archive_is_warmed_once_in_each_state(archive, monkeypatch):
    begun = []
    monkeypatch.setattr(cache_warming, "warm", begun.append)
    beginning = cache_warming.Warming()
    beginning.begin(archive)
    beginning.begin(archive)
    archive.touch()
    beginning.begin(archive)
    beginning.begin(archive.with_name("none"))
    assert begun == [archive, archive]


def test_a_broken_archive_is_left_to_the_pages(tmp_path):
    broken = tmp_path / "broken.duckdb"
    with duckdb.connect(broken) as connection:
        connection.execute("CREATE TABLE other (n INTEGER)")
    assert cache_warming.warm(broken) is None
