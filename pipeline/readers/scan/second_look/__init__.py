"""What a first reading of the page misread or passed over: it is read once more, alone."""
