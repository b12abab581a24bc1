"""Layout tables (header block, signature block, frames) become paragraphs; data tables stay grids."""

from extractors.layout.flatten import flatten_layout

__all__ = ["flatten_layout"]
