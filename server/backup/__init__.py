"""The second place of the database: a copy that follows it, snapshots, and the way back."""
