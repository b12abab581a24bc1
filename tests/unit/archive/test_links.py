from models.partial_date import PartialDate
from pipeline.archive import link
from tests.loading import load
from tests.unit.archive.samples import citation, document, plan, sample

SUPERIOR = "Ủy ban nhân dân huyện Mộc Sơn"


def superior(**changes):
    fields = {
        "number": "7",
        "issuer": SUPERIOR,
        "issuer_level": "district",
        "issued": PartialDate(year=2024, month=1, day=9),
        "title": "Trồng rừng toàn huyện",
    }
    return plan(document=document(**{**fields, **changes}), citations=())


def citing(**changes):
    return plan(citations=(citation(**changes),))


def targets(archive):
    link(archive)
    return archive.execute("SELECT target_doc_id IS NOT NULL FROM citations ORDER BY ALL").fetchall()


def test_a_citation_leads_to_the_document_with_its_symbol_and_date(archive):
    load(archive, [sample("huyen.txt", b"h", superior()), sample("xa.txt", b"x", citing())])
    assert targets(archive) == [(True,)]
    cited = "SELECT d.filename FROM citations c JOIN plans d ON d.doc_id = c.target_doc_id"
    assert archive.execute(cited).fetchall() == [("huyen.txt",)]


def test_the_issuer_tells_apart_where_the_date_is_not_given(archive):
    other = superior(issuer="Ủy ban nhân dân huyện Đông Sơn")
    load(
        archive,
        [
            sample("1", b"1", superior()),
            sample("2", b"2", other),
            sample("3", b"3", citing(cited=None, issuer=SUPERIOR)),
        ],
    )
    assert targets(archive) == [(True,)]


def test_a_symbol_alone_is_not_enough(archive):
    load(archive, [sample("huyen.txt", b"h", superior()), sample("xa.txt", b"x", citing(cited=None))])
    assert targets(archive) == [(False,)]


def test_a_contradicting_date_or_issuer_is_no_target(archive):
    wrong_day = citation(cited=PartialDate(year=2024, month=1, day=10), issuer=SUPERIOR)
    wrong_issuer = citation(issuer="Ủy ban nhân dân huyện Khác")
    load(
        archive, [sample("h", b"h", superior()), sample("x", b"x", plan(citations=(wrong_day, wrong_issuer)))]
    )
    assert targets(archive) == [(False,), (False,)]


def test_two_documents_that_fit_are_no_target(archive):
    load(archive, [sample("1", b"1", superior()), sample("2", b"2", superior()), sample("3", b"3", citing())])
    assert targets(archive) == [(False,)]


def test_a_target_that_is_gone_is_forgotten(archive):
    load(archive, [sample("h", b"h", superior()), sample("x", b"x", citing())])
    assert targets(archive) == [(True,)]
    load(archive, [sample("h", b"h2", superior(number="8"))])
    assert targets(archive) == [(False,)]


BLANK = {"number": None, "issued": PartialDate(year=2024, month=1)}
NAMING = {"issuer": SUPERIOR, "title": "Trồng rừng toàn huyện."}


def inferred(archive):
    link(archive)
    return archive.execute("SELECT inferred_symbol FROM documents WHERE number IS NULL").fetchall()


def test_a_blank_number_is_inferred_from_the_one_who_cites_it(archive):
    load(archive, [sample("h", b"h", superior(**BLANK)), sample("x", b"x", citing(**NAMING))])
    assert inferred(archive) == [("7/KH-UBND",)]
    evidence = """SELECT c.raw FROM documents d
        JOIN citations c ON c.doc_id = d.inferred_doc_id AND c.ordinal = d.inferred_ordinal"""
    assert archive.execute(evidence).fetchall() == [("Kế hoạch số 7/KH-UBND",)]
    assert archive.execute("SELECT count(*) FROM documents WHERE number = '7'").fetchall() == [(0,)]


def test_nothing_is_inferred_from_another_title_date_or_issuer(archive):
    citations = (
        citation(**{**NAMING, "title": "Trồng rừng"}),
        citation(**NAMING, cited=PartialDate(year=2023, month=1, day=9)),
        citation(**{**NAMING, "issuer": "Ủy ban nhân dân huyện Khác"}),
        citation(**NAMING, cited=None),
    )
    load(archive, [sample("h", b"h", superior(**BLANK)), sample("x", b"x", plan(citations=citations))])
    assert inferred(archive) == [(None,)]


def test_nothing_is_inferred_where_citations_disagree(archive):
    citations = (citation(**NAMING), citation("8/KH-UBND", **NAMING))
    load(archive, [sample("h", b"h", superior(**BLANK)), sample("x", b"x", plan(citations=citations))])
    assert inferred(archive) == [(None,)]


def test_linking_again_changes_nothing(archive):
    load(archive, [sample("h", b"h", superior(**BLANK)), sample("x", b"x", citing(**NAMING))])
    assert inferred(archive) == inferred(archive) == [("7/KH-UBND",)]
