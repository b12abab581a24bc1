"""One instrument whose symbol is printed in two ways: what is a slip stands for the symbol that is usual."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.citations.cited import Cited
from extractors.citations.conflicts import instrument_key


def with_one_symbol(cited: Sequence[Cited]) -> list[Cited]:
    """The citations, each with the symbol that most citations of its instrument have, of equals the first."""
    symbols: dict[tuple[str | None, str, str], Counter[str]] = {}
    for item in cited:
        key = instrument_key(item)
        if key and item.citation.symbol:
            symbols.setdefault(key, Counter())[item.citation.symbol] += 1
    usual = {key: _usual(key[1], counts) for key, counts in symbols.items() if len(counts) > 1}
    return [_renamed(item, usual.get(instrument_key(item) or ("", "", ""))) for item in cited]


def _usual(doc_type: str, counts: Counter[str]) -> str:
    """Only the Government issues a Nghị định."""
    return max(counts, key=lambda symbol: (doc_type == "NĐ" and symbol.endswith("-CP"), counts[symbol]))


def _renamed(item: Cited, symbol: str | None) -> Cited:
    if symbol is None or symbol == item.citation.symbol:
        return item
    return replace(item, citation=item.citation.model_copy(update={"symbol": symbol}))
