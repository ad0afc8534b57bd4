"""The kiosk alone (rule 7): it goes on from its own numbers while the server is gone, and hands the tickets in later.

``ranges`` are the numbers and ``giving`` takes one (both pure); ``store`` keeps them on disk; ``standin`` gives; ``liaison`` follows
the server, ``reserver`` asks it for numbers and ``courier`` hands in. Must not know screens.
"""
