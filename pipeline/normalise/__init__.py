"""From what a reader found to clean blocks: characters, page furniture, paragraphs."""
