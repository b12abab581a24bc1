"""Sample plans, their right reading, and the generator that makes more."""
