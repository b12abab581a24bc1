"""Keywords: what titles and captions are about, in words rather than syllables."""

from pipeline.keywords.phrases import keywords

__all__ = ["keywords"]
