import subprocess
import sys
from importlib.resources import files

from extractors.places import ancestors, by_code, closed, folded_name, named, spelled


def rows() -> list[list[str]]:
    text = files("extractors.places").joinpath("gazetteer.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def test_the_units_before_and_after_the_reform() -> None:
    counts = {(era, length): 0 for era in ("old", "new") for length in (2, 3, 5)}
    for row in rows():
        counts[row[3], len(row[4])] += 1
    assert counts["new", 2] == 34
    assert counts["new", 5] == 3321
    assert counts["new", 3] == 0
    assert counts["old", 5] == 10035


def test_the_file_is_sorted_by_the_fold_of_the_name() -> None:
    lines = ["\t".join(row) for row in rows()]
    assert lines == sorted(lines)
    assert all(row[0] == folded_name(row[1]) for row in rows())


def test_every_parent_and_successor_exists() -> None:
    codes = {(row[3], row[4]) for row in rows()}
    for row in rows():
        assert not row[5] or (row[3], row[5]) in codes
        assert all(("new", code) in codes for code in row[6].split())


def test_a_name_finds_its_units_whatever_its_diacritics() -> None:
    (unit,) = (unit for unit in named("MƯỜNG LÁ") if unit.tier == "district")
    assert (unit.name, unit.kind, unit.era) == ("Mường La", "huyện", "old")
    assert [upper.name for upper in ancestors(unit)] == ["Sơn La"]
    assert not spelled(unit, "Mường Lá")
    assert spelled(unit, "MƯỜNG LA")


def test_an_unknown_name_and_code() -> None:
    assert named("Không Có Tên Này") == ()
    assert by_code("99", "new") is None


def test_new_centrally_run_cities_and_names_of_before() -> None:
    kinds = {(unit.era, unit.tier): unit.kind for unit in named("Bắc Ninh")}
    assert kinds["new", "province"] == "thành phố"
    assert kinds["old", "province"] == "tỉnh"
    assert any(unit.era == "old" and unit.tier == "province" for unit in named("Thừa Thiên Huế"))


def test_blanks_beside_lone_letters_are_closed_only_where_that_names_a_unit() -> None:
    assert (closed("Thanh H óa"), closed("Thượng Lâm B")) == ("Thanh Hóa", "Thượng Lâm B")


def test_nothing_is_read_at_import() -> None:
    code = "import extractors.places; from extractors.places import units; assert not units._lines.cache_info().currsize"
    subprocess.run([sys.executable, "-c", code], check=True)
