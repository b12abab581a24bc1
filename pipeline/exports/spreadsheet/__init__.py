"""Workbooks: answers of the archive a sheet each, and data tables as they stand in their document."""
