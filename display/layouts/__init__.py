"""Layouts as data: which panels a screen has and where, and how large letters must be to be read from afar."""
