"""Figures that the prose of a document states, held against each other and against its tables."""
