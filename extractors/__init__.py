"""Pure functions from blocks to models: one package for each thing that is read."""
