"""The six digits: the same on both sides, and another for everything that somebody in the middle could change."""

import base64
import hashlib

import msgspec
import pytest

from wire.pairing import AskPairing, code, commitment, key_hash

SAID = {"device_nonce": "0" * 32, "server_nonce": "1" * 32, "authority_der": b"ca", "key_hash": "2" * 64}


def digits(**other: object) -> str:
    return code(**{**SAID, **other})  # type: ignore[arg-type]  # as the test says


def test_six_digits_also_where_they_begin_with_noughts() -> None:
    assert all(len(digits(device_nonce=f"{n:032x}")) == 6 for n in range(200))
    assert any(digits(device_nonce=f"{n:032x}").startswith("0") for n in range(200))


@pytest.mark.parametrize(
    "other",
    [
        {"device_nonce": "3" * 32},
        {"server_nonce": "3" * 32},
        {"authority_der": b"another"},
        {"key_hash": "3" * 64},
    ],
)
def test_whatever_is_another_makes_other_digits(other: dict[str, object]) -> None:
    assert digits(**other) != digits()


def test_a_commitment_fits_one_nonce_and_one_key() -> None:
    """With the nonce alone, a key could be looked for afterwards until the digits are those on somebody else's screen."""
    said = commitment("0" * 32, "a" * 64)

    assert said != commitment("0" * 31 + "1", "a" * 64)
    assert said != commitment("0" * 32, "a" * 63 + "b")
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"kind": "kiosk", "name": "k", "commitment": "0" * 32}, AskPairing)


def test_the_server_keeps_the_hash_of_a_keys_bytes_and_not_of_its_letters() -> None:
    raw = bytes(range(32))
    key = base64.urlsafe_b64encode(raw).decode().rstrip("=")

    assert key_hash(key) == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize("letters", ["", "A" * 42, "A" * 44, "A" * 42 + "!", "A" * 42 + "é", "A" * 42 + "="])
def test_what_is_no_key_has_no_hash(letters: str) -> None:
    with pytest.raises(ValueError, match="no device's key"):
        key_hash(letters)
