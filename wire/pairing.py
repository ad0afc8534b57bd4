"""How a new device asks to be let in, and the six digits by which a person knows that it is this one.

The digits stand on the device's screen and are typed at the server. Both work them out from what each has heard: somebody in the middle must show the
device another authority than the server's, and the digits differ. The device commits itself to its nonce and its key before it sees the
server's nonce, so nobody can look for a nonce or a key that fits digits already seen.
"""

import base64
import hashlib
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from wire.fields import Id, IdOrEmpty

PATH: Final = "/pairing"
NONCE_BYTES: Final = 16
KEY_BYTES: Final = 32
_KEY_LETTERS: Final = 43
_DIGITS: Final = 6

DeviceKind = Literal["kiosk", "counter", "display"]
Sha256 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
"""A digest, in hexadecimal."""
Nonce = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
"""NONCE_BYTES that nobody could foresee, in hexadecimal."""


class AskPairing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A device asks. *name* is what it calls itself, as a rule its computer's name; *commitment* is what ``commitment()`` makes of what it
    will show.
    """

    kind: DeviceKind
    name: Id
    commitment: Sha256


class PairingOffer(msgspec.Struct, frozen=True, kw_only=True):
    """The server's half. *id* names this asking, and nobody else can guess it. *authority* is the PEM of the one certificate that the device is to trust from
    now on; empty where the server speaks without TLS. Nobody answers after *expires_seconds*: 404. *hall* is the id that the server advertises, *hall_name* its
    name; a server that does not say so leaves them empty.
    """

    id: str
    nonce: Nonce
    authority: str
    expires_seconds: int
    hall: str = ""
    hall_name: str = ""


class ShowPairing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The device shows the nonce that it committed itself to, and the SHA-256 of the key it has made for itself."""

    nonce: Nonce
    key_hash: Sha256


class PairingState(msgspec.Struct, frozen=True, kw_only=True):
    """What has become of the asking. Once approved, *name*, *zone*, *counter* and *agency* are what the administrator gave the device."""

    state: Literal["waiting", "approved", "refused"]
    name: IdOrEmpty = ""
    zone: IdOrEmpty = ""
    counter: IdOrEmpty = ""
    agency: IdOrEmpty = ""


def key_hash(key: str) -> str:
    """What the server keeps of a device's *key*, the bearer token: the SHA-256 of its bytes. *key* is KEY_BYTES in URL-safe base64 without
    padding. Raises ValueError for what is no such key.
    """
    if len(key) != _KEY_LETTERS or not key.isascii():
        raise ValueError("no device's key")
    try:
        known = base64.b64decode(f"{key}=", altchars=b"-_", validate=True)
    except ValueError as error:  # binascii.Error is one
        raise ValueError("no device's key") from error
    if len(known) != KEY_BYTES:
        raise ValueError("no device's key")
    return hashlib.sha256(known).hexdigest()


def commitment(nonce: str, key_hash: str) -> str:
    """What a device says at first of its *nonce* and the hash of its key. The server compares it with what is shown later.

    The key belongs to it: one that may be chosen after the server's nonce is known is tried a million times until the digits are those
    that somebody else's screen shows.
    """
    return hashlib.sha256(bytes.fromhex(nonce) + bytes.fromhex(key_hash)).hexdigest()


def code(*, device_nonce: str, server_nonce: str, authority_der: bytes, key_hash: str) -> str:
    """The six digits. *authority_der* is empty without TLS."""
    said = b"".join(
        (
            b"giliran pairing 1",
            bytes.fromhex(device_nonce),
            bytes.fromhex(server_nonce),
            hashlib.sha256(authority_der).digest(),
            bytes.fromhex(key_hash),
        )
    )
    number = int.from_bytes(hashlib.sha256(said).digest()[:8], "big") % 10**_DIGITS
    return f"{number:0{_DIGITS}d}"
