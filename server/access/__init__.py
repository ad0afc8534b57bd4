"""Who speaks to the server, what each may ask for, and how a new device is let in.

Knows the words of the contract. No HTTP, no SQL, no people's secrets.
"""
