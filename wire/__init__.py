"""The contract between Giliran's programs: messages, stream session, discovery, settings, languages.

Knows msgspec, zeroconf and Fluent. Must not know Qt, a database, HTTP frameworks or any program.
"""

PROTOCOL = 2
"""Version of the contract. A server and a client with different versions refuse each other."""
