import pytest

from extractors.consistency import below_signature_findings
from tests.builders import zones

SIGNATURE = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Hòa")
RECIPIENTS = ("Nơi nhận:", "- Như Điều 3;", "- Lưu: VT, KT.")
SENTENCE = "Các trường học trên địa bàn xã tổng hợp số liệu và gửi về Phòng Văn hóa trước ngày 15 hằng tháng."


def told(*lines: str) -> list[str | None]:
    found = below_signature_findings(zones(closing="\n\n".join(lines)))
    return [finding.evidence.raw if finding.evidence else None for finding in found]


@pytest.mark.parametrize("text", [SENTENCE, "1. Chỉ tiêu cụ thể", "Chương I", "Điều 1. Phạm vi"])
def test_text_below_the_signature_that_no_appendix_holds_is_told(text: str) -> None:
    assert told(*RECIPIENTS, *SIGNATURE, text) == [text]
    assert told(*SIGNATURE[:2], text) == [text]
    assert told(*SIGNATURE, *RECIPIENTS, text) == [text]


@pytest.mark.parametrize(
    "note", ["Người soạn thảo: Trần Thị Mai.", "Tải về", "(đã ký)", "- " + SENTENCE, "[1] " + SENTENCE]
)
def test_notes_below_a_signature_are_not_told(note: str) -> None:
    assert told(*RECIPIENTS, *SIGNATURE, note) == []


def test_a_long_recipient_below_the_signature_is_none_of_it() -> None:
    long = "Văn phòng Ủy ban nhân dân, các phòng, ban chuyên môn và các đơn vị sự nghiệp trực thuộc xã;"
    assert told(*SIGNATURE, "Nơi nhận:", long, "1. Công an xã;", "Lưu: VT.") == []


def test_several_paragraphs_make_one_finding() -> None:
    assert told(*SIGNATURE, "I. MỤC TIÊU", SENTENCE) == ["I. MỤC TIÊU"]
