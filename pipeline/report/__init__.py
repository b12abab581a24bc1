"""What was found, drawn for people: places, findings and tables with cells marked, as text and HTML.

The command line prints it, and the dashboard shows it; neither imports the other.
"""
