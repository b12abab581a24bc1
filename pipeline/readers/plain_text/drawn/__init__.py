"""Tables drawn with characters: dashes under the header, or `+---+---+` between the rows."""
