"""Tables of words: programmes of work, assignments of tasks."""
