from decimal import Decimal

import duckdb
import pytest

from models.quantity import Quantity
from pipeline.archive.schema import LOADED_TABLES
from tests.loading import load
from tests.unit.archive.samples import at, document, plan, sample, table

ISSUER = "Ủy ban nhân dân xã Suối Bạc"


THIRTEEN = (Decimal(13), "13", "total", "Diện tích › Trồng mới")


def snapshot(archive):
    names = (*LOADED_TABLES, "source_names", "meta")
    return {name: archive.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall() for name in names}


def test_header_fields_stand_in_their_columns(archive, ask):
    load(archive, [sample()])
    columns = "doc_type, number, symbol, symbol_suffix, issued_text, issued_on::VARCHAR, issuer, issuer_level"
    assert ask(f"SELECT {columns} FROM documents") == [
        ("KH", "12", "12/KH-UBND", "KH-UBND", "2024-03-05", "2024-03-05", ISSUER, "commune")
    ]
    columns = "place, province, district, commune, title, signer, signer_title, signing_mode, inferred_symbol"
    assert ask(f"SELECT {columns} FROM documents") == [
        ("Suối Bạc", "Yên Sơn", None, "Suối Bạc", "Trồng rừng năm 2024", "Lò Văn Mẫu", "Chủ tịch", "TM", None)
    ]


def test_every_field_of_a_source_stands_in_the_column_of_its_name(archive):
    told = {"media_type": "text/plain", "pages": 3, "reader": "text", "error_code": "late", "error": "Hỏng"}
    given = sample("a.txt", b"a", status="failed", seconds=1.5, **told)
    load(archive, [given])
    query = archive.execute("SELECT * EXCLUDE (ingested_at) FROM sources")
    (row,) = query.fetchall()
    stored = dict(zip([name for name, *_ in query.description], row, strict=True))
    assert stored == given.source.model_dump(exclude={"signatures", "side_texts"})


def test_every_part_of_a_plan_stands_in_its_table(archive, ask):
    load(archive, [sample()])
    assert ask("SELECT field, evidence_start, evidence_raw FROM document_evidence") == [("number", 40, "12")]
    assert ask("SELECT ordinal, name, purpose FROM recipients") == [(1, "Lưu: VT", None)]
    assert ask("SELECT role, number, symbol, cited_text, raw FROM citations") == [
        ("basis", "7", "7/KH-UBND", "2024-01-09", "Kế hoạch số 7/KH-UBND")
    ]
    assert ask(
        "SELECT section_id, parent_id, ordinal, depth, kind, label, path, title, body FROM sections"
    ) == [
        (1, None, 1, 1, "mục", "I", "I", "MỤC TIÊU", ""),
        (2, 1, 1, 2, "khoản", "1", "I/1", "Trồng mới", "Trồng 12 ha."),
    ]
    assert ask("SELECT appendix, ordinal, title, unit, n_rows, n_cols FROM tables") == [
        ("01", 1, "Diện tích rừng", "ha", 3, 2)
    ]
    assert ask("SELECT col, path, kind, number_style FROM table_columns") == [
        (0, ["Thôn"], "label", None),
        (1, ["Diện tích", "Trồng mới"], "number", "vn"),
    ]
    assert ask("SELECT row, kind, label FROM table_rows WHERE kind = 'total'") == [(2, "total", "Thôn 3")]
    assert ask(
        "SELECT row, raw, value, proof, evidence_start, evidence_end FROM cells WHERE col = 1 AND row = 2"
    ) == [(2, "13", Decimal(13), "sum", 302, 304)]
    assert ask("SELECT code, severity, row, col, expected, actual FROM findings") == [
        ("sum_mismatch", "error", 2, 1, "12", "13")
    ]
    assert ask("SELECT row, col FROM finding_cells ORDER BY row") == [(0, 1), (1, 1), (2, 1)]


def test_an_attached_plan_points_at_its_decision(archive, ask):
    decision = plan(document=document(doc_type="QĐ", doc_type_name="Quyết định", symbol_suffix="QĐ-UBND"))
    load(archive, [sample("hai.txt", b"hai", decision, plan(ordinal=2, parent=1))])
    first, second = ask("SELECT doc_id, parent_doc_id FROM documents ORDER BY ordinal")
    assert second[1] == first[0]
    assert first[0] != second[0]


def test_loading_again_changes_nothing_but_the_time(archive):
    load(archive, [sample()])
    before = snapshot(archive)
    load(archive, [sample()])
    after = snapshot(archive)
    assert [row[:11] for row in after.pop("sources")] == [row[:11] for row in before.pop("sources")]
    assert after == before


def test_a_source_met_again_is_not_rewritten(archive):
    load(archive, [sample()])
    before = snapshot(archive)
    load(archive, [], [sample().source])
    assert snapshot(archive) == before


