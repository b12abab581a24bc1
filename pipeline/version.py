"""The version of the parser: archives written by an older one are read anew."""

from importlib.metadata import version

PARSER_VERSION = version("kehoach")
