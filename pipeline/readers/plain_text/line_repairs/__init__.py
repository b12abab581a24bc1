"""Lines that a program broke, or ran together: as they were, before anybody looks for tables in them."""
