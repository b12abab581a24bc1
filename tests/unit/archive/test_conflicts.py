"""The same figure, or the same instrument, told in two ways."""

from decimal import Decimal

import pytest

from models.document import AdministrativePlace
from models.partial_date import PartialDate
from models.plan import Plan
from models.quantity import Quantity
from models.table import Cell, Column, Row, Table
from models.target import Target
from pipeline.archive import link
from tests.loading import load
from tests.unit.archive.samples import at, citation, document, plan, sample

POOR = ("Giảm nghèo", "Số hộ nghèo cuối năm 2024")


def table(
    rows: dict[str, str], path: tuple[str, ...] = POOR, ordinal: int = 1, unit: str | None = None
) -> Table:
    """One figure a row; a row called `Tổng` is the total."""
    return Table(
        ordinal=ordinal,
        title="Chỉ tiêu giảm nghèo",
        columns=(
            Column(col=0, path=("Thôn",), kind="label"),
            Column(col=1, path=path, kind="number", unit=unit),
        ),
        rows=tuple(
            Row(row=row, kind="total" if label == "Tổng" else "data", label=label)
            for row, label in enumerate(rows)
        ),
        cells=tuple(
            Cell(
                row=row, col=1, raw=raw, quantity=Quantity(value=Decimal(raw), proof="sum"), evidence=at(raw)
            )
            for row, raw in enumerate(rows.values())
        ),
        evidence=at("Chỉ tiêu giảm nghèo"),
    )


def target(value: str, indicator: str = "Số hộ nghèo toàn xã", **changes: object) -> Target:
    fields = {"value": Decimal(value), "unit": "hộ", "year": 2024, "raw": f"{indicator} là {value} hộ"}
    return Target.model_validate({**fields, "indicator": indicator, "evidence": at(indicator), **changes})


def bare(*tables: Table, targets: tuple[Target, ...] = (), **header: object) -> Plan:
    return plan(
        document=document(**header), tables=tables, targets=targets, citations=(), sections=(), findings=()
    )


def district(*tables: Table) -> Plan:
    place = AdministrativePlace(province="Yên Sơn")
    issuer = {"issuer": "Ủy ban nhân dân tỉnh Yên Sơn", "issuer_level": "province"}
    return bare(*tables, number="3", location=place, **issuer)


def load_each(archive, *plans):
    """Each plan stands in a file of its own: `0.txt`, `1.txt` …"""
    load(archive, [sample(f"{number}.txt", b"%d" % number, each) for number, each in enumerate(plans)])


VALUES = "SELECT value::INTEGER, other_value::INTEGER, within, stated_in, other_stated_in FROM conflicts ORDER BY ALL"


def test_two_documents_give_one_village_two_figures(archive, ask):
    first = bare(table({"Thôn Đông": "12", "Thôn Tây": "9", "Tổng": "21"}))
    second = bare(table({"Thôn Đông": "12", "Thôn Tây": "8", "Tổng": "21"}), number="40")
    load_each(archive, first, second)
    (found,) = ask("SELECT area, year, least(value, other_value)::INTEGER, within FROM conflicts")
    assert found == ("yên sơn/suối bạc/tây", 2024, 8, "archive")


def test_the_total_of_a_commune_is_the_row_of_its_superior(archive, ask):
    own = bare(table({"Thôn Đông": "12", "Thôn Tây": "9", "Tổng": "21"}))
    above = district(table({"Xã Suối Bạc": "23", "Xã Mường Vi": "21"}))
    load_each(archive, own, above)
    assert [(one[0], one[1]) for one in ask(VALUES)] in ([(21, 23)], [(23, 21)])


def test_two_tables_of_one_document(archive, ask):
    both = bare(table({"Thôn Đông": "12"}), table({"Thôn Đông": "15"}, ordinal=2))
    load(archive, [sample("a.txt", b"a", both)])
    assert ask(VALUES) == [(15, 12, "document", "table", "table")]


def test_prose_against_a_total_and_against_other_prose(archive, ask):
    first = bare(table({"Thôn Đông": "12", "Tổng": "21"}, path=("Số hộ nghèo",)), targets=(target("20"),))
    load(archive, [sample("a.txt", b"a", first)])
    assert ask(VALUES) == []  # two words name no indicator
    named = bare(table({"Tổng": "21"}, path=("Số hộ nghèo đa chiều",)), number="8")
    told = bare(targets=(target("20", "Số hộ nghèo đa chiều"),), number="9")
    retold = bare(targets=(target("19", "số hộ nghèo đa chiều toàn xã"),), number="10")
    load(archive, [sample("b.txt", b"b", named), sample("c.txt", b"c", told), sample("d.txt", b"d", retold)])
    assert [
        one[:2] for one in ask("SELECT value::INTEGER, other_value::INTEGER FROM conflicts ORDER BY 1")
    ] == [(19, 21), (20, 21)]


