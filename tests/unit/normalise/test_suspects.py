"""Trying the suspects alone gives what trying every character gives."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.normalise.characters import CharacterCleaner

TEXT = st.text(st.sampled_from("aâ(đƣÐx,. \u00a0\u00ad\u200b\u0301\u0323\u0335\t*\uf0b7\u3000"), max_size=30)


class Thorough(CharacterCleaner):
    """Tries every character."""

    def _matches(self, raw, start):
        return self._repairs.pattern.finditer(raw)


@settings(max_examples=400)
@given(TEXT, TEXT)
@example("", "a  b")
@example("x", "a \u00a0 b")
@example("", "đ\u0335a ")
@example("x ", "**a** *b* c*")
def test_same_as_trying_every_character(before, text):
    unit = before + text
    quick, thorough = (cleaner(unit).clean(len(before)) for cleaner in (CharacterCleaner, Thorough))
    assert (quick and quick.value) == (thorough and thorough.value)
    assert (quick and quick.evidence()) == (thorough and thorough.evidence())
