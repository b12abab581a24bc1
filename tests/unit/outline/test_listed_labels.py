"""Labels behind the marks of lists, as programs write them that turn documents into markdown."""

from pipeline.parsing import parse_bytes

PLAN = """\
# KẾ HOẠCH

Trồng rừng năm 2032

## I. MỤC ĐÍCH, YÊU CẦU

- 1. Mục đích

- a) Nâng cao độ che phủ rừng.
- b) Tăng thu nhập của người dân.

- 2. Yêu cầu
- 2.1. Đúng mùa vụ.
- 2.2- Đúng kỹ thuật.
- Bảo đảm an toàn.

## II. NỘI DUNG

- 1. Trồng mới 20 ha rừng.
- 2. Chăm sóc 30 ha rừng.
"""
PATHS = ["I", "I/1", "I/1/a", "I/1/b", "I/2", "I/2/2.1", "I/2/2.2", "II", "II/1", "II/2"]


def paths(text: str) -> list[str]:
    (plan,) = parse_bytes(text.encode(), "a.md").plans
    return [section.path for section in plan.sections if section.label]


def test_labels_behind_the_marks_of_a_list() -> None:
    assert paths(PLAN) == PATHS


def test_the_same_labels_without_those_marks() -> None:
    assert (
        paths(PLAN.replace("- 1", "1").replace("- 2", "2").replace("- a", "a").replace("- b", "b")) == PATHS
    )


def test_figures_behind_a_bullet_are_no_labels() -> None:
    text = "# KẾ HOẠCH\n\nTrồng rừng\n\n## I. MỤC TIÊU\n\n- 12 ha rừng trồng mới.\n- 1.250 cây phân tán.\n"
    assert paths(text) == ["I"]
