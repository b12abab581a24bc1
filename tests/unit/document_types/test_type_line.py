import pytest

from extractors.document_types import is_type_alone, type_end


@pytest.mark.parametrize(
    ("line", "type_in_it"),
    [
        ("KẾ HOẠCH Trồng cây năm 2031", "KẾ HOẠCH"),
        ("KẾ HOẠCH CÔNG TÁC VĂN THƯ", "KẾ HOẠCH"),
        ("KẾ HOẠCH Phối hợp tuần tra rừng", "KẾ HOẠCH"),
        ("KẾ HOẠCH HÀNH ĐỘNG VỀ NƯỚC SẠCH", "KẾ HOẠCH HÀNH ĐỘNG"),
        ("Kế hoạch công tác:", "Kế hoạch công tác"),
    ],
)
def test_where_the_type_ends(line: str, type_in_it: str) -> None:
    assert line[: type_end(line)] == type_in_it


@pytest.mark.parametrize("line", ["Kế hoạch trồng cây", "KẾT QUẢ", "Kế  hoạch trồng cây", ""])
def test_a_line_that_is_no_type_line(line: str) -> None:
    assert type_end(line) is None


def test_a_type_alone_may_end_with_a_colon() -> None:
    assert is_type_alone("Kế hoạch:")
    assert not is_type_alone("Kế hoạch trồng cây")
