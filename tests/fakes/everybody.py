"""``python -m tests.fakes.everybody``: the server, and people in every role, each of whom has the role's name for a token; and a console of an agency."""

import sys
from pathlib import Path

import uvloop
from msgspec.structs import replace

from server.access.principal import Principal, Role
from server.app import serve
from server.settings import load_settings
from tests.fakes.server_process import ServerProcess

AGENCY = "reg"
CONSOLE_OF_AN_AGENCY = "console-of-an-agency"
"""A device for one of AGENCY's counters."""
_OF_AN_AGENCY = {Role.OFFICER, Role.MANAGER}


class Everybody:
    """Implements ``principal.Bearers``."""

    def __init__(self) -> None:
        self._known = {
            role.encode(): Principal(
                role=role, person=f"a {role}", agency=AGENCY if role in _OF_AN_AGENCY else ""
            )
            for role in Role
            if role is not Role.CONSOLE
        }
        self._known[CONSOLE_OF_AN_AGENCY.encode()] = Principal(
            role=Role.COUNTER, device="desk", agency=AGENCY, counter="1"
        )

    def principal(self, token: bytes) -> Principal | None:
        """By the name of the role."""
        return self._known.get(token)

    def holds(self, who: Principal) -> bool:
        """Always."""
        return who in self._known.values()


class ServerForEverybody(ServerProcess):
    """A real server that also knows people."""

    @property
    def command(self) -> list[str]:
        """What is started."""
        return [sys.executable, "-m", "tests.fakes.everybody", str(self.settings), str(self.port)]


def _announce(name: str, addresses: list[str]) -> None:
    print("\n".join((name, *addresses)), flush=True)


if __name__ == "__main__":
    file = Path(sys.argv[1])
    settings = replace(load_settings(file), port=int(sys.argv[2]))
    uvloop.run(
        serve(settings, base=file.parent, ready=_announce, first=print, lost=print, bearers=(Everybody(),))
    )
