"""Any bytes and any text end as a source."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.parsing import parse_bytes
from tests.fuzz.generated import FILES, TEXTS
from tests.fuzz.targets import feed

READABLE = ["a.txt", "a.html", "a.md", "a" * 300 + ".txt"]
NAMES = st.sampled_from(READABLE) | st.sampled_from(["a.xyz", "", ".", "txt"])


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=2000), NAMES)
def test_any_bytes_end_as_a_source(data: bytes, filename: str) -> None:
    assert parse_bytes(data, filename).source.size_bytes == len(data)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(READABLE))
def test_any_text_ends_as_a_source(text: str, filename: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    parsed = parse_bytes(data, filename)
    assert parsed.source.size_bytes == len(data)
    assert [plan.ordinal for plan in parsed.plans] == list(range(1, len(parsed.plans) + 1))


@pytest.mark.parametrize("ending", sorted(set(FILES) - {".txt"}))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_file_that_is_well_formed_ends_as_a_source(ending: str, data: st.DataObject) -> None:
    feed(ending, data.draw(FILES[ending]))
