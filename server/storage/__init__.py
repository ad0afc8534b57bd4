"""Where the hall's history is kept: the journal and its read models, on SQLite or PostgreSQL."""
