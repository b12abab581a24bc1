"""Tells which words are syllables of Vietnamese: whether a text is rubbish, and how it is encoded."""

from extractors.syllables.grammar import is_syllable
from extractors.syllables.share import SyllableShare, syllable_share

__all__ = ["SyllableShare", "is_syllable", "syllable_share"]
