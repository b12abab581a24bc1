"""The header block (Nghị định 30/2020, Phụ lục I, ô 2–4): the agencies, the number, place and date."""

from extractors.header.block.dates import DateLine, first_date
from extractors.header.block.numbers import NumberLine
from extractors.header.block.reading import Block, read_block

__all__ = ["Block", "DateLine", "NumberLine", "first_date", "read_block"]
