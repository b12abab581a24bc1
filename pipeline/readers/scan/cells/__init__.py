"""The cells of tables, each read once more by itself where the page as a whole left a doubt."""
