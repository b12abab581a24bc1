"""Learns the weights that the project ships, from generated examples."""
