"""The staff who may sign in: officers, their secrets and cards, and the proof that one has signed in.

The hall knows officers by their names alone; who may use a name is asked here. No HTTP, no SQL.
"""
