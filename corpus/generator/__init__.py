"""Writes one plan in many carriers: text dialects, HTML, DOCX, PDF, and its right reading.

A plan is written once as a spec (`corpus/specs/*.toml`, described in `corpus/generator/README.md`).
`python -m corpus.generator --help` writes the files.
"""

from corpus.generator.carriers import CARRIERS, Carrier, carriers_of
from corpus.generator.gold import gold
from corpus.generator.load import SPECS, load

__all__ = ["CARRIERS", "SPECS", "Carrier", "carriers_of", "gold", "load"]
