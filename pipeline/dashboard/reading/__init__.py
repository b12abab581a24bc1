"""The parts of the page that shows one plan beside its structure."""
