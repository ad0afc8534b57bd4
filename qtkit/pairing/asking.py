"""How a device asks to be let in, from the first word to the last. Pure: what happens is told to it, what to do next is its answer.

Knows the contract of pairing. Must not know sockets, files or clocks; moments are seconds of any steady clock.
"""

from collections.abc import Callable
from typing import Final, Literal
from urllib.parse import quote

import msgspec
from msgspec.structs import replace

from qtkit.backoff import Backoff
from qtkit.pairing.certificate import der_of, pem_of
from qtkit.pairing.device import Asked, Device
from qtkit.pairing.steps import LetIn, Note, Rest, Say, Steps
from wire.codec import MalformedMessage, encode
from wire.pairing import (
    PATH,
    AskPairing,
    DeviceKind,
    PairingOffer,
    PairingState,
    ShowPairing,
    code,
    commitment,
    key_hash,
)
from wire.transport import is_fit

LOOK_SECONDS: Final = 1.0
"""Between two looks whether an administrator has decided."""
LONG_SECONDS: Final = 10.0
"""Before a server that says no to the asking itself is asked again."""
PATIENT_LOSSES: Final = 2
"""So many answers in a row may be lost before the server counts as gone."""
_LONGEST_ID: Final = 200

Trouble = Literal["", "gone", "unwilling", "unproven"]
Phase = Literal["nowhere", "asking", "showing", "waiting", "refused", "approved"]


