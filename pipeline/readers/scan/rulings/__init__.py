"""The rulings of a picture, and the walls between the cells of its tables."""
