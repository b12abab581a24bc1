"""The header block (Nghị định 30/2020, Phụ lục I, ô 2–4): the agencies, the number, place and date."""

from extractors.header.block.dates import first_date
from extractors.header.block.numbers import NumberLine
from extractors.header.block.reading import Block, read_block

__all__ = ["Block", "NumberLine", "first_date", "read_block"]
