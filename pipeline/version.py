"""The version of the parser, which is that of the distribution.

`kehoach ingest` reads a file again that an older version has read, and its rows replace the older ones;
it leaves alone what the same or a newer version has read. So the version rises before the first change after
a release (CONTRIBUTING.md, "To release"), and between releases `--again` is the way to read anew.
"""

from importlib.metadata import version

PARSER_VERSION = version("kehoach")
