"""A display that nobody looks after: it stays awake, fills its screen, lets nobody out, and remembers its last board."""
