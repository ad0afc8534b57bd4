"""What a server's health page says of one check, as whoever watches it sees it."""

import httpx

from tests.fakes.program_process import until
from tests.fakes.server_process import ServerProcess

PATIENCE_SECONDS = 15.0
"""A look every two seconds, and SQLite waits five for a lock."""


def comes_to_say(server: ServerProcess, check: str, word: str) -> str:
    """The status of the whole page as soon as *check* says *word*. Raises AssertionError."""
    with httpx.Client(base_url=server.url) as watching:

        def status() -> str:
            health = watching.get("/health").json()
            words = {each["name"]: each["word"] for each in health["checks"]}
            return str(health["status"]) if words.get(check) == word else ""

        return until(status, f"{check}: {word}", seconds=PATIENCE_SECONDS)