def test_the_new_reading_replaces_the_old(archive, ask):
    load(archive, [sample()])
    load(archive, [sample("suoi-bac.txt", b"suoi bac", plan(tables=(), findings=()), parser_version="1.1")])
    assert ask("SELECT parser_version FROM sources") == [("1.1",)]
    for emptied in ("tables", "table_columns", "table_rows", "cells", "findings", "finding_cells"):
        assert ask(f"SELECT count(*) FROM {emptied}") == [(0,)], emptied
    assert ask("SELECT value FROM meta WHERE key = 'parser_version'") == [("1.1",)]


def test_the_same_bytes_under_two_names_are_one_source(archive, ask):
    load(archive, [sample("a.txt")], [sample("b.txt").source])
    assert ask("SELECT filename FROM sources") == [("a.txt",)]
    assert ask("SELECT filename FROM source_names ORDER BY ALL") == [("a.txt",), ("b.txt",)]


def test_other_bytes_at_the_same_path_replace_what_stood_there(archive, ask):
    load(archive, [sample("a.txt", b"old")])
    load(archive, [sample("a.txt", b"new")])
    assert ask("SELECT count(*), count(DISTINCT source_id) FROM sources") == [(1, 1)]
    assert ask("SELECT count(*) FROM documents") == [(1,)]


def test_bytes_that_lose_one_of_two_names_stay_under_the_other(archive, ask):
    load(archive, [sample("a.txt", b"old")], [sample("b.txt", b"old").source])
    load(archive, [sample("a.txt", b"new")])
    assert ask("SELECT filename FROM sources ORDER BY ALL") == [("a.txt",), ("b.txt",)]


def test_a_batch_is_written_whole_or_not_at_all(archive, ask):
    nameless = table("1").model_copy(
        update={"cells": (table("1").cells[0].model_copy(update={"raw": None}),)}
    )
    bad = sample("bad.txt", b"bad", plan(tables=(nameless,), findings=()))
    with pytest.raises(duckdb.ConstraintException):
        load(archive, [sample("good.txt", b"good"), bad])
    assert ask("SELECT count(*) FROM sources") == [(0,)]
    load(archive, [sample("good.txt", b"good")])
    assert ask("SELECT filename FROM sources") == [("good.txt",)]


def test_a_cell_or_section_twice_is_refused_without_a_key_in_the_archive(archive, ask):
    cells, sections = table("1").cells * 2, plan().sections * 2
    doubled = table("1").model_copy(update={"cells": cells})
    for bad in (plan(tables=(doubled,), findings=()), plan(sections=sections)):
        with pytest.raises(ValueError, match="twice"):
            load(archive, [sample("bad.txt", b"bad", bad)])
    assert ask("SELECT count(*) FROM sources") == [(0,)]


@pytest.mark.parametrize("value", ["1e28", "-1e30", "0.00000000001", "NaN", "Infinity"])
def test_a_number_that_does_not_fit_stays_as_text_and_is_reported(archive, ask, value):
    number = (
        table("1")
        .cells[0]
        .model_copy(
            update={
                "raw": value,
                "quantity": Quantity.model_construct(value=Decimal(value)),
                "evidence": at(value),
            }
        )
    )
    load(
        archive,
        [
            sample(
                "n.txt", b"n", plan(tables=(table("1").model_copy(update={"cells": (number,)}),), findings=())
            )
        ],
    )
    assert ask("SELECT raw, value FROM cells") == [(value, None)]
    assert ask("SELECT code, actual FROM findings") == [("number_out_of_range", value)]


@pytest.mark.parametrize(
    "value", ["9999999999999999999999999999.9999999999", "-0.0000000001", "4.39", "1E+3"]
)
def test_decimals_are_kept_exactly(archive, ask, value):
    load(archive, [sample("n.txt", b"n", plan(tables=(table(value),), findings=()))])
    assert ask("SELECT value FROM cells WHERE col = 1") == [(Decimal(value),)]
    assert ask("SELECT count(*) FROM findings") == [(0,)]


def test_text_with_nul_and_emoji_survives(archive, ask):
    load(archive, [sample("x.txt", b"x", plan(document=document(title="a\0b 🌾")))])
    assert ask("SELECT title FROM documents") == [("a\0b 🌾",)]


def test_every_row_of_a_numeric_cell_is_an_observation(archive, ask):
    load(archive, [sample()])
    columns = "symbol, issuer, year, appendix, table_title, row_label, unit, value, raw, row_kind, header"
    assert ask(f"SELECT {columns} FROM observations WHERE row = 2") == [
        ("12/KH-UBND", ISSUER, 2024, "01", "Diện tích rừng", "Thôn 3", "ha", *THIRTEEN)
    ]
    assert ask("SELECT count(*) FROM observations") == [(3,)]


def test_the_audit_view_says_where_to_look(archive, ask):
    load(archive, [sample()])
    assert ask("SELECT table_ordinal, row_label, header, raw, start FROM audit") == [
        (1, "Thôn 3", "Diện tích › Trồng mới", "13", 302)
    ]
