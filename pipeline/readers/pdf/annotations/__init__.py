"""What is laid over a page: stamps and forms, readers' notes, digital signatures."""
