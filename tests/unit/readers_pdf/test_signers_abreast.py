"""Signatures side by side below joint plans, whose agencies and posts their narrow columns wrap."""

from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import columns_of

LEFT = ("TM. BAN THƯỜNG TRỰC ỦY BAN", "MẶT TRẬN TỔ QUỐC XÃ", "PHÓ CHỦ TỊCH", "THƯỜNG TRỰC")
RIGHT = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


def signed(page, y, *, x=85):
    for at, line in enumerate(LEFT):
        page.text(x, y + 16 * at, line, font="bold", size=10)
    for at, line in enumerate(RIGHT):
        page.text(x + 180, y + 16 * at, line, font="bold", size=10)
    page.text(x + 200, y + 100, "Sùng A Lử", font="bold").text(x + 20, y + 130, "Vì Thị Hoa", font="bold")
    return page


def sides_of(pdf):
    sides = columns_of(pdf)
    return [[text for side, text in sides if side == column] for column in (0, 1)]


def test_a_wrapped_post_beside_another_signature():
    pdf = PdfBuilder()
    page = signed(pdf.page(), 100)
    page.text(85, 300, "Nơi nhận:", font="italic").text(85, 316, "- Lưu: VT.")
    assert sides_of(pdf) == [[*LEFT, "Vì Thị Hoa"], [*RIGHT, "Sùng A Lử"]]


def test_two_signatures_beside_the_recipients():
    pdf = PdfBuilder()
    page = signed(pdf.page(), 100, x=200)
    page.text(85, 102, "Nơi nhận:", size=11, font="italic").text(85, 118, "- UBND huyện;", size=11)
    page.text(85, 134, "- Lưu: VT.", size=11)
    left, right = sides_of(pdf)
    assert left == ["Nơi nhận:", "- UBND huyện;", "- Lưu: VT.", *LEFT, "Vì Thị Hoa"]
    assert right == [*RIGHT, "Sùng A Lử"]


def test_the_first_recipient_beside_its_label_is_no_signature():
    """Broken: recipients that begin on the line of their label were all lost."""
    pdf = PdfBuilder()
    page = pdf.page().text(85, 100, "Nơi nhận:", size=11).text(160, 100, "- Như trên;", size=11)
    page.text(160, 114, "- UBND;", size=11).text(160, 128, "- Lưu: VT.", size=11)
    page.text(320, 100, "TM. ỦY BAN NHÂN DÂN").text(340, 116, "CHỦ TỊCH").text(340, 180, "Vì Thị Hoa")
    assert sides_of(pdf)[1] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Vì Thị Hoa"]


def test_three_signatures_side_by_side():
    pdf = PdfBuilder()
    page = pdf.page()
    for x, (post, name) in zip(
        (85, 240, 400),
        (("CÔNG AN", "Lò Văn Mới"), ("TÒA ÁN", "Vì Thị Hoa"), ("GIÁM ĐỐC", "Cầm Văn Bun")),
        strict=True,
    ):
        page.text(x, 100, post, font="bold").text(x, 180, name, font="bold")
    assert sides_of(pdf) == [["CÔNG AN", "Lò Văn Mới", "TÒA ÁN", "Vì Thị Hoa"], ["GIÁM ĐỐC", "Cầm Văn Bun"]]


def test_headings_side_by_side_above_names_are_no_signatures():
    pdf = PdfBuilder()
    pdf.page().text(85, 100, "HỌ VÀ TÊN", font="bold").text(300, 100, "NGƯỜI THAY", font="bold").text(
        85, 120, "Lò Văn Mới"
    ).text(300, 120, "Vì Thị Hoa")
    assert sides_of(pdf) == [[], []]


def test_names_right_below_posts_are_a_list_of_people():
    """Broken: such a list amid a plan was taken for its signatures, and what followed was not read."""
    pdf = PdfBuilder()
    page = pdf.page()
    for x, lines in ((85, ("XÃ", "Chiềng Mung")), (300, ("CHỦ TỊCH", "Vì Thị Hoa"))):
        for at, line in enumerate(lines):
            page.text(x, 100 + 18 * at, line)
    assert sides_of(pdf) == [[], []]
