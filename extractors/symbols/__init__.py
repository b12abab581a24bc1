"""Document symbols: the number and ký hiệu that Nghị định 30/2020 and the Party's rules give a document."""

from extractors.symbols.abbreviations import of_its_committee, type_of
from extractors.symbols.reading import SymbolReading, find_symbols, read_symbol, symbol_alone

__all__ = ["SymbolReading", "find_symbols", "of_its_committee", "read_symbol", "symbol_alone", "type_of"]
