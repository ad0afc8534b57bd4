"""The server's side of the pairing, as the contract has it: who asks is written down, and the test is the administrator.

Knows the contract alone, so that a device is tested against what is written and not against another program.
"""

import secrets
from dataclasses import dataclass, field

import msgspec

from tests.fakes.scripted_server import Asked, Reply, ScriptedServer
from wire.codec import encode
from wire.pairing import (
    NONCE_BYTES,
    PATH,
    AskPairing,
    PairingOffer,
    PairingState,
    ShowPairing,
    code,
    commitment,
)

UNKNOWN = Reply(status=404, body=b"{}")


@dataclass
class Caller:
    """One asking."""

    asked: AskPairing
    offer: PairingOffer
    shown: ShowPairing | None = None
    state: PairingState = field(default_factory=lambda: PairingState(state="waiting"))


@dataclass
class PairingDesk:
    """*authority_der* is what its digits stand for; *authority* what it tells (PEM)."""

    authority: str = ""
    authority_der: bytes = b""
    hall: str = "padang-1"
    hall_name: str = "MPP Padang"
    expires_seconds: int = 600
    callers: dict[str, Caller] = field(default_factory=dict)

    def serve(self, server: ScriptedServer) -> None:
        """Answer at *server* from now on."""
        server.answer(PATH, self.ask)
        server.answer_below(f"{PATH}/", self.look)

    def ask(self, asked: Asked) -> Reply:
        said = msgspec.json.decode(asked.body, type=AskPairing)
        offer = PairingOffer(
            id=secrets.token_urlsafe(16),
            nonce=secrets.token_hex(NONCE_BYTES),
            authority=self.authority,
            expires_seconds=self.expires_seconds,
            hall=self.hall,
            hall_name=self.hall_name,
        )
        self.callers[offer.id] = Caller(said, offer)
        return Reply(body=encode(offer))

    def look(self, asked: Asked) -> Reply:
        caller = self.callers.get(asked.path.removeprefix(f"{PATH}/"))
        if caller is None:
            return UNKNOWN
        if asked.method == "POST":
            shown = msgspec.json.decode(asked.body, type=ShowPairing)
            if commitment(shown.nonce, shown.key_hash) != caller.asked.commitment:
                return Reply(status=400, body=b"{}")
            caller.shown = shown
        return Reply(body=encode(caller.state))

    @property
    def latest(self) -> Caller:
        return list(self.callers.values())[-1]

    @property
    def hashes(self) -> set[str]:
        """Of all keys that were ever shown."""
        return {caller.shown.key_hash for caller in self.callers.values() if caller.shown}

    def digits_of(self, caller: Caller) -> str:
        """What the server works out for *caller*."""
        assert caller.shown is not None
        return code(
            device_nonce=caller.shown.nonce,
            server_nonce=caller.offer.nonce,
            authority_der=self.authority_der,
            key_hash=caller.shown.key_hash,
        )

    def decide(self, digits: str, state: PairingState) -> bool:
        """The administrator types *digits*. Whether anybody shows these."""
        meant = [each for each in self.callers.values() if each.shown and self.digits_of(each) == digits]
        for caller in meant:
            caller.state = state
        return bool(meant)

    def forget(self) -> None:
        """Time is over, or the server was started anew."""
        self.callers.clear()
