"""The name of who signed, by two engines of which each is poor at something."""

import pytest

from pipeline.readers.scan.recognition.digits import Reading
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look.person_names import person_name, with_known_marks


def looks(*texts: str, sure: float = 0.95) -> list[Reading]:
    return [Reading(text, sure) for text in texts]


def read(*words: tuple[str, float]) -> list[ReadWord]:
    return [ReadWord(text, 0, 0, 10, 10, confidence, 0) for text, confidence in words]


def test_letters_are_those_of_the_second_engine_and_marks_those_of_the_first() -> None:
    found = person_name(
        looks("Doàn Thi Bach", "Doan Thi Bach"), read(("Ðo#", 0.1), ("Thị", 0.9), ("Bạch", 0.8))
    )
    assert found is None  # Doãn or Đoàn: nothing tells.
    found = person_name(
        looks("Pham Thi Bach", "Phạm Thi Bach"), read(("Ph#", 0.1), ("Thị", 0.9), ("Bạch", 0.8))
    )
    assert found == ["Phạm", "Thị", "Bạch"]


def test_marks_are_those_of_the_only_name_with_such_letters() -> None:
    assert person_name(looks("Pham Quôc Hung", "Pham Quoc Hung"), []) is None
    assert person_name(looks("Pham Quôc Minh", "Pham Quoc Minh"), []) == ["Phạm", "Quốc", "Minh"]


def test_a_given_name_that_the_list_lacks_is_read_as_it_stands() -> None:
    seen = looks("Pham Quoc Quy", "Pham Quôc Quy")
    assert person_name(seen, read(("Quy", 0.95))) == ["Phạm", "Quốc", "Quy"]
    assert person_name(seen, read(("Quy", 0.7))) == ["Phạm", "Quốc", "Quý"]
    seen = looks("Nguyen Quoc Minh", "Nguyên Quoc Minh")
    assert person_name(seen, read(("Nguyên", 0.95))) == ["Nguyễn", "Quốc", "Minh"]


def test_what_a_pen_made_of_blanks_is_none() -> None:
    assert person_name(looks("Pham QuocMinh", "Pham-Quoc Minh"), []) == ["Phạm", "Quốc", "Minh"]
    assert person_name(looks("Pham Qǔoc Minh", "Pham Qůoc Minh"), []) == ["Phạm", "Quốc", "Minh"]


@pytest.mark.parametrize(
    "seen",
    [
        looks("Pham Quoc Minh"),
        looks("Pham Quoc Minh", "Pham Quac Minh"),
        looks("Pham Quoc Minh", "Pham Quoc Minh", sure=0.85),
        looks("Phn Quoc Minh", "Phn Quoc Minh"),
        looks("CONG VAN DEN", "CONG VAN DEN"),
        looks("C Minh", "C Minh"),
        [],
    ],
)
def test_no_name_is_made_up(seen: list[Reading]) -> None:
    assert person_name(seen, []) is None


def test_letters_that_the_second_engine_does_not_know_it_leaves_out() -> None:
    seen = looks("Nguyn Th Minh", "Nguyn Thi Minh")
    assert person_name(seen, []) == ["Nguyễn", "Thị", "Minh"]
    assert person_name(looks("Phm Minh Kit", "Phm Minh Kiet"), []) == ["Phạm", "Minh", "Kiệt"]
    assert person_name(looks("Phm Trung", "Phm Trung"), []) == ["Phạm", "Trung"]  # hardly `Trường`


def test_each_syllable_is_that_of_most_looks() -> None:
    seen = looks("Pham Qoang Minh", "Pham Quang Minh", "Phom Quang Minh", "Pham Quang Minb")
    assert person_name(seen, []) == ["Phạm", "Quang", "Minh"]
    assert person_name(looks("Pham Quang Minh", "Pham Qoang Minb", "Pham Quyng Mink"), []) is None


def test_a_mother_s_surname_in_the_middle_was_another_syllable() -> None:
    seen = looks("Pham Tran Minh", "Pham Trn Minh")
    assert person_name(seen, read(("Trần", 0.75))) == ["Phạm", "Trần", "Minh"]
    assert person_name(seen, []) is None  # Or `Trấn`.


@pytest.mark.parametrize(
    "look", ["Phạm Khurong", "Pham Khtrong", "Pham Khuo'ng", "pham Khuong", "5Pham Khuong"]
)
def test_what_a_hook_and_a_stroke_are_taken_for(look: str) -> None:
    assert person_name(looks(look, look), []) == ["Phạm", "Khương"]


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("Nguyên Văn", "Nguyễn Văn"),
        ("Trân An", "Trần An"),
        ("Đoan An", "Đoan An"),
        ("Y Thu", "Y Thu"),
        ("Hồ Đặc Vũ", "Hồ Đắc Vũ"),
        ("Lê Cống Toại", "Lê Công Toại"),
        ("Lê Trai", "Lê Trai"),
    ],
)
def test_names_have_their_own_marks(read: str, right: str) -> None:
    assert with_known_marks(read.split()) == right.split()


@pytest.mark.parametrize(
    "name",
    [
        "Tý",
        "Mỷ",
        "Chí",
        "Kiến",
        "Kiện",
        "Lực",
        "Phục",
        "Đài",
        "Diệm",
        "Dự",
        "Luyện",
        "Lĩnh",
        "Trình",
        "Bính",
        "Đường",
        "Chấn",
        "Thức",
    ],
)
def test_a_common_name_that_the_list_lacked_was_another(name: str) -> None:
    assert with_known_marks(["Lê", "Văn", name]) == ["Lê", "Văn", name]


def test_a_rare_name_does_not_hide_a_common_one_with_its_letters() -> None:
    assert person_name(looks("Le Quang Minh", "Le Quang Minh"), []) == ["Lê", "Quang", "Minh"]
