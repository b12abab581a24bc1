"""From files to the archive: readers, normalisation, parsing, loading, the command line.

`files` finds and fetches what is to be read; `readers` turn bytes into blocks, with `encodings` and
`normalise`; `parsing.py` makes the plans of one file of them, `ingest` those of many in processes of their
own. `archive` stores plans and gives them back, `exports`, `report` and `dashboard` show them, and `cli`
is the program `kehoach`.
"""
