"""The text of a page: its letters as they are meant, words and lines, and what is drawn among them."""
