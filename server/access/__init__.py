"""Who speaks to the server, and what of the hall is theirs. No HTTP, no SQL."""
