"""The contract between Giliran's programs: messages, stream session, discovery, settings, languages.

Knows msgspec, zeroconf and Fluent. Must not know Qt, a database, HTTP frameworks or any program.
"""

PROTOCOL = 5
"""Version of the contract. A server and a client with different versions refuse each other."""
VERSION = "0.1.0"
"""Of the programs, as ``pyproject.toml`` has it."""
