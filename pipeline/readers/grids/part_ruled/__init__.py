"""Tables that are ruled in part only: where their rows and columns are, the text between the rules says."""
