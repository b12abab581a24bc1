"""Tells which words are syllables of Vietnamese: whether a text is rubbish, and how it is encoded."""

from extractors.syllables.grammar import is_syllable
from extractors.syllables.lone_letters import has_lone_letters, is_lone_letter, is_marked_letter
from extractors.syllables.share import SyllableShare, is_rubbish, syllable_share

__all__ = [
    "SyllableShare",
    "has_lone_letters",
    "is_lone_letter",
    "is_marked_letter",
    "is_rubbish",
    "is_syllable",
    "syllable_share",
]
