from models.sourced_text import SourcedText

UNIT = "abc  def\nghi"


def text(start, value, stop, runs=None):
    return SourcedText(value=value, unit=UNIT, runs=runs or ((0, start),), stop=stop)


def test_evidence_spans_what_cleaning_dropped():
    words = text(0, "abc def", 8, ((0, 0), (3, 3), (4, 5)))
    assert words.evidence(1, 6).raw == "bc  de"
    assert words.slice(4).evidence().raw == "def"


def test_joined_lines_lead_back_over_the_break():
    joined = SourcedText.join([text(5, "def", 8), text(9, "ghi", 12)])
    assert joined.value == "def ghi"
    assert joined.evidence(1, 5).raw == "ef\ng"
    assert joined.evidence(0, 3).raw == "def"
