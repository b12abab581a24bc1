"""Words as the engine gives them."""

from pipeline.readers.scan.recognition.engine import ReadWord


def line(*words: tuple[str, float]) -> list[ReadWord]:
    """Words of 50 pixels with a blank of 10 between them, each with its confidence."""
    return [
        ReadWord(text, 60.0 * place, 10.0, 60.0 * place + 50, 30.0, confidence, 0)
        for place, (text, confidence) in enumerate(words)
    ]
