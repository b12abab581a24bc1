"""A plan that was printed and scanned says what was printed; where a number is misread, it is marked as doubtful."""

import pytest

from corpus.generator import load
from corpus.generator.scan import CONDITIONS, scan
from pipeline.parsing import parse_bytes
from tests.carriers.reading import plans
from tests.carriers.scan_scores import compare

LEAST_RIGHT = {"header": 0.95, "citations": 0.95, "outline": 0.95, "numbers": 0.99}
SCANNED = [
    ("so-dao-tao-nghe-2024", "clean"),
    ("so-dao-tao-nghe-2024", "stamped"),
    ("xa-an-sinh-2024", "worn"),
]


@pytest.mark.needs_ocr
@pytest.mark.parametrize(("name", "condition"), SCANNED)
def test_a_scan_says_what_was_printed(name: str, condition: str) -> None:
    read = parse_bytes(scan(load(name), CONDITIONS[condition]), f"{name}.pdf")
    assert (read.source.status, read.source.error) == ("ok", None)
    scores = compare(plans(name, "printed"), read.plans)
    below = {
        aspect: scores.share(aspect) for aspect, least in LEAST_RIGHT.items() if scores.share(aspect) < least
    }
    assert not below, "\n".join([str(below), *scores.misses])
    assert scores.unmarked == 0, "\n".join(scores.misses)
