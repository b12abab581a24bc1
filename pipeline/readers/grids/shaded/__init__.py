"""Tables whose cells colour parts: the edges of the paint are walls, as rulings are."""