class Asking:
    """One device's asking, from the key in *asked* on. Each method answers with the steps to take; one word is on its way at a time.

    *phase* and *trouble* are what to show; *digits* are there while it waits; *offer* is the server's. *online*: the server answers.
    """

    def __init__(self, *, kind: DeviceKind, name: str, asked: Asked, new_nonce: Callable[[], str]) -> None:
        self._kind: DeviceKind = kind
        self._name = name
        self._asked = asked if _is_sound(asked) else Asked(key=asked.key)
        self._new_nonce = new_nonce
        self._hash = key_hash(asked.key)
        self._url = ""
        self._ends: float | None = None
        self._losses = 0
        self._backoff = Backoff()
        self.phase: Phase = "nowhere"
        self.trouble: Trouble = ""
        self.online = False

    @property
    def asked(self) -> Asked:
        """What is to be kept of it."""
        return self._asked

    @property
    def offer(self) -> PairingOffer | None:
        """What the server said, once it did."""
        return self._asked.offer

    @property
    def digits(self) -> str:
        """The six digits; empty until the server has all it needs to know them, too."""
        offer = self._asked.offer
        if self.phase != "waiting" or offer is None:
            return ""
        return code(
            device_nonce=self._asked.nonce,
            server_nonce=offer.nonce,
            authority_der=der_of(offer.authority) if offer.authority else b"",
            key_hash=self._hash,
        )

    def aim(self, url: str) -> Steps:
        """The server is at *url*, without a slash at the end. An asking that was under way there goes on."""
        if self.phase == "approved" or (url == self._url and self.phase != "nowhere"):
            return ()
        self._url = url
        self._forget_losses()
        self.online, self.trouble = False, ""
        if self._asked.offer is not None and self._asked.url == url:
            return self._show()
        return self._ask()

    def leave(self) -> None:
        """There is no server now. What comes late counts no more."""
        if self.phase != "approved":
            self._url, self.phase, self.online = "", "nowhere", False

    def again(self) -> Steps:
        """A person wants it asked anew after a refusal."""
        return self._ask() if self.phase == "refused" else ()

    def rested(self, now: float) -> Steps:
        """The rest is over."""
        match self.phase:
            case "asking":
                return self._ask()
            case "showing":
                return self._show()
            case "waiting":
                over = self._ends is not None and now >= self._ends
                return self._ask() if over else (self._look(),)
            case _:
                return ()

    def lost(self) -> Steps:
        """No whole answer came."""
        self._losses += 1
        if self._losses >= PATIENT_LOSSES or not self.online:
            self.online = False
            self.trouble = self.trouble or "gone"
        return (Rest(seconds=self._backoff.next_seconds()),)

    def unproven(self) -> Steps:
        """Whoever answers now cannot prove itself by the authority that the offer named: somebody else, or the server's authority is new."""
        self.online, self.trouble, self.phase = False, "unproven", "asking"
        return (Rest(seconds=LONG_SECONDS),)

    def answered(self, status: int, body: bytes, now: float) -> Steps:
        """The server has answered."""
        if status in {408, 429} or status >= 500:
            return self._put_off() if status == 429 else self.lost()
        try:
            match self.phase:
                case "asking":
                    return self._take_offer(status, body, now)
                case "showing" | "waiting":
                    return self._take_state(status, body)
                case _:
                    return ()
        except (MalformedMessage, ValueError):  # NoCertificate is one
            return self._mistrust()

    def _ask(self) -> Steps:
        """With a nonce of its own each time, and always with the same key."""
        self._asked = Asked(key=self._asked.key, nonce=self._new_nonce(), url=self._url)
        self._ends = None
        self.phase = "asking"
        said = AskPairing(
            kind=self._kind, name=self._name, commitment=commitment(self._asked.nonce, self._hash)
        )
        return (Say(path=PATH, body=encode(said), authority=""),)

    def _take_offer(self, status: int, body: bytes, now: float) -> Steps:
        if status not in {200, 201}:
            return self._mistrust()
        offer = _checked(msgspec.json.decode(body, type=PairingOffer), self._url)
        self._asked = replace(self._asked, offer=offer)
        self._ends = now + offer.expires_seconds
        return (Note(asked=self._asked), *self._show())

    def _show(self) -> Steps:
        self.phase = "showing"
        said = ShowPairing(nonce=self._asked.nonce, key_hash=self._hash)
        return (Say(path=self._path(), body=encode(said), authority=self._authority()),)

    def _look(self) -> Say:
        return Say(path=self._path(), body=None, authority=self._authority())

    def _take_state(self, status: int, body: bytes) -> Steps:
        if status in {404, 410}:  # it is over, or the server has forgotten it
            self.phase = "asking"
            return (Rest(seconds=LOOK_SECONDS),)
        if status not in {200, 201}:
            return self._mistrust()
        told = msgspec.json.decode(body, type=PairingState)
        self._forget_losses()
        self.online, self.trouble = True, ""
        match told.state:
            case "waiting":
                self.phase = "waiting"
                return (Rest(seconds=LOOK_SECONDS),)
            case "refused":
                self.phase = "refused"
                self._asked = Asked(key=self._asked.key)
                return (Note(asked=self._asked),)
            case "approved":
                self.phase = "approved"
                return (LetIn(device=self._device(told)),)

    def _device(self, told: PairingState) -> Device:
        offer = self._asked.offer
        return Device(
            kind=self._kind,
            key=self._asked.key,
            authority=self._authority(),
            hall=offer.hall if offer else "",
            hall_name=offer.hall_name if offer else "",
            name=told.name,
            zone=told.zone,
            counter=told.counter,
            agency=told.agency,
        )

    def _mistrust(self) -> Steps:
        """It speaks, but not as a server that lets devices in."""
        self.online, self.trouble, self.phase = False, "unwilling", "asking"
        return (Rest(seconds=LONG_SECONDS),)

    def _put_off(self) -> Steps:
        return (Rest(seconds=LONG_SECONDS),)

    def _path(self) -> str:
        return f"{PATH}/{quote(self._asked.offer.id, safe='')}" if self._asked.offer else PATH

    def _authority(self) -> str:
        return self._asked.offer.authority if self._asked.offer else ""

    def _forget_losses(self) -> None:
        self._losses = 0
        self._backoff.reset()


def _is_sound(asked: Asked) -> bool:
    """Whether the asking that was kept can go on."""
    try:
        return asked.offer is not None and bool(_checked(asked.offer, asked.url))
    except ValueError:  # NoCertificate is one
        return False


def _checked(offer: PairingOffer, url: str) -> PairingOffer:
    """*offer*, with just the one certificate. Raises ValueError for one that the digits could not protect.

    Without TLS there is nothing that an authority could prove: somebody in the middle would pass the server's own on, the digits
    would be right, and the key would travel past them. With TLS and no authority the digits would say nothing of whom one speaks to.
    """
    if not is_fit(url, offer.authority):
        raise ValueError("an authority is named where there is no TLS, or none where there is")
    if not 0 < len(offer.id) <= _LONGEST_ID or offer.id in {".", ".."}:
        raise ValueError("the asking has no name")
    return replace(offer, authority=pem_of(der_of(offer.authority))) if offer.authority else offer
