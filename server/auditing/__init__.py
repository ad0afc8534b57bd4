"""``python -m server audit`` and ``python -m server person``: what was done and by whom, whether it is as it was written, and what is kept of
one visitor. Reads and writes the hall's database itself, whether the server runs or not.
"""
