"""The values of an answer as Python has them; days that it has not (`infinity`, the year 12000) as text."""

from typing import Any

import pyarrow as pa

Scalar = Any
"""A value of Arrow, which has a class for each type."""

ENDS_OF_TIME = {
    pa.date32(): {2**31 - 1: "infinity", 1 - 2**31: "-infinity"},
    pa.timestamp("us"): {2**63 - 1: "infinity", 1 - 2**63: "-infinity"},
}
"""Numbers of days or microseconds that stand for no time at all; Arrow would call them a far year."""


def column_values(column: "pa.ChunkedArray[Any] | pa.Array[Any]") -> list[Any]:
    """The values of a column."""
    try:
        return list(column.to_pylist())
    except (OverflowError, ValueError):
        return [_value(scalar) for scalar in column]


def _value(scalar: Scalar) -> object:
    """A value, where need be taken apart down to the day that Python has not."""
    try:
        return scalar.as_py()
    except (OverflowError, ValueError):
        return _taken_apart(scalar)


def _taken_apart(scalar: Scalar) -> object:
    kind = scalar.type
    if pa.types.is_map(kind):
        return [(_value(entry["key"]), _value(entry["value"])) for entry in scalar.values]
    if pa.types.is_struct(kind):
        return {field.name: _value(scalar[field.name]) for field in kind}
    if pa.types.is_nested(kind):
        return [_value(item) for item in scalar.values]
    without_zone = pa.timestamp(kind.unit) if pa.types.is_timestamp(kind) else kind
    return ENDS_OF_TIME.get(without_zone, {}).get(scalar.value) or scalar.cast(pa.string()).as_py()
