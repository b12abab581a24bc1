from functools import cache
from unicodedata import normalize

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.places import fold
from models.partial_date import PartialDate
from models.section import Section
from pipeline.archive import MOST_WORDS, Question
from pipeline.archive.schema import ddl
from tests.loading import load
from tests.unit.archive.samples import at, document, plan, sample


@cache
def scratch() -> duckdb.DuckDBPyConnection:
    """An empty archive in memory."""
    connection = duckdb.connect()
    for name in ("tables", "search"):
        connection.execute(ddl(name))
    return connection


VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"


def section(text, ordinal=1):
    return Section(
        section_id=ordinal,
        depth=1,
        kind="mục",
        label=str(ordinal),
        path=str(ordinal),
        title=text,
        evidence=at(text),
    )


def saying(name, *texts, **header):
    """A file with these sections and a title of its own that no query here asks for."""
    sections = tuple(section(text, ordinal) for ordinal, text in enumerate(texts, start=1))
    heading = {"title": "Việc khác", "signer": None, **header}
    return sample(
        name, name.encode(), plan(document=document(**heading), sections=sections, tables=(), findings=())
    )


@pytest.fixture
def found(archive):
    """The snippets of a search; the words found are marked."""

    def search(words, **settings):
        named = "".join(f", {name} := ${name}" for name in settings)
        sql = f"SELECT snippet FROM search($words{named})"
        return [row[0] for row in archive.execute(sql, {"words": words, **settings}).fetchall()]

    return search


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("giảm nghèo", "Tỷ lệ «giảm nghèo» cao"),
        ("GIẢM NGHÈO", "Tỷ lệ «giảm nghèo» cao"),
        ("giam ngheo", "Tỷ lệ «giảm nghèo» cao"),
        ("dap Đông", "«Đắp» đê phía «đông»"),
        ("hoà giải", "Tổ «hòa giải» ở thôn"),
        ("hòa giải", "Tổ «hoà giải» ở thôn"),
        ("thuý quỳ", "Xã «Thúy Quỳ»"),
        ("khoẻ", "Sức «khỏe»"),
        ("50/KH-UBND", "Theo Kế hoạch «50/KH-UBND» của huyện"),
        ("50/kh-ubnd", "Theo Kế hoạch «50/KH-UBND» của huyện"),
        ("05-KH/ĐU", "Kế hoạch số «05-KH/ĐU»"),
        ('"hộ nghèo"', "Rà soát «hộ nghèo» cuối năm"),
        ("ho\u0323\u0302 nghe\u0300o", "Rà soát «hộ nghèo» cuối năm"),
        ("2024", "Năm «2024»"),
        ("năm năm Năm", "Kế hoạch «năm» 2024"),
        ('"xã và xã"', "Giữa «xã và xã»"),
        ('"của xã" "và huyện"', "Vốn «của xã và huyện»"),
    ],
)
def test_words_are_found_however_they_are_written(archive, found, words, text):
    load(archive, [saying("a.txt", text.replace("«", "").replace("»", ""), "Một mục khác hẳn")])
    assert found(words) == [text]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("bản", "Bán hàng, bàn giao, bạn, ban"),
        ("50/KH-UBND", "Kế hoạch 150/KH-UBND; năm 50 có KH của UBND"),
        ('"hộ nghèo"', "Hộ rất nghèo"),
        ('"xã và xã"', "Giữa xã và huyện, huyện và xã"),
        ('"của xã" "và huyện"', "Vốn của xã, của huyện và tỉnh"),
        ("nghèo đói", "Hộ nghèo"),
        ("ngheo", "Thông nghe"),
        ("", "Hộ nghèo"),
        ("- /", "Hộ nghèo"),
    ],
)
def test_what_does_not_hold_the_words_is_not_found(archive, found, words, text):
    load(archive, [saying("a.txt", text)])
    assert found(words) == []