def test_a_short_name_in_a_longer_text_and_the_insured_are_compared(archive, ask):
    insured = "Tỷ lệ người dân tham gia bảo hiểm y tế"
    first, second = (
        bare(
            targets=(target(poor, "số hộ nghèo cuối năm 2024"), target(rate, insured, unit="%")),
            number=number,
            title=title,
        )
        for number, title, poor, rate in (
            ("8", "Giảm nghèo năm 2024", "21", "95"),
            ("9", "Bảo hiểm y tế năm 2024", "24", "93"),
        )
    )
    load_each(archive, first, second)
    found = ask("SELECT least(value, other_value)::INTEGER FROM conflicts ORDER BY 1")
    assert found == [(21,), (93,)]


def test_the_name_of_the_commune_in_an_indicator_says_no_more_than_whose_it_is(archive, ask):
    first = bare(targets=(target("21", "số hộ nghèo xã Suối Bạc cuối năm 2024"),), number="8")
    second = bare(targets=(target("24", "số hộ nghèo cuối năm 2024"),), number="9")
    other = bare(targets=(target("4", "số hộ nghèo xã Suối Vàng cuối năm 2024"),), number="10")
    load_each(archive, first, second, other)
    assert ask("SELECT least(value, other_value)::INTEGER FROM conflicts") == [(21,)]


@pytest.mark.parametrize(("caption", "differs"), [("Hộ cận nghèo các thôn", True), ("Hộ vay vốn", False)])
def test_all_households_beside_those_that_a_caption_names(archive, ask, caption, differs):
    first, second = (
        bare(counted(title, all_of_them, part), number=number)
        for number, title, all_of_them, part in (
            ("8", "Hộ nghèo các thôn", "140", "Số hộ nghèo"),
            ("9", caption, "135", "Số hộ cận nghèo"),
        )
    )
    load_each(archive, first, second)
    assert bool(ask("SELECT value FROM conflicts")) is differs


def counted(title: str, all_of_them: str, part: str) -> Table:
    """A village with all of its households and some of them."""
    one = table({"Thôn Đông": all_of_them}, ("Tổng số hộ",))
    (cell,) = one.cells
    beside = Cell(row=0, col=2, raw="9", quantity=Quantity(value=Decimal(9), proof="sum"), evidence=at("9"))
    columns = (*one.columns, Column(col=2, path=(part,), kind="number"))
    return one.model_copy(update={"title": title, "columns": columns, "cells": (cell, beside)})


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"issued": PartialDate(year=2024, month=3, day=5)}, ("Giảm nghèo", "Số hộ nghèo cuối năm 2023")),
        ({"location": AdministrativePlace(province="Yên Sơn", commune="Suối Vàng")}, POOR),
        ({}, ("Giảm nghèo", "Số hộ cận nghèo cuối năm 2024")),
        ({}, ("Giảm nghèo", "Thực hiện", "Số hộ nghèo cuối năm 2024")),
    ],
)
def test_what_differs_in_year_area_or_header_is_no_conflict(archive, ask, changes, path):
    first, second = (
        bare(table({"Thôn Đông": "12"})),
        bare(table({"Thôn Đông": "13"}, path), number="40", **changes),
    )
    load_each(archive, first, second)
    assert ask(VALUES) == []


def test_rounded_figures_and_other_units_agree(archive, ask):
    path = ("Tỷ lệ hộ nghèo cuối năm 2024",)
    plans = [
        bare(table({"Thôn Đông": value}, path, unit=unit), number=str(number))
        for number, (value, unit) in enumerate([("3.02", "%"), ("3.0", "%"), ("24", "hộ")], start=60)
    ]
    load_each(archive, *plans)
    assert ask(VALUES) == []


def test_a_table_that_uses_one_header_twice_tells_them_apart_otherwise(archive, ask):
    load(archive, [sample("a.txt", b"a", bare(table({"Thôn Đông": "12", "thôn Đông": "15"})))])
    assert ask(VALUES) == []


def of_year(figure: str, *, path: str, unit: str | None = None, **header: object) -> Plan:
    return bare(table({"Thôn Đông": figure}, (path,), unit=unit), **header)


