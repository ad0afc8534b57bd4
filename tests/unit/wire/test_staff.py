"""Signing in, as programs say it."""

from datetime import UTC, datetime

import msgspec
import pytest

from wire.staff import Officer, SignedIn, SignIn

SITI = Officer(id="siti", name="Siti", agency="reg")


def test_nothing_that_must_not_be_seen_is_shown() -> None:
    said = SignIn(officer="siti", secret="marked one", card="marked two")
    told = SignedIn(officer=SITI, proof="siti.1.marked", until=datetime(2026, 11, 23, tzinfo=UTC))
    assert "siti" in repr(said)
    assert "siti" in repr(told)
    assert "marked" not in f"{said!r} {told!r} {said} {told}"


@pytest.mark.parametrize("said", [{"pin": "4071"}, {"card": "x" * 129}, {"secret": ""}, {"officer": "a\tb"}])
def test_what_is_not_a_sign_in(said: dict[str, str]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(said, SignIn)
