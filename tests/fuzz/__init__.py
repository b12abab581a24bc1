ENDINGS = (".txt", ".html", ".docx", ".pdf", ".zip", ".png", ".doc", ".rtf")
"""The formats that are fed, each named by its ending."""
