import pytest

from extractors.citations.passages import passages
from extractors.consistency.prose.lists import wrong_lists
from tests.builders import zones

MONEY = "Tổng kinh phí thực hiện: 850 triệu đồng, gồm:"


def messages(*paragraphs: str) -> list[str]:
    body = "\n\n".join((*paragraphs, "2. Thanh toán theo quy định."))
    return [one.message for one in wrong_lists(tuple(passages(zones(body=body), {})))]


def test_items_that_are_not_their_whole() -> None:
    (message,) = messages(MONEY, "- Ngân sách tỉnh: 500 triệu đồng;", "- Ngân sách huyện: 300 triệu đồng.")
    assert message == "Tổng kinh phí thực hiện: 850 triệu đồng ≠ 500 + 300 = 800"


def test_parts_of_somebody_that_are_more_than_the_whole() -> None:
    above = "Kinh phí: 850 triệu đồng, trong đó:"
    assert len(messages(above, "+ Ngân sách tỉnh: 500 triệu đồng", "+ Dân góp: 400 triệu đồng")) == 1
    assert messages(above, "+ Ngân sách tỉnh: 500 triệu đồng", "+ Dân góp: 300 triệu đồng") == []


@pytest.mark.parametrize(
    "items",
    [
        ("- Ngân sách tỉnh: 500 triệu đồng;", "- Ngân sách huyện: 350 triệu đồng."),
        ("- Ngân sách tỉnh: 500 triệu đồng;", "- Ngân sách huyện và các nguồn khác."),
        (
            "- Ngân sách tỉnh: 500 triệu đồng;",
            "+ Đợt 1: 300 triệu đồng;",
            "- Ngân sách huyện: 300 triệu đồng.",
        ),
        ("- Ngân sách tỉnh: 500 triệu đồng;", "- Ngân sách huyện: 300 triệu đồng.", "Số còn lại do dân góp."),
        ("- Ngân sách tỉnh khoảng 500 triệu đồng;", "- Ngân sách huyện: 300 triệu đồng."),
        (
            f"- Ngân sách tỉnh: 500 triệu đồng{', cấp theo tiến độ' * 30};",
            "- Ngân sách huyện: 300 triệu đồng.",
        ),
        ("- Ngân sách tỉnh: 500 triệu đồng;",),
        (),
    ],
)
def test_lists_that_are_right_or_not_plain(items: tuple[str, ...]) -> None:
    assert messages(MONEY, *items) == []


def test_people_may_be_in_two_items() -> None:
    above = "Đào tạo 200 người, gồm:"
    assert messages(above, "- Lao động nữ: 120 người;", "- Lao động nông thôn: 100 người.") == []


@pytest.mark.parametrize("above", ["Trong đó:", "- Chia ra:", "Gồm:", "Trồng 40 ha rừng; gồm:"])
def test_a_word_alone_over_the_items_is_no_whole(above: str) -> None:
    assert messages(above, "- Ngân sách tỉnh: 500 triệu đồng;", "- Ngân sách huyện: 300 triệu đồng.") == []
