"""Tables by their rulings: lines from segments, tables from lines that touch, cells from walls."""
