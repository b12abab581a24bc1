"""How a page is laid out: blocks of two columns, margins, paragraphs, footnotes, running heads."""
