"""Which PINs and passwords are taken."""

import pytest

from server.staff.pins import LONGEST, objection


@pytest.mark.parametrize(
    "secret", ["4071", "0913", "582946", "1998", "antrean pagi", "Kopi-3x-sehari", "p4ssw0rd!"]
)
def test_these_are_good_enough(secret: str) -> None:
    assert objection(secret) is None


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "407",
        "1234",
        "2345",
        "4321",
        "0123456789",
        "7890",
        "8901",
        "2109",
        "0000",
        "111111",
        "1212",
        "123123",
        "kopi",
        "kopi123",
        "kopikopi",
        "aaaaaaaa",
        " 4071",
        "4071\n",
        "kopi\x00pagi",
        "x1" * LONGEST,
        "٤٠٧١",
    ],
)
def test_these_are_not(secret: str) -> None:
    said = objection(secret)
    assert said is not None
    assert not secret.strip() or secret not in said, "what was said is not said again"


def test_what_everybody_knows_is_no_secret() -> None:
    for secret in ("siti rahma", "SitiRahma"):
        assert objection(secret, also_known=("siti", "Siti Rahma")) == "everybody knows the officer's name"
