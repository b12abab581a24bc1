"""Options of the test run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--regenerate` writes the snapshots of tests/golden anew instead of comparing with them."""
    parser.addoption("--regenerate", action="store_true", help="write tests/golden/snapshots anew")
