"""The kinds of relations that tables assert, one a file: each finds those of its kind."""
