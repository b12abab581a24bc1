"""Which columns a text of the header heads."""

import pytest

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.header_parting import parting

MEASURE = Measures(letter=12, snap=2.5, join=6, thin=5)
EDGES = [100, 150, 200, 250, 300, 350, 400]


@pytest.mark.parametrize(
    "texts, walls",
    [
        ([(170, 230), (330, 370)], [300]),
        ([(120, 180), (280, 320)], [200]),
        ([(102, 160), (302, 360)], [300]),
        ([(102, 140), (155, 195), (203, 280)], [150, 200]),
        ([(330, 370)], [300]),
        ([(240, 260)], []),
        ([], []),
    ],
    ids=["centred", "of two widths", "at the left", "narrow and wide", "blank before", "over all", "none"],
)
def test_texts_stand_in_the_middle_or_at_the_left_of_their_columns(texts, walls):
    assert parting(texts, EDGES, MEASURE) == walls
