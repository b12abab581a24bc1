"""What a plan is. Pydantic models, one concept a file; nothing of ours is imported here."""
