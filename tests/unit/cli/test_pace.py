"""The rate that a long run shows."""

import pytest

from pipeline.cli.runs.pace import Pace


def pace_of(*noted: tuple[int, float]) -> Pace:
    """The pace of a run that begins at 100 seconds of its clock."""
    pace = Pace(100.0)
    for done, now in noted:
        pace.note(done, now)
    return pace


def test_files_that_come_in_a_burst_took_the_time_since_the_beginning() -> None:
    """80,277 files a second were shown, of which the last came within a thousandth of one."""
    pace = pace_of(*((done, 110.0 + done / 100_000) for done in range(1, 76)))
    assert pace.rate == pytest.approx(7.5, rel=0.01)
    assert pace.remaining(75) == pytest.approx(10.0, rel=0.01)


def test_what_is_known_already_says_nothing_of_the_rate() -> None:
    assert pace_of((9000, 100.2)).rate is None
    assert pace_of((9000, 100.2), (9010, 105.2)).rate == pytest.approx(2.0)


def test_the_rate_is_that_of_the_last_half_minute() -> None:
    slow = [(done, 100.0 + 10 * done) for done in range(1, 31)]
    fast = [(30 + done, 400.0 + done) for done in range(1, 61)]
    assert pace_of(*slow).rate == pytest.approx(0.1)
    assert pace_of(*slow, *fast).rate == pytest.approx(1.0)
