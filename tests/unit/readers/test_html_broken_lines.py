"""A page may hold a whole plan in one element, its paragraphs parted by `<br>` alone."""

from pipeline.parsing import parse_bytes


def test_labels_behind_breaks_are_outline() -> None:
    lines = (
        "KẾ HOẠCH",
        "Trồng cây năm 2031",
        "Căn cứ Nghị quyết số 7/NQ-HĐND ngày 03/02/2031 của HĐND xã Hòa An;",
        "I. MỤC ĐÍCH",
        "1. Phủ xanh đồi trọc.",
        "2. Giữ nước cho ruộng.",
    )
    page = f"<html><body><div>{'<br>'.join(lines)}</div></body></html>"
    (plan,) = parse_bytes(page.encode(), "a.html").plans
    assert [section.path for section in plan.sections if section.label] == ["I", "I/1", "I/2"]
    assert [citation.role for citation in plan.citations] == ["basis"]