def found_in(archive, ask, *plans: Plan):
    """The values of the conflicts between plans, each in a file of its own."""
    names = [f"{each.document.number} {each.document.issuer}.txt" for each in plans]
    load(archive, [sample(name, name.encode(), each) for name, each in zip(names, plans, strict=True)])
    link(archive)
    return ask("SELECT value, unit, other_value, other_unit FROM conflicts")


OTHER_SUBJECT = {"number": "40", "title": "Chuyển đổi số năm 2024"}


@pytest.mark.parametrize(
    "path",
    ["Số học viên năm 2024", "Kinh phí hỗ trợ năm 2024", "Tổng đàn lợn", "Số hộ đăng ký gia đình văn hóa"],
)
def test_what_only_its_own_plan_is_about_is_compared_with_plans_of_that_subject(archive, ask, path):
    first, other = of_year("12", path=path), of_year("15", path=path, **OTHER_SUBJECT)
    assert found_in(archive, ask, first, other) == []
    again = of_year("16", path=path, number="41", title="Đẩy nhanh trồng rừng năm 2024")
    assert len(found_in(archive, ask, again)) == 1


def test_a_state_of_a_year_is_compared_whatever_the_plans_are_about(archive, ask):
    path = "Tổng đàn lợn cuối năm 2024"
    assert found_in(archive, ask, of_year("120", path=path), of_year("150", path=path, **OTHER_SUBJECT)) != []


def test_money_and_measures_in_other_units_are_compared(archive, ask):
    path = "Kế hoạch vốn năm 2024"
    same = [
        of_year("1.45", path=path, unit="tỷ đồng"),
        of_year("1450", path=path, unit="triệu đồng", number="40"),
    ]
    assert found_in(archive, ask, *same) == []
    (found,) = found_in(archive, ask, of_year("1460000", path=path, unit="nghìn đồng", number="41"))
    assert found[1] != found[3]


@pytest.mark.parametrize(("value", "unit", "differs"), [("12500", "m2", False), ("12600", "m2", True)])
def test_areas_are_measured_in_two_units(archive, ask, value, unit, differs):
    path = "Diện tích thu hồi năm 2024"
    plans = of_year("1.25", path=path, unit="ha"), of_year(value, path=path, unit=unit, number="40")
    assert bool(found_in(archive, ask, *plans)) is differs


PIGS = "Tổng đàn lợn cuối năm 2025"


@pytest.mark.parametrize(
    "changes",
    [
        {"doc_type": "BC", "doc_type_name": "Báo cáo"},
        {"title": "Trồng rừng năm 2026"},
        {"issued": PartialDate(year=2025, month=7, day=2)},
    ],
)
def test_what_was_reached_and_what_was_planned_are_two_and_so_are_areas_before_and_after_the_merger(
    archive, ask, changes
):
    planned = {"title": "Trồng rừng năm 2025", "issued": PartialDate(year=2025, month=3, day=5)}
    first, other = (
        of_year("120", path=PIGS, **planned),
        of_year("150", path=PIGS, number="40", **{**planned, **changes}),
    )
    assert found_in(archive, ask, first, other) == []
    assert found_in(archive, ask, of_year("130", path=PIGS, number="41", **planned)) != []


@pytest.mark.parametrize("role", ["replaces", "amends", "basis"])
def test_a_plan_that_was_changed_contradicts_nobody(archive, ask, role):
    day = PartialDate(year=2024, month=3, day=5)
    cited = citation("12/KH-UBND", role=role, cited=day, issuer="Ủy ban nhân dân xã Suối Bạc")
    title = "Điều chỉnh Kế hoạch trồng rừng năm 2024"
    changed = of_year("150", path="Tổng đàn lợn năm 2024", number="40", title=title)
    first = of_year("120", path="Tổng đàn lợn năm 2024")
    assert found_in(archive, ask, first, changed.model_copy(update={"citations": (cited,)})) == []


def test_the_amounts_of_departments_are_their_own(archive, ask):
    plans = [
        of_year(value, path="Số cán bộ được bồi dưỡng năm 2024", number="3", issuer=f"Sở {name} tỉnh Yên Sơn")
        for name, value in (("Y tế", "30"), ("Công Thương", "20"))
    ]
    assert found_in(archive, ask, *plans) == []


def unlocated(number: str, rate: str, superior: str | None) -> Plan:
    """A plan of a commune that no list of areas has, with a rate whose header names nothing."""
    rates = table({"Thôn Đông": rate, "Tổng": rate}, ("Tỷ lệ (%)",), 2, "%")
    caption = {"title": f"Bảng {number}. Tiêm chủng"}
    return bare(
        table({"Thôn Đông": "12", "Tổng": number}),
        rates.model_copy(update=caption),
        number=number,
        issuer="Ủy ban nhân dân xã Suối Gió",
        superior=superior,
        location=AdministrativePlace(),
    )


