"""Turns landscape pages into portrait pages that the viewer turns, as some printers and scanners do."""

import io


def rotate_landscape_pages(data: bytes) -> bytes:
    """The PDF with every page that is wider than high laid on its side and marked `/Rotate 90`."""
    # Only who prints the sample files anew needs pikepdf.
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(io.BytesIO(data)) as document:
        for page in document.pages:
            width, height = float(page.mediabox[2]), float(page.mediabox[3])
            if width <= height:
                continue
            page.contents_add(f"q 0 1 -1 0 {height} 0 cm\n".encode(), prepend=True)
            page.contents_add(b"\nQ")
            page.mediabox = pikepdf.Array([0, 0, height, width])
            page.rotate(90, relative=False)
        turned = io.BytesIO()
        document.save(turned, deterministic_id=True)
        return turned.getvalue()
