"""Pages that are pictures: their letters, rulings and cells, as if they had been printed from a file."""
