"""What figures of prose that must agree look like, and the words around them."""

from functools import partial

import regex

from extractors.consistency.rule_patterns import listed_words, rule_pattern, word_set
from extractors.targets.forms import NUMBER

_FILE = "prose/arithmetic.toml"
LONE_NUMBER = regex.compile(rf"(?<![\p{{L}}\d.,/])(?:{NUMBER})")
"""A number that is no part of a word, a date or a symbol."""
pattern = partial(rule_pattern, _FILE)
"""The pattern of a rule of the data file beside."""
vocabulary = partial(listed_words, _FILE)
"""The words of a list of that file."""
words_of = partial(word_set, _FILE)
"""The same words, to be compared with those of a text."""
