from extractors.places import Context, ancestors, find_mentions, resolve, strongest


def context(text: str, *eras: str) -> Context:
    result = Context(eras or ("old", "new"))  # type: ignore[arg-type]
    result.add(find_mentions(text))
    return result


def test_a_name_that_one_unit_bears_needs_no_more() -> None:
    unit = resolve("Chiềng San", "xã", context(""))
    assert unit is not None
    assert [upper.name for upper in ancestors(unit)] == ["Mường La", "Sơn La"]


def test_the_district_tells_communes_of_one_name_apart() -> None:
    assert resolve("Tân Thành", "xã", context("", "old")) is None
    unit = resolve("Tân Thành", "xã", context("UBND huyện Phú Bình, tỉnh Thái Nguyên", "old"))
    assert unit is not None
    assert ancestors(unit)[0].name == "Phú Bình"


def test_damaged_diacritics_are_corrected_where_the_district_is_named() -> None:
    unit = resolve("Chiếng Sản", "xã", context("huyện Mường La", "old"))
    assert unit is not None
    assert unit.name == "Chiềng San"


def test_damaged_diacritics_are_corrected_where_the_district_is_damaged_too() -> None:
    unit = resolve("Chiếng Sản", "xã", context("huyện Mưởng Lá", "old"))
    assert unit is not None
    assert unit.name == "Chiềng San"


def test_a_damaged_name_stays_where_the_text_speaks_of_another_district() -> None:
    assert resolve("Chiếng Sản", "xã", context("huyện Bến Lức", "old")) is None


def test_the_name_of_an_older_unit_is_no_damaged_one_of_today() -> None:
    # Diễn Thọ is gone since the reform, Diên Thọ of another province is not.
    unit = resolve("Diễn Thọ", "xã", context("", "new", "old"))
    assert unit is not None
    assert unit.name == "Diễn Thọ"


def test_an_exact_name_without_support_yields_to_a_damaged_one_with_it() -> None:
    # Châu Hòa and Châu Hóa are two communes of two provinces.
    unit = resolve("Châu Hòa", "xã", context("huyện Tuyên Hóa, tỉnh Quảng Bình", "old"))
    assert unit is not None
    assert unit.name == "Châu Hóa"


def test_a_city_is_below_the_province_of_its_name_or_is_one() -> None:
    city = resolve("Cao Bằng", "thành phố", context(""))
    assert city is not None
    assert city.tier == "district"
    capital = resolve("Hà Nội", "thành phố", context(""))
    assert capital is not None
    assert capital.tier == "province"


def test_numbered_units_are_told_apart_by_their_district() -> None:
    unit = resolve("4", "phường", context("UBND Quận 8, TP. Hồ Chí Minh", "old"))
    assert unit is not None
    assert (unit.name, ancestors(unit)[0].name) == ("Phường 4", "Quận 8")


def test_after_the_reform_a_commune_lies_in_its_province() -> None:
    unit = resolve("Na Sang", "xã", context("", "new", "old"))
    assert unit is not None
    assert [upper.name for upper in ancestors(unit)] == ["Điện Biên"]


def test_districts_that_were_gone_before_the_reform() -> None:
    unit = resolve("Tĩnh Gia", "huyện", Context(("old", "new")))
    assert unit is not None
    assert [upper.name for upper in ancestors(unit)] == ["Thanh Hóa"]


def test_the_unit_named_most() -> None:
    told = context("huyện Mường La, UBND huyện Mường La, huyện Sông Mã", "old")
    district = strongest("district", told)
    assert district is not None
    assert district.name == "Mường La"
    assert strongest("district", context("huyện Mường La, huyện Sông Mã", "old")) is None
    assert strongest("province", context("")) is None


def test_a_town_that_has_become_a_city_is_told_from_a_district_of_its_name() -> None:
    unit = resolve("Tân Uyên", "thị xã", context("", "old"))
    assert unit is not None
    assert [upper.name for upper in ancestors(unit)] == ["Bình Dương"]