def test_words_side_by_side_come_before_words_apart(archive, found):
    apart = "Giảm số hộ thuộc diện nghèo"
    together = "Công tác rà soát và giảm nghèo ở mỗi thôn trên địa bàn toàn xã"
    load(archive, [saying("a.txt", apart, together)])
    assert [text.count("«") for text in found("giam ngheo")] == [1, 2]


def test_a_title_comes_before_a_section(archive, found):
    load(
        archive,
        [saying("a.txt", "Công tác giảm nghèo"), saying("b.txt", "Khác", title="Giảm nghèo năm 2024")],
    )
    assert found("giảm nghèo")[0].startswith("Kế hoạch 12/KH-UBND · «Giảm nghèo» năm 2024 · ")


def test_a_long_text_is_cut_around_the_words(archive, found):
    text = " ".join(["trước"] * 40 + ["hộ nghèo"] + ["sau"] * 40)
    load(archive, [saying("a.txt", text)])
    assert found("hộ nghèo") == ["… " + "trước " * 8 + "«hộ nghèo» " + "sau " * 23 + "…"]


def test_title_and_body_of_a_section_stay_apart_in_the_snippet(archive, found):
    both = section("Giảm nghèo").model_copy(update={"body": "Giảm 5 hộ."})
    load(archive, [sample("a.txt", b"a", plan(sections=(both,)))])
    assert found("giảm") == ["«Giảm» nghèo · «Giảm» 5 hộ."]


def test_captions_and_row_labels_say_where_they_stand(archive):
    load(archive, [sample()])
    columns = "kind, table_ordinal, row, snippet, section_path"
    assert archive.execute(f"SELECT {columns} FROM search('dien tich rung')").fetchall() == [
        ("table", 1, None, "«Diện tích rừng»", None)
    ]
    assert archive.execute(f"SELECT {columns} FROM search('\"thôn 3\"')").fetchall() == [
        ("row", 1, 2, "«Thôn 3»", None)
    ]
    assert archive.execute(f"SELECT {columns} FROM search('mục tiêu')").fetchall() == [
        ("section", None, None, "«MỤC TIÊU»", "I")
    ]


