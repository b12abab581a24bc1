"""The page of the file beside what was read from it, the evidence framed."""

import io
from html import escape

import streamlit as st
from PIL import Image

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.downloads import offer, offer_answer
from pipeline.dashboard.queries.evidence import EVIDENCE_FILE, EVIDENCE_ON_PAGE, FIRST_PAGE, HEADER_EVIDENCE
from pipeline.dashboard.reading.page_image import Colour, DrawnBox, page_count, page_image, with_boxes
from pipeline.dashboard.reading.source_file import source_bytes
from pipeline.messages import text

PDF = "application/pdf"
COLOURS: dict[str, Colour] = {
    "finding": (179, 38, 30),
    "header": (18, 80, 123),
    "citation": (109, 63, 160),
    "target": (176, 106, 0),
    "table": (90, 100, 112),
    "number": (20, 125, 85),
}
SHOWN_AT_FIRST = ("finding", "header", "citation", "target", "table")
LISTED = 60
EVIDENCE_COLUMNS = ("layer", "name", "raw", "x0", "top", "x1", "bottom")


def show(answers: Answers, plan: Row) -> None:
    """Draws a page with boxes; where the file has no pages, says where its evidence is."""
    st.caption(f"{text('dashboard.header.filename')}: `{plan['uri']}`")
    if plan["media_type"] != PDF:
        _show_characters(answers, plan)
        return
    data = source_bytes(plan["uri"], plan["source_id"])
    number, layers = _controls(answers, plan, page_count(data))
    evidence = [
        row
        for row in answers.rows(EVIDENCE_ON_PAGE, doc_id=plan["doc_id"], page=number)
        if row["layer"] in layers and row["box"]
    ]
    image, scale = page_image(data, number)
    boxes = [DrawnBox(row["box"], COLOURS[row["layer"]], row["layer"] == "finding") for row in evidence]
    picture, beside = st.columns([3, 2])
    drawn = with_boxes(image, scale, boxes)
    picture.image(drawn, width="stretch")
    beside.html("".join(map(_item, evidence[:LISTED])) or escape(text("dashboard.read.nothing_on_page")))
    with picture.container(horizontal=True):
        offer(f"{plan['doc_id']}-{number}.png", lambda: _png(drawn), "image/png")
    name, given = f"evidence-{number}", _of(plan) | {"page": number}
    with beside:
        offer_answer(answers.path, name, EVIDENCE_FILE, given, EVIDENCE_COLUMNS)


def _controls(answers: Answers, plan: Row, pages: int) -> tuple[int, list[str]]:
    """The page and the kinds of evidence that the user wants to see."""
    wanted = st.query_params.get("page", "")
    first = int(wanted) if wanted.isdecimal() else answers.column(FIRST_PAGE, **_of(plan))[0]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        number = st.number_input(
            text("dashboard.page_of", pages=pages), 1, pages, min(max(first, 1), pages), width=180
        )
        layers = st.pills(
            text("dashboard.read.layers"),
            list(COLOURS),
            selection_mode="multi",
            default=SHOWN_AT_FIRST,
            format_func=lambda layer: text(f"dashboard.layer.{layer}"),
        )
    return int(number), list(layers or ())


def _item(row: Row) -> str:
    red, green, blue = COLOURS[row["layer"]]
    kind = escape(text(f"dashboard.layer.{row['layer']}"))
    name = text(f"dashboard.header_field.{row['name']}") if row["layer"] == "header" else row["name"]
    raw = f'<br><span class="kh-dim">{escape(row["raw"])}</span>' if row["raw"] else ""
    return (
        f'<div class="kh-evidence" style="border-color:rgb({red},{green},{blue})">'
        f"<b>{kind}</b> {escape(name or '')}{raw}</div>"
    )


def _show_characters(answers: Answers, plan: Row) -> None:
    """For texts, web pages and Word files: the fields of the header and the characters that say so."""
    st.info(text("dashboard.read.no_pages"), icon=":material/info:")
    found = answers.table(HEADER_EVIDENCE, **_of(plan))
    st.html(
        "".join(
            f'<div class="kh-evidence"><b>{escape(text("dashboard.header_field." + row["field"]))}</b> '
            f'{escape(row["raw"])}<br><span class="kh-dim">{escape(_where(row))}</span></div>'
            for row in found.to_pylist()
        )
    )
    offer_answer(answers.path, "header-evidence", HEADER_EVIDENCE, _of(plan), found.column_names)


def _where(row: Row) -> str:
    path = f"{text('audit.place.path', value=row['path'])}, " if row["path"] else ""
    return path + text("dashboard.read.characters", start=row["start"], end=row["end"])


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _of(plan: Row) -> dict[str, object]:
    return {"doc_id": plan["doc_id"]}
