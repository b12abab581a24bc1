"""A table whose only number, 125, bears a raised mark, 1."""

from tests.unit.readers_pdf.pdf_builder import Page, width


def draw_marked_number(page: Page) -> None:
    """Draws it on the page from 200 to 260 points down."""
    for y in (200, 230, 260):
        page.rule(100, y, 400, y)
    for x in (100, 250, 400):
        page.rule(x, 200, x, 260)
    page.text(110, 220, "Thôn").text(260, 220, "Số hộ").text(110, 250, "Đông")
    page.text(260, 250, "125").text(260 + width("125"), 245, "1", size=8)
