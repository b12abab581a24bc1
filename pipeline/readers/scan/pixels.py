"""What a picture is made of."""

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels: TypeAlias = NDArray[Any]
    """Rows of columns, a byte each; of colours three bytes."""
