"""`python -m pipeline.cli` is the same as `kehoach`."""

from pipeline.cli import main

main()
