"""Who speaks to the server, and what is asked to find that out. Must not know what anybody may do."""

import hmac
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Role(StrEnum):
    """Devices, people, and the console: the command line of the server's own machine."""

    KIOSK = "kiosk"
    COUNTER = "counter"
    DISPLAY = "display"
    ADMINISTRATOR = "administrator"
    OPERATOR = "operator"
    MANAGER = "manager"
    OFFICER = "officer"
    GUIDE = "guide"
    READER = "reader"
    CONSOLE = "console"


@dataclass(frozen=True, kw_only=True, slots=True)
class Principal:
    """Somebody with a *role*. *device* and *person* are ids. *agency* and *counter* are all they may act for; empty: the whole hall."""

    role: Role
    device: str = ""
    person: str = ""
    agency: str = ""
    counter: str = ""


class Bearers(Protocol):
    """Knows some of those who may come in, by what they say after ``Bearer``. Asked for every request, so it answers from memory."""

    def principal(self, token: bytes) -> Principal | None:
        """Whose *token* it is. None: nobody's whom it knows. Takes as long for a wrong token, however much of it is right."""

    def holds(self, who: Principal) -> bool:
        """Whether *who*, whom it let in, would still be let in just so: a stream that is open asks again and again."""


class HallKey:
    """The *key* that the server's own command line reads from its data folder. Implements ``Bearers``."""

    def __init__(self, key: str) -> None:
        self._key = key.encode()
        self._console = Principal(role=Role.CONSOLE)

    def principal(self, token: bytes) -> Principal | None:
        """The console, or None."""
        return self._console if hmac.compare_digest(token, self._key) else None

    def holds(self, who: Principal) -> bool:
        """As long as the server runs."""
        return who is self._console
