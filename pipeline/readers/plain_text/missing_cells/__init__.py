"""Rows that lack cells, as merged and blank ones leave no trace: where the cells that they have stand."""
