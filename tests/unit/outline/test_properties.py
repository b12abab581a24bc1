"""Random outlines come back as they were written; any text is read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.outline import extract_outline
from extractors.outline.numerals import spell
from tests.builders import paragraph, zones

Tree = list["Tree"]

SCHEMES = (
    ("LETTER", "{}. ", "ROMAN", "{}. ", "arabic", "{}. ", "letter", "{}) "),
    ("ROMAN", "{}- ", "arabic", "{}. ", "letter", "{}. ", "arabic", "({}) "),
    ("ROMAN", "{}. ", "arabic", "{}/ ", "decimal", "{}. ", "letter", "{}) "),
    ("phần", "Phần {}. ", "ROMAN", "{}.", "arabic", "{}) ", "letter", "{}/ "),
    ("điều", "Điều {}. ", "arabic", "{}.", "letter", "{}) ", "roman", "{}) "),
    ("arabic", "{}. ", "decimal", "{} ", "decimal", "{}. ", "letter", "{}) "),
)

trees = st.recursive(
    st.just([]), lambda children: st.lists(children, min_size=1, max_size=5), max_leaves=25
).filter(bool)


def _numeral(system: str, value: int, above: str) -> str:
    if system == "decimal":
        return f"{above}.{value}"
    letters = "abcdđeghiklm"
    return letters[value - 1] if system == "letter" else spell(system, value)  # type: ignore[arg-type]


def _render(
    tree: Tree, scheme: tuple[str, ...], path: str = "", above: str = "", depth: int = 0
) -> list[tuple[str, str]]:
    """(paragraph, path) for every node that the scheme has a level for; a text paragraph under each."""
    if 2 * depth >= len(scheme):
        return []
    system, form = scheme[2 * depth : 2 * depth + 2]
    rendered: list[tuple[str, str]] = []
    for index, children in enumerate(tree, 1):
        numeral = _numeral(system, index, above)
        label = f"{system.capitalize()} {numeral}" if system in ("phần", "điều") else numeral
        here = f"{path}/{label}" if path else label
        rendered += [(form.format(numeral) + "NHIỆM VỤ", here), ("- Nội dung công việc.", "")]
        rendered += _render(children, scheme, here, numeral, depth + 1)
    return rendered


@given(trees, st.sampled_from(SCHEMES))
def test_random_outlines_come_back(tree: Tree, scheme: tuple[str, ...]) -> None:
    rendered = _render(tree, scheme)
    reading = extract_outline(zones(body=[paragraph(text) for text, _ in rendered]))
    assert [section.path for section in reading.sections] == [path for _, path in rendered if path]
    assert all(section.title == "NHIỆM VỤ" for section in reading.sections)
    assert reading.findings == ()


LINES = st.one_of(
    st.text(min_size=1, max_size=20),
    st.from_regex(r"\A(\(?[0-9]{1,2}|[IVX]{1,3}|[a-hđA-H])(\.[0-9]){0,2}[.)/-] ?[A-Zđa-z“\"]{0,5}\Z"),
).filter(lambda line: line.strip())


@settings(max_examples=150)
@given(st.lists(st.lists(LINES, min_size=1, max_size=3), max_size=25))
def test_any_text_is_read(texts: list[list[str]]) -> None:
    bodies = [
        paragraph("\n".join(" ".join(line.split()) for line in lines))
        for lines in texts
        if "".join(lines).strip()
    ]
    reading = extract_outline(zones(body=bodies))
    assert [section.section_id for section in reading.sections] == list(range(1, len(reading.sections) + 1))
    for section in reading.sections:
        assert section.parent_id is None or section.parent_id < section.section_id
        assert section.path.count("/") >= section.depth - 1
    assert {finding.section_id for finding in reading.findings} <= set(reading.section_of.values())
