"""From files to the archive: readers, normalisation, parsing, loading, the command line."""
