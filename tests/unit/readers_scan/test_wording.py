import pytest

from pipeline.normalise import dictionary
from pipeline.readers.scan.corrections.fixed_wording import rules
from pipeline.readers.scan.corrections.parted_syllables import parted
from pipeline.readers.scan.corrections.words import is_blemish, put_right
from pipeline.readers.scan.recognition.engine import ReadWord

DOUBTED, SURE = 0.9, 0.99


def worded(line: str, confidence: float = DOUBTED) -> str:
    words = line.split()
    return " ".join(put_right(words, [confidence] * len(words)))


@pytest.mark.parametrize("example", rules()["example"], ids=lambda example: example["read"])
def test_marks_are_put_right(example: dict[str, str]) -> None:
    assert worded(example["read"]) == example["means"]


@pytest.mark.parametrize("example", rules()["counterexample"], ids=lambda example: example["read"])
def test_other_words_stay(example: dict[str, str]) -> None:
    assert worded(example["read"]) == example["read"]


@pytest.mark.parametrize("phrase", [*rules()["anywhere"], *rules()["alone"]])
def test_fixed_wording_reads_as_itself(phrase: str) -> None:
    assert worded(phrase) == phrase


@pytest.mark.parametrize("word", sorted(dictionary.plan_words()))
def test_words_of_plans_read_as_themselves(word: tuple[str, str]) -> None:
    assert worded(" ".join(word)) == " ".join(word)


@pytest.mark.parametrize("read", [example["read"] for example in rules()["example"]])
def test_what_is_certain_stays(read: str) -> None:
    assert worded(read, SURE) == read


IN_HA_TINH = "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH Số: 12/KH-UBND"


@pytest.mark.parametrize(
    ("read", "page", "meant"),
    [
        ("xã Cấm Bình,", IN_HA_TINH, "xã Cẩm Bình,"),
        ("xã Cấm Bình,", "ỦY BAN NHÂN DÂN TỈNH CÀ MAU", "xã Cấm Bình,"),
        ("xã Cấm Bình,", "", "xã Cấm Bình,"),
        ("thôn Cấm Bình,", IN_HA_TINH, "thôn Cấm Bình,"),
        ("xã Cẩm Bình,", IN_HA_TINH, "xã Cẩm Bình,"),
        ("bà Cấm Bình", IN_HA_TINH, "bà Cấm Bình"),
    ],
)
def test_names_of_units_are_as_the_gazetteer_has_them_where_the_page_says_where(
    read: str, page: str, meant: str
) -> None:
    words = read.split()
    assert " ".join(put_right(words, [DOUBTED] * len(words), page)) == meant


def test_small_letters_are_no_type_line() -> None:
    assert worded("ké hoạch hóa") != "KẾ HOẠCH hóa"


def test_without_the_dictionary_the_words_of_plans_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    caches = (
        dictionary._entries,
        dictionary.all_words,
        dictionary.known_syllables,
        dictionary.known_letters,
        dictionary.by_letters,
    )
    for cached in caches:
        cached.cache_clear()
    monkeypatch.setattr(dictionary, "find_spec", lambda name: None)
    try:
        assert worded("giao chỉ tiểu năm 2024") == "giao chỉ tiêu năm 2024"
        assert worded("trên đia cầu") == "trên đia cầu"
    finally:
        for cached in caches:
            cached.cache_clear()


@pytest.mark.parametrize(
    ("text", "is_one"), [("°", True), ("'", True), ("-", False), ("a", False), ("1", False)]
)
def test_specks_are_no_words(text: str, is_one: bool) -> None:
    assert is_blemish(text) == is_one


@pytest.mark.parametrize(
    ("read", "parts"),
    [
        ("Sốhộgiao", ["Số", "hộ", "giao"]),
        ("sốngười", ["số", "người"]),
        ("nghèo", ["nghèo"]),
        ("QUYÉT", ["QUYÉT"]),
        ("UBND", ["UBND"]),
        ("QĐ-UBND", ["QĐ-UBND"]),
        ("xyzt", ["xyzt"]),
        ("năm(%)", ["năm", "(%)"]),
        ("f(x)", ["f(x)"]),
        ("vệ.cây", ["vệ", "cây"]),
        ("PHÓ'GIÁM", ["PHÓ", "GIÁM"]),
        ("Đăk'Tô", ["Đăk'Tô"]),
        ("thành.phố.", ["thành", "phố."]),
        ("vệ.Cây", ["vệ.Cây"]),
        ("gov.vn", ["gov.vn"]),
        ("tr.đồng", ["tr.đồng"]),
        ("Khuvực9", ["Khu", "vực", "9"]),
        ("Điều4.", ["Điều", "4."]),
        ("ĐX07", ["ĐX07"]),
        ("ĐỘI2", ["ĐỘI2"]),
        ("CO2", ["CO2"]),
        ("tn2", ["tn2"]),
        ("m2", ["m2"]),
    ],
)
def test_syllables_that_ran_together_are_parted(read: str, parts: list[str]) -> None:
    found = parted(ReadWord(read, 0.0, 0.0, 80.0, 10.0, DOUBTED, 0))
    assert [word.text for word in found] == parts
    assert (found[0].x0, found[-1].x1) == (0.0, 80.0)


def test_a_speck_beside_a_dash_ended_a_title() -> None:
    assert worded("giai đoạn 2025 -. 2026") == "giai đoạn 2025 - 2026"
