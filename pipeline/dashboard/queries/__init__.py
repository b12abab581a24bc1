"""Everything that the dashboard asks, over the public views where they have it; a module a subject."""
