"""Pure functions from blocks to models: one package for each thing that is read.

`plans.py` calls them in the order in which they need each other: `splitting` cuts a file into documents and
zones; of each document `header`, `outline` and `citations` are read, then its `tables`, whose `numbers` are
decided by the arithmetic that `relations` finds in them, then `targets`; `audit` and `consistency` report
what contradicts itself. `unruled` and `layout` serve the readers of files. The rest tells what words are:
`agencies`, `places`, `dates`, `symbols`, `document_types`, `lines`, `syllables`. None of them reads a file
or raises; each takes time linear in the text.
"""
