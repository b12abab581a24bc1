"""Text that is no Vietnamese is read as it stands, and told."""

import pytest

from pipeline.parsing import parse_bytes
from tests.unit.readers_docx.package_builder import docx, paragraph

RIGHT = "Các thôn tổ chức thực hiện kế hoạch này, trường hợp vướng mắc thì báo cáo Ủy ban nhân dân xã."
LOST = RIGHT.encode("ascii", "ignore").decode()
FILES = {
    ".txt": str.encode,
    ".html": lambda text: (
        f"<script>var menu, thing, other, words, of, code = 1</script><p>{text}</p>".encode()
    ),
    ".docx": lambda text: docx(paragraph(text)),
}


@pytest.mark.parametrize("ending", FILES)
def test_letters_that_were_lost_are_told(ending):
    source = parse_bytes(FILES[ending](LOST), f"a{ending}").source
    assert (source.status, source.error_code) == ("partial", "rubbish_text")


@pytest.mark.parametrize("ending", FILES)
@pytest.mark.parametrize("text", [RIGHT, "1.250 ha"])
def test_vietnamese_and_figures_are_not(ending, text):
    assert parse_bytes(FILES[ending](text), f"a{ending}").source.status == "ok"


@pytest.mark.parametrize("ending", FILES)
def test_what_is_lost_behind_a_readable_beginning_is_told(ending):
    data = FILES[ending](f"{RIGHT} " * 250 + f"{LOST} " * 1000)
    assert parse_bytes(data, f"a{ending}").source.error_code == "rubbish_text"


@pytest.mark.parametrize("ending", FILES)
def test_a_long_text_with_a_part_that_is_lost_is_none(ending):
    data = FILES[ending](f"{RIGHT} " * 250 + f"{LOST} " * 50 + f"{RIGHT} " * 250)
    assert parse_bytes(data, f"a{ending}").source.status == "ok"
