"""Users' own rules: spaCy patterns over the texts of an archive."""

from pipeline.rules.errors import RulesUnreadable
from pipeline.rules.matching import Match, Matcher
from pipeline.rules.patterns import read_patterns

__all__ = ["Match", "Matcher", "RulesUnreadable", "read_patterns"]
