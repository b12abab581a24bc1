import pytest

from extractors.unruled.office_names import named_length


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trung tâm Y tế Giấy mời của UBND huyện", "Trung tâm Y tế"),
        ("Hội Chữ thập đỏ Giấy mời", "Hội Chữ thập đỏ"),
        ("Báo cáo của Trung tâm Y tế", "Báo cáo của Trung tâm Y tế"),
        ("Vệ sinh môi trường", ""),
    ],
)
def test_the_name_at_the_beginning_ends_before_what_the_office_issues(text, name):
    assert text[: named_length(text)] == name
