"""Stopping while something else carries out what was asked for."""

import os
import signal
import time

import pytest

from pipeline.cli.runs.stopping import Stopped, stoppable


def statement(number: signal.Signals) -> None:
    """As DuckDB does where a signal comes while it works: its own error in place of the handler's."""
    try:
        os.kill(os.getpid(), number)
        time.sleep(5)
    except BaseException:  # noqa: BLE001  whatever the handler raises
        raise RuntimeError("Query interrupted") from None


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_within_a_statement_of_the_database_is_a_stop(number: signal.Signals) -> None:
    with pytest.raises(Stopped) as stopped, stoppable():
        statement(number)
    assert stopped.value.exit_status == 128 + number


def test_an_error_without_a_stop_stays_what_it_is() -> None:
    with pytest.raises(RuntimeError, match="other"), stoppable():
        raise RuntimeError("other")
