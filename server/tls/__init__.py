"""The hall's certificates: its own authority, what that signs, and what the site brings instead. Must not know what is served."""
