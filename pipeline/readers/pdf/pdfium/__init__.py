"""PDFium, asked directly: opening a file, its characters, its drawn objects."""
