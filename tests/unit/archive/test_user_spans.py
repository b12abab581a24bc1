from pipeline.archive import tag
from tests.loading import load
from tests.unit.archive.samples import document, plan, sample


def forests(texts):
    """Finds the first "rừng" of each text."""
    for text in texts:
        start = text.find("rừng")
        yield [] if start < 0 else [("forest", "r1", start, start + 4, "rừng")]


def spans(archive):
    return archive.execute(
        'SELECT rules, ordinal, section_id, field, start, "end" FROM user_spans ORDER BY ALL'
    ).fetchall()


def test_spans_stand_beside_the_title_or_section_that_holds_them(archive):
    sections = (
        plan().sections[0],
        plan().sections[1].model_copy(update={"title": "Trồng rừng", "body": "Giữ rừng."}),
    )
    load(archive, [sample("a.txt", b"a", plan(sections=sections))])
    assert tag(archive, "mine", forests) == 3
    assert spans(archive) == [
        ("mine", 1, None, "title", 6, 10),
        ("mine", 2, 2, "title", 6, 10),
        ("mine", 3, 2, "body", 4, 8),
    ]


def test_the_same_rules_replace_what_they_found_and_no_others(archive):
    load(archive, [sample()])
    tag(archive, "mine", forests)
    tag(archive, "other", forests)
    assert tag(archive, "mine", lambda texts: ([] for _ in texts)) == 0
    assert {row[0] for row in spans(archive)} == {"other"}


def test_spans_go_with_the_document(archive):
    load(archive, [sample("a.txt", b"a")])
    tag(archive, "mine", forests)
    load(archive, [sample("a.txt", b"b", plan(document=document(title="Khác")))])
    assert spans(archive) == []
