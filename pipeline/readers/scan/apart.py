"""Words of one line whose boxes overlap, as where a stroke of a pen makes one of them seem wider."""

from collections.abc import Iterator, Sequence

from pipeline.readers.scan.recognition.engine import ReadWord


def apart(line: Sequence[ReadWord]) -> Iterator[ReadWord]:
    """The words of a line in order, two that overlap meeting midway: side by side they stay one line."""
    start: float | None = None
    for word, after in zip(line, [*line[1:], None], strict=False):
        is_wide = after is not None and word.x0 < after.x0 < word.x1 < after.x1
        end = (after.x0 + word.x1) / 2 if is_wide and after is not None else word.x1
        yield word._replace(x0=word.x0 if start is None else start, x1=end)
        start = end if is_wide else None
