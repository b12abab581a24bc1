"""Finding what rules describe."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.rules.errors import RulesUnreadable
from pipeline.rules.patterns import Pattern
from pipeline.rules.tokenizer import Tokenizer

SPANS = "rules"


class Match(NamedTuple):
    """A stretch of a text that a rule describes."""

    label: str
    rule_id: str
    start: int
    end: int
    text: str


class Matcher:
    """The rules of a file, ready to be looked for. Phrases are found in any case.

    Raises RulesUnreadable where spaCy does not take a rule: it may speak of letters and numbers of tokens
    (TEXT, LOWER, SHAPE, REGEX, IN, OP …), not of word classes, for which a trained model is needed.
    """

    def __init__(self, path: Path, patterns: Sequence[Pattern]) -> None:
        import spacy  # noqa: PLC0415  takes seconds to load

        self._language = spacy.blank("xx")
        self._language.tokenizer = Tokenizer(self._language.vocab)
        settings = {"spans_key": SPANS, "phrase_matcher_attr": "LOWER", "validate": True}
        ruler = self._language.add_pipe("span_ruler", config=settings)
        for number, pattern in enumerate(patterns, start=1):
            try:
                ruler.add_patterns([pattern.model_dump()])  # type: ignore[attr-defined]
                if not isinstance(pattern.pattern, str):
                    self._language("a")  # what needs a trained model is refused only when it runs
            except (ValueError, KeyError, re.error) as error:
                raise RulesUnreadable(path, " ".join(str(error).split()), number) from error

    def matches(self, texts: Iterable[str]) -> Iterator[list[Match]]:
        """What the rules find in each text, in reading order; matches may overlap."""
        for found in self._language.pipe(texts):
            spans = sorted(found.spans[SPANS], key=lambda span: (span.start_char, span.end_char, span.label_))
            yield [Match(span.label_, span.id_, span.start_char, span.end_char, span.text) for span in spans]
