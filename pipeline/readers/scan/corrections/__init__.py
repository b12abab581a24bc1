"""Recognised words put right, only where what is meant is certain."""
