"""Builds `gazetteer.tsv`: `python -m extractors.places.build vietnamadminunits-*.whl`."""

import json
import sqlite3
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractors.places.kinds import kind_names
from extractors.places.spelling import folded_name

Row = tuple[str, str, str, str, str, str]
"""Name, kind, era, code, code of the parent, codes of the successors."""

HEADER = """\
# Administrative units of Vietnam before ("old") and after ("new") 1 July 2025, sorted by folded name.
# NOTICE: derived from the data of vietnamadminunits {version}, MIT licence,
# Copyright (c) 2025 Tran Ngoc Minh Hieu, and from overrides.tsv. Written by extractors/places/build.py.
# folded name\tname\tkind\tera\tcode\tparent\tcodes of the successors
"""
LEGACY = """select provinceKey || '_' || districtKey || '_' || wardKey, ward, wardCode, district,
            districtCode, province, provinceCode from admin_units_legacy"""
REFORMED = "select wardKey, provinceKey, ward, wardCode, province, provinceCode from admin_units"


def _split_kind(written: str) -> tuple[str, str]:
    """`Thị trấn Yên Viên` is a thị trấn called Yên Viên; numbered units keep the kind in the name."""
    kind = next(kind for kind in kind_names() if written.lower().startswith(kind + " "))
    name = written[len(kind) + 1 :]
    return kind, f"{kind.capitalize()} {name}" if name.isdigit() else name


def _successors(conversions: dict[str, Any]) -> dict[str, set[str]]:
    """Old `province_district_ward` keys to new `province_ward` keys."""
    found: dict[str, set[str]] = defaultdict(set)
    for province, wards in conversions["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for old in olds:
                found[old].add(f"{province}_{ward}")
    for province, divided in conversions["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, news in divided.items():
            found[old].update(f"{province}_{new['newWardKey']}" for new in news)
    return found


def _rows(database: sqlite3.Connection, conversions: dict[str, Any]) -> Iterator[Row]:
    successors, new_codes = _successors(conversions), {}
    for ward_key, province_key, ward, code, province, province_code in database.execute(REFORMED):
        new_codes[f"{province_key}_{ward_key}"] = code
        yield (*reversed(_split_kind(ward)), "new", code, province_code, "")
        yield (*reversed(_split_kind(province)), "new", province_code, "", "")
    for old_key, ward, code, district, district_code, province, province_code in database.execute(LEGACY):
        if ward:
            news = sorted(new_codes[key] for key in successors[old_key])
            yield (*reversed(_split_kind(ward)), "old", code, district_code, " ".join(news))
        yield (*reversed(_split_kind(district)), "old", district_code, province_code, "")
        yield (*reversed(_split_kind(province)), "old", province_code, "", "")


def _overrides() -> Iterator[tuple[str, Row]]:
    """The rows of `overrides.tsv`, each with the name of the unit that it replaces."""
    lines = Path(__file__).with_name("overrides.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            name, kind, era, code, parent, *instead = line.split("\t")
            yield instead[0] if instead else name, (name, kind, era, code, parent, "")


def build(wheel: Path) -> str:
    """The text of `gazetteer.tsv` from the wheel's own data files."""
    with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        database = archive.extract("vietnamadminunits/data/dataset.db", folder)
        conversions = json.loads(archive.read("vietnamadminunits/data/converter_2025.json"))
        units = {(row[2], row[3], row[0]): row for row in _rows(sqlite3.connect(database), conversions)}
    for instead, row in _overrides():
        units.pop((row[2], row[3], instead), None)
        units[row[2], row[3], row[0]] = row
    lines = sorted("\t".join((folded_name(row[0]), *row)) for row in units.values())
    return HEADER.format(version=wheel.name.split("-")[1]) + "\n".join(lines) + "\n"


if __name__ == "__main__":
    Path(__file__).with_name("gazetteer.tsv").write_text(build(Path(sys.argv[1])), encoding="utf-8")
