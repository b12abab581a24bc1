"""Pages that are pictures: their letters, rulings and cells, as if they had been printed from a file.

In goes the picture of a page, out comes the same page content that a printed page gives, each word with how
sure it is. The picture is straightened and cleaned (`pictures/`), Tesseract reads it whole
(`recognition/`), what was misread or passed over is read once more alone (`second_look/`), rulings found in
the picture make grids (`rulings/`), and the figures of doubtful cells are put to the vote of two engines
(`cells/`).
"""
