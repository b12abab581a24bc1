"""Tables in `|` text, whatever the marks stand between: cells, rows, or lines of cells one below another."""
