from extractors.unruled.placement import ValueRow, place


def rows(*texts: str, roles: str = "") -> list[ValueRow]:
    names = {"d": "data", "t": "total", "g": "group"}
    return [
        ValueRow(tuple(text.split()), names[role])
        for text, role in zip(texts, roles or "d" * len(texts), strict=True)
    ]


def test_full_rows_stay() -> None:
    assert place(rows("1 2", "3 4"), 2).positions == [(0, 1), (0, 1)]


def test_a_percent_goes_to_the_column_of_percents() -> None:
    assert place(rows("10 5 50%", "20 5 25%", "30 60%"), 3).positions[2] == (0, 2)


def test_the_sum_of_a_column_decides_between_columns_alike() -> None:
    values = rows("12 5 7", "30 10 20", "9 9", "51 15 36", roles="dddt")
    assert place(values, 3).positions[2] == (0, 2)


def test_a_whole_and_its_parts_decide_without_totals() -> None:
    values = rows("12 5 7", "30 10 20", "40 25 15", "8 8")
    assert place(values, 3).positions[3] in ((0, 1), (0, 2))


def test_a_rate_decides() -> None:
    values = rows("200 50 25,00 10 20,00", "100 30 30,00 24 80,00", "400 80 20,00 8 10,00", "500 40 8,00")
    assert place(values, 5).positions[3] == (0, 1, 2)


def test_rows_with_units_of_their_own_fill_from_the_left() -> None:
    assert place(rows("1.200 1.300 108,3", "3,25 2,50"), 3, mixed=True).positions[1] == (0, 1)


def test_a_total_that_lacks_values_stands_where_the_rows_add_up_to_it() -> None:
    data = [("0,65", "5,0", "520", "350"), ("1,20", "5,0", "960", "640"), ("0,90", "4,0", "720", "480")]
    rows = [*(ValueRow(texts, "data") for texts in data), ValueRow(("2,75", "2.200", "1.470"), "total")]
    assert place(rows, 4).positions[-1] == (0, 2, 3)
