"""Layout tables (header block, signature block, frames) become paragraphs; data tables stay grids."""

from extractors.layout.contents import contents_blocks
from extractors.layout.flatten import flatten_layout

__all__ = ["contents_blocks", "flatten_layout"]
