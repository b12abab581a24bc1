"""What `--help` prints, and what is said of a command line that is wrong."""
