"""The commands of `kehoach`, one a file."""