def test_texts_alike_stay_in_the_order_in_which_they_came(archive, found):
    texts = [f"Trồng rừng ở thôn {letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    load(archive, [saying("a.txt", *texts)])
    wanted = [text.replace("Trồng rừng", "«Trồng rừng»") for text in texts]
    assert found("trồng rừng", most=30) == wanted
    assert found("trong rung", most=5) == wanted[:5]


def test_words_together_in_a_longer_text_come_before_words_apart_in_many_short_ones(archive, found):
    apart = [f"Nghèo thì phải giảm {n}" for n in range(60)]
    together = "Công tác giảm nghèo " + "trên địa bàn toàn xã"
    load(archive, [saying("a.txt", *apart, together)])
    assert "«giảm nghèo»" in found("giảm nghèo", most=2)[0]


def test_a_query_of_more_words_than_are_looked_for(archive, found):
    words = " ".join(f"w{n}" for n in range(70))
    load(archive, [saying("a.txt", words)])
    assert len(found(words)) == 1
    assert len(found(f'"{words}"')) == 1


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_long_query_looks_for_its_first_words_and_says_so(archive, found, quote):
    """Broken: a query of sixty words took longer than a person waits."""
    load(archive, [saying("a.txt", " ".join(f"w{n}" for n in range(MOST_WORDS)))])
    held = [f"w{n}" for n in range(MOST_WORDS)]
    asked = {"held": [*held], "one more": [*held, "khác"], "one other": [*held[:-1], "khác"]}
    questions = {name: Question(f"{quote}{' '.join(words)}{quote}") for name, words in asked.items()}
    assert [len(found(question.words)) for question in questions.values()] == [1, 1, 0]
    assert [question.too_long for question in questions.values()] == [False, True, False]


def test_words_said_again_are_not_counted_again(archive, found):
    load(archive, [saying("a.txt", "trồng rừng")])
    question = Question("trồng " * 90 + "rừng ngập mặn")
    assert (question.too_long, found(question.words)) == (False, [])


def test_letters_with_marks_of_their_own_make_no_more_words():
    """Broken: each mark ended a word, and a query of 30 words was said to be too long."""
    words = " ".join(f"tiếng{number}" for number in range(MOST_WORDS))
    assert not Question(normalize("NFD", words)).too_long
    assert Question(normalize("NFD", f"{words} Việt")).too_long


def test_signs_before_the_first_word_do_not_shift_the_marks(archive, found):
    load(archive, [saying("a.txt", "– (1) “Trồng rừng” № ½ ha…")])
    assert found("rừng ½") == ["1) “Trồng «rừng»” № «½» ha…"]


def test_filters(archive, found):
    other = {"issuer": "Ủy ban nhân dân xã Đông Sơn", "issued": PartialDate(year=2023), "doc_type": "QĐ"}
    load(archive, [saying("a.txt", "Trồng rừng mới"), saying("b.txt", "Trồng rừng cũ", **other)])
    assert found("trồng rừng", issuer="suoi bac") == ["«Trồng rừng» mới"]
    assert found("trồng rừng", year=2023) == ["«Trồng rừng» cũ"]
    assert found("trồng rừng", doc_type="qd") == ["«Trồng rừng» cũ"]
    assert found("trồng rừng", doc_type="Quyết định") == []
    assert len(found("trồng rừng", most=1)) == 1


def test_the_index_follows_what_is_loaded_and_deleted(archive, found, ask):
    load(archive, [saying("a.txt", "Trồng rừng")])
    load(archive, [saying("b.txt", "Trồng chè")])
    assert len(found("trồng")) == 2
    replaced = saying("a.txt", "Nuôi ong")
    load(archive, [replaced])
    load(archive, [replaced])
    assert found("rừng") == []
    assert found("nuôi") == ["«Nuôi» ong"]
    assert ask("SELECT count(*) FROM search_texts WHERE kind = 'section'") == [(2,)]
    assert ask(
        "SELECT count(*) FROM search_postings WHERE text_id NOT IN (SELECT text_id FROM search_texts)"
    ) == [(0,)]
    assert ask("SELECT word FROM search_words GROUP BY word HAVING count(*) > 1") == []


def test_a_batch_that_fails_leaves_no_index_behind(archive, ask):
    broken = saying("a.txt", "Trồng rừng").plans[0]
    titleless = tuple(section.model_copy(update={"title": None}) for section in broken.sections)
    broken = broken.model_copy(update={"sections": titleless})
    with pytest.raises(duckdb.ConstraintException):
        load(archive, [sample("a.txt", b"a", broken)])
    for name in ("search_texts", "search_words", "search_postings", "search_pairs"):
        assert ask(f"SELECT count(*) FROM {name}") == [(0,)]


def test_no_word_of_a_text_gets_lost(archive, ask):
    load(archive, [sample()])
    assert (
        ask(
            """SELECT n_words FROM search_texts AS t JOIN search_postings AS p USING (text_id)
        GROUP BY text_id, n_words HAVING n_words <> sum(p.times)"""
        )
        == []
    )


@given(word=st.text(st.sampled_from(VOWELS + VOWELS.upper() + "bcdđghklmnpqrstvxĐ"), min_size=1, max_size=8))
def test_sql_and_python_strip_the_same_accents(word):
    assert scratch().execute("SELECT bare(words_of($x)[1])", {"x": word}).fetchall() == [(fold(word),)]


@pytest.mark.parametrize(
    "ending", [*["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]]
)
def test_both_spellings_of_a_word_lead_to_each_other(ending):
    asked = "SELECT in_other_spelling(in_one_spelling($x)), in_one_spelling($x) <> $x"
    assert scratch().execute(asked, {"x": f"h{ending}"}).fetchall() == [(f"h{ending}", True)]


@given(text=st.text(max_size=60), query=st.text(max_size=30))
def test_no_query_breaks_the_search(text, query):
    scratch().execute("SELECT words_of($x)", {"x": text}).fetchall()
    assert scratch().execute("SELECT count(*) FROM search($q)", {"q": query}).fetchall() == [(0,)]
