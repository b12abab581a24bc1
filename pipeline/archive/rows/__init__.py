"""From parsed files to the rows of the archive, and to Arrow tables of them."""
