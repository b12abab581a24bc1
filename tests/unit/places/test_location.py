import pytest

from extractors.places import Context, ancestors, find_mentions, resolve, strongest

OLD, NEW, BOTH = ("old",), ("new", "old"), ("old", "new")


def context(text: str, *eras: str) -> Context:
    result = Context(eras or BOTH)  # type: ignore[arg-type]
    result.add(find_mentions(text))
    return result


@pytest.mark.parametrize(
    ("name", "kind", "text", "eras", "path"),
    [
        # a name that one unit bears needs no more
        ("Chiềng San", "xã", "", BOTH, "Chiềng San, Mường La, Sơn La"),
        # the district tells communes of one name apart
        ("Tân Thành", "xã", "", OLD, None),
        ("Tân Thành", "xã", "UBND huyện Phú Bình, tỉnh Thái Nguyên", OLD, "Tân Thành, Phú Bình, Thái Nguyên"),
        ("4", "phường", "UBND Quận 8, TP. Hồ Chí Minh", OLD, "Phường 4, Quận 8, Hồ Chí Minh"),
        # damaged diacritics are corrected where the district is named, be it damaged too, and no other is
        ("Chiếng Sản", "xã", "huyện Mường La", OLD, "Chiềng San, Mường La, Sơn La"),
        ("Chiếng Sản", "xã", "huyện Mưởng Lá", OLD, "Chiềng San, Mường La, Sơn La"),
        ("Chiếng Sản", "xã", "huyện Bến Lức", OLD, None),
        # Diễn Thọ is gone since the reform, Diên Thọ of another province is not
        ("Diễn Thọ", "xã", "", NEW, "Diễn Thọ, Diễn Châu, Nghệ An"),
        # Châu Hòa and Châu Hóa are two communes of two provinces: the one with support is meant
        ("Châu Hòa", "xã", "huyện Tuyên Hóa, tỉnh Quảng Bình", OLD, "Châu Hóa, Tuyên Hóa, Quảng Bình"),
        # a city is below the province of its name, or is one
        ("Cao Bằng", "thành phố", "", BOTH, "Cao Bằng, Cao Bằng"),
        ("Hà Nội", "thành phố", "", BOTH, "Hà Nội"),
        # after the reform a commune lies in its province
        ("Na Sang", "xã", "", NEW, "Na Sang, Điện Biên"),
        # a district that was gone before it, and a town that has become a city
        ("Tĩnh Gia", "huyện", "", BOTH, "Tĩnh Gia, Thanh Hóa"),
        ("Tân Uyên", "thị xã", "", OLD, "Tân Uyên, Bình Dương"),
    ],
)
def test_the_unit_that_a_name_means(
    name: str, kind: str, text: str, eras: tuple[str, ...], path: str | None
) -> None:
    unit = resolve(name, kind, context(text, *eras))
    assert (unit and ", ".join(one.name for one in (unit, *ancestors(unit)))) == path


def test_the_unit_named_most() -> None:
    told = context("huyện Mường La, UBND huyện Mường La, huyện Sông Mã", "old")
    district = strongest("district", told)
    assert district is not None
    assert district.name == "Mường La"
    assert strongest("district", context("huyện Mường La, huyện Sông Mã", "old")) is None
    assert strongest("province", context("")) is None
