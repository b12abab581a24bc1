import pytest

from pipeline.archive import add_keywords
from tests.loading import load
from tests.unit.archive.samples import document, plan, sample, table


def stored(archive):
    return archive.execute("SELECT keyword, n FROM keywords ORDER BY keyword").fetchall()


def test_titles_and_captions_give_keywords_once(archive):
    titled = plan(document=document(title="Rừng phòng hộ"), tables=(table("1"),))
    load(archive, [sample("a.txt", b"a", titled)])
    assert add_keywords(archive, lambda text: {text.lower()}) == 1
    assert stored(archive) == [("diện tích rừng", 1), ("rừng phòng hộ", 1)]
    assert add_keywords(archive, pytest.fail) == 0


def test_keywords_go_with_the_document(archive):
    load(archive, [sample("a.txt", b"a")])
    add_keywords(archive, lambda text: {text.lower()})
    load(archive, [sample("a.txt", b"b", plan(document=document(title=None), tables=(), findings=()))])
    assert stored(archive) == []
    assert archive.execute("SELECT * FROM topics").fetchall() == []
