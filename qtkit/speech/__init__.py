"""A voice in a process of its own, and how it reads numbers: what display and kiosk speak with."""
