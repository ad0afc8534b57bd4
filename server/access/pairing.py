"""The desk where devices ask to be let in: who asks, and the six digits that stand on each one's screen. In memory alone.

Nobody is trusted here: whoever reaches the server may ask, so there is room for a few from each address, for minutes.
"""

import ssl
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from server.access.devices import Device
from server.domain.refusals import ApprovalWait, CodeShownTwice, PairingMistaken, UnknownAsking, WrongCode
from wire import pairing
from wire.pairing import AskPairing, DeviceKind, ShowPairing

LASTS_SECONDS: Final = 600
AT_ONCE: Final = 200
FROM_ONE_ADDRESS: Final = 5
WRONG_CODES: Final = 5
WITHIN_SECONDS: Final = 60.0


@dataclass(kw_only=True, slots=True, eq=False)
class Asking:
    """A device that asks. *id* is known to it alone; *number* is people's word for it. *code* is what stands on its screen, once it has shown
    its half. *device* is what it has become.
    """

    id: str = field(repr=False)
    number: int
    kind: DeviceKind
    name: str
    address: str
    since: datetime
    begun: float
    commitment: str
    nonce: str
    key_hash: str = ""
    code: str = field(default="", repr=False)
    state: Literal["waiting", "approved", "refused"] = "waiting"
    device: Device | None = None


class PairingDesk:
    """*authority* is the PEM that devices are to trust, or empty. *clock* is monotonic, in seconds; *random* makes so many bytes, in hexadecimal."""

    def __init__(
        self,
        *,
        authority: str,
        clock: Callable[[], float],
        now: Callable[[], datetime],
        random: Callable[[int], str],
    ) -> None:
        self.authority = authority
        self._authority_der = ssl.PEM_cert_to_DER_cert(authority) if authority else b""
        self._clock = clock
        self._now = now
        self._random = random
        self._askings: dict[str, Asking] = {}
        self._numbers = 0
        self._wrong: deque[float] = deque()

    @property
    def waiting(self) -> tuple[Asking, ...]:
        """Who waits for an answer, the first first."""
        self._forget()
        return tuple(asking for asking in self._askings.values() if asking.state == "waiting")

    def ask(self, said: AskPairing, address: str) -> Asking:
        """Somebody at *address* asks. Where it is crowded, the oldest of the same address gives way, else of that which asks most: who
        floods the desk pushes out their own.
        """
        self._forget()
        if self._of_address(address) >= FROM_ONE_ADDRESS:
            self._give_way(address)
        elif len(self._askings) >= AT_ONCE:
            self._give_way(max((each.address for each in self._askings.values()), key=self._of_address))
        self._numbers += 1
        asking = Asking(
            id=self._random(16),
            number=self._numbers,
            kind=said.kind,
            name=_readable(said.name) or said.kind,
            address=address,
            since=self._now(),
            begun=self._clock(),
            commitment=said.commitment,
            nonce=self._random(pairing.NONCE_BYTES),
        )
        self._askings[asking.id] = asking
        return asking

    def show(self, asking_id: str, said: ShowPairing) -> Asking:
        """The device's half: from now on it has a code. Raises UnknownAsking, PairingMistaken; who shows anything else than it promised is sent away."""
        asking = self.state(asking_id)
        if pairing.commitment(said.nonce, said.key_hash) != asking.commitment:
            del self._askings[asking.id]
            raise PairingMistaken
        asking.key_hash = said.key_hash
        asking.code = pairing.code(
            device_nonce=said.nonce,
            server_nonce=asking.nonce,
            authority_der=self._authority_der,
            key_hash=said.key_hash,
        )
        return asking

    def state(self, asking_id: str) -> Asking:
        """What has become of it. Raises UnknownAsking."""
        self._forget()
        asking = self._askings.get(asking_id)
        if asking is None:
            raise UnknownAsking
        return asking

    def with_code(self, code: str) -> Asking:
        """The one on whose screen *code* stands. Raises WrongCode, CodeShownTwice (and nobody is let in), ApprovalWait after too many wrong ones."""
        now = self._clock()
        while self._wrong and now - self._wrong[0] >= WITHIN_SECONDS:
            self._wrong.popleft()
        if len(self._wrong) >= WRONG_CODES:
            raise ApprovalWait(seconds=int(self._wrong[0] + WITHIN_SECONDS - now) + 1)
        found = [asking for asking in self.waiting if asking.code and asking.code == code]
        if not found:
            self._wrong.append(now)
            raise WrongCode
        if len(found) > 1:  # one of them may have been made for it
            for asking in found:
                asking.state = "refused"
            raise CodeShownTwice
        return found[0]

    def refuse(self, number: int) -> Asking:
        """The one of that *number* is not let in. Raises UnknownAsking."""
        for asking in self.waiting:
            if asking.number == number:
                asking.state = "refused"
                return asking
        raise UnknownAsking

    def let_in(self, asking: Asking, device: Device) -> None:
        """It has become *device*."""
        asking.state, asking.device = "approved", device

    def _of_address(self, address: str) -> int:
        return sum(each.address == address for each in self._askings.values())

    def _give_way(self, address: str) -> None:
        oldest = next(each for each in self._askings.values() if each.address == address)
        del self._askings[oldest.id]

    def _forget(self) -> None:
        now = self._clock()
        for asking in tuple(self._askings.values()):
            if now - asking.begun >= LASTS_SECONDS:
                del self._askings[asking.id]


def _readable(name: str) -> str:
    """Without what nobody sees, such as a mark that turns the letters after it around."""
    return "".join(filter(str.isprintable, name)).strip()