def test_an_issuer_that_no_list_has_is_told_by_its_name_and_its_superior(archive, ask):
    superior = "Ủy ban nhân dân huyện Mây Trắng"
    plans = [unlocated("21", "95.0", superior), unlocated("22", "96.0", superior)]
    load_each(archive, *plans)
    (found,) = ask("SELECT area, least(value, other_value)::INTEGER, within FROM conflicts")
    assert found == ("mây trắng/suối gió", 21, "archive")


def test_communes_that_no_list_has_are_not_all_of_their_district(archive, ask):
    place = AdministrativePlace(province="Yên Sơn", district="Mây Trắng")
    plans = [
        bare(
            table({"Tổng": value}),
            number=value,
            issuer=f"Ủy ban nhân dân xã {name}",
            issuer_level="commune",
            location=place,
        )
        for name, value in (("Suối Gió", "21"), ("Suối Mơ", "30"), ("Suối Gió", "22"))
    ]
    load_each(archive, *plans)
    (found,) = ask("SELECT area, least(value, other_value)::INTEGER, within FROM conflicts")
    assert found == ("yên sơn/mây trắng/suối gió", 21, "archive")


def test_issuers_of_one_name_without_a_superior_may_be_two(archive, ask):
    plans = [unlocated("21", "95.0", None), unlocated("22", "96.0", None)]
    load_each(archive, *plans)
    assert ask(VALUES) == []


CITED = "SELECT filename, what, value, other_value FROM citation_conflicts ORDER BY ALL"


def citing(number: str, *citations: object) -> Plan:
    return plan(document=document(number=number), citations=citations)


def test_an_instrument_with_another_date_than_most_give_it(archive, ask):
    right, wrong = PartialDate(year=2021, month=1, day=27), PartialDate(year=2021, month=1, day=17)
    cited = (citation("6/2021/NĐ-CP", cited=day) for day in (right, right, wrong, PartialDate(year=2021)))
    load_each(archive, *(citing(str(number), one) for number, one in enumerate(cited)))
    assert ask(CITED) == [("2.txt", "date", "2021-01-17", "2021-01-27")]


def test_a_document_of_the_archive_knows_its_own_date(archive, ask):
    cited = citation(
        "12/KH-UBND", cited=PartialDate(year=2024, month=3, day=15), issuer="Ủy ban nhân dân xã Suối Bạc"
    )
    load(archive, [sample("a.txt", b"a", plan(citations=())), sample("b.txt", b"b", citing("90", cited))])
    assert ask(CITED) == [("b.txt", "date", "2024-03-15", "2024-03-05")]


def test_numbers_begin_again_every_year_and_in_every_office(archive, ask):
    others = (
        citation(
            "12/KH-UBND", cited=PartialDate(year=2023, month=3, day=15), issuer="Ủy ban nhân dân xã Suối Bạc"
        ),
        citation(
            "12/KH-UBND", cited=PartialDate(year=2024, month=3, day=15), issuer="Ủy ban nhân dân xã Mường Vi"
        ),
        citation("12/KH-UBND", cited=PartialDate(year=2024, month=3, day=16)),
    )
    load(archive, [sample("a.txt", b"a", plan(citations=())), sample("b.txt", b"b", citing("90", *others))])
    assert ask(CITED) == []


def test_an_instrument_of_another_issuer_than_most_say(archive, ask):
    day = PartialDate(year=2021, month=10, day=14)
    names = ["Thủ tướng Chính phủ", "Thủ tướng Chính phủ", "Bộ Nội vụ"]
    cited = (citation("719/QĐ-TTg", cited=day, issuer=name) for name in names)
    load_each(archive, *(citing(str(number), one) for number, one in enumerate(cited)))
    assert ask(CITED) == [("2.txt", "issuer", "Bộ Nội vụ", "Thủ tướng Chính phủ")]


def test_a_table_of_twenty_thousand_columns_was_compared_without_end(archive, ask):
    columns = tuple(Column(col=col, path=(f"Mục{col}",), kind="number") for col in range(20_000))
    row = Row(row=0, kind="total", label="Tổng")
    cells = tuple(
        Cell(row=0, col=item.col, raw="1", quantity=Quantity(value=Decimal(1), proof="sum"), evidence=at("1"))
        for item in columns
    )
    wide = Table(ordinal=1, title="Số hộ", columns=columns, rows=(row,), cells=cells, evidence=at("Số hộ"))
    load(archive, [sample("a.txt", b"a", district(wide))])
    assert ask("FROM conflicts") == []
