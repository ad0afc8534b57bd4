"""The six digits: the same on both sides, and another for everything that somebody in the middle could change."""

import msgspec
import pytest

from wire.pairing import AskPairing, code, commitment

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


def test_a_commitment_says_nothing_and_fits_one_nonce() -> None:
    assert commitment("0" * 32) != commitment("0" * 31 + "1")
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"kind": "kiosk", "name": "k", "commitment": "0" * 32}, AskPairing)
