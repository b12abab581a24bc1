"""The pictures of pages: taken from the file, straightened and cleaned before letters are looked for."""
