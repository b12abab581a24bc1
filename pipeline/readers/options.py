"""What a user may ask of the readers."""

from dataclasses import dataclass, field

from pipeline.user_choices import OcrMode


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Options of a run; plain values, so that they can be handed to other processes."""

    ocr: OcrMode = "auto"
    password: str | None = field(default=None, repr=False)
    """Opens encrypted PDF and Office files. It is shown and written nowhere."""


DEFAULT_OPTIONS = ReadOptions()
