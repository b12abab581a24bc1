"""The runs of `kehoach ingest`: how far they are, how they stop, what they tell at their end."""
