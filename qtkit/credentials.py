"""What a program shows its server, and by what it knows it. Must not know where that is kept."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Credentials:
    """*key* is the program's, or the hall's, or empty; *authority* (PEM) is what the server's certificate must be signed by, empty for a server without TLS."""

    key: str
    authority: str = ""
