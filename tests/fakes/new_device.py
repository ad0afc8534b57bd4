"""A device that nobody has let in yet, as it asks to be: without Qt, and in the open."""

import secrets
from typing import Self

import httpx
import msgspec

from tests.fakes.server_process import Client
from wire import pairing
from wire.devices import PATH
from wire.pairing import DeviceKind, PairingOffer, PairingState


class NewDevice:
    """Asks the server at *url*. *key* is its own; the server hears its hash alone."""

    def __init__(self, url: str, kind: DeviceKind = "kiosk", name: str = "new-device") -> None:
        self.url = url
        self.kind: DeviceKind = kind
        self.name = name
        self.key = secrets.token_urlsafe(pairing.KEY_BYTES)
        self.nonce = secrets.token_hex(pairing.NONCE_BYTES)
        self.offer = PairingOffer(id="", nonce="0" * 32, authority="", expires_seconds=0)
        self.code = ""

    @property
    def key_hash(self) -> str:
        return pairing.key_hash(self.key)

    def asks(self) -> Self:
        """The first step."""
        said = pairing.AskPairing(
            kind=self.kind, name=self.name, commitment=pairing.commitment(self.nonce, self.key_hash)
        )
        self.offer = msgspec.json.decode(self._post(pairing.PATH, said).content, type=PairingOffer)
        return self

    def shows(self) -> Self:
        """The second: its code stands on its screen."""
        said = pairing.ShowPairing(nonce=self.nonce, key_hash=self.key_hash)
        self._post(f"{pairing.PATH}/{self.offer.id}", said).raise_for_status()
        self.code = pairing.code(
            device_nonce=self.nonce,
            server_nonce=self.offer.nonce,
            authority_der=b"",
            key_hash=self.key_hash,
        )
        return self

    def state(self) -> PairingState:
        """What has become of it."""
        answer = httpx.get(f"{self.url}{pairing.PATH}/{self.offer.id}").raise_for_status()
        return msgspec.json.decode(answer.content, type=PairingState)

    def client(self) -> Client:
        """It speaks with its key."""
        return Client(self.url, self.key)

    def _post(self, path: str, said: msgspec.Struct) -> httpx.Response:
        return httpx.post(self.url + path, content=msgspec.json.encode(said)).raise_for_status()


def let_in(url: str, administration: Client, kind: DeviceKind, name: str, **place: str) -> NewDevice:
    """A device that is in its *place* (zone, counter, agency) at the server at *url*."""
    new = NewDevice(url, kind, name).asks().shows()
    administration.http.post(f"{PATH}/approve", json={"code": new.code, **place}).raise_for_status()
    return new
