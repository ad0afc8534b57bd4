"""Scanners that type as a keyboard does: what they type is told from what a person types."""
