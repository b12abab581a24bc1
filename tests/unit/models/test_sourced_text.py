from dataclasses import replace

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


def test_the_box_holds_every_line_of_the_evidence_and_no_other():
    lines = [
        replace(text(0, "abc", 3), box=(10, 0, 90, 9)),
        replace(text(5, "def", 8), box=(5, 10, 95, 19)),
        replace(text(9, "ghi", 12), box=(5, 20, 30, 29)),
    ]
    joined = SourcedText.join(lines)
    assert joined.evidence().box == (5, 0, 95, 29)
    assert joined.evidence(1, 6).box == (5, 0, 95, 19)
    assert joined.slice(5, 7).evidence().box == (5, 10, 95, 19)
    over_the_page = SourcedText.join([*lines, replace(text(0, "abc", 3), unit="abc", box=(0, 0, 99, 9))])
    assert over_the_page.evidence(8).box == (5, 20, 30, 29)
