"""What commands write on standard output: rows, plans and hits, in the form that is asked for."""
