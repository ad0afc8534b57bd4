"""How secrets and cards are kept."""

from argon2 import PasswordHasher

from server.staff.seals import Seals

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
SEALS = Seals(b"the server's own", hasher=QUICK)
OTHER = Seals(b"another server's", hasher=QUICK)


def test_a_secret_is_known_again_and_no_other() -> None:
    kept = SEALS.secret("4071")
    assert kept.startswith("$argon2id$")
    assert "4071" not in kept
    assert SEALS.is_secret(kept, "4071")
    for wrong in ("4072", "40711", " 4071", "", "4" * 128):
        assert not SEALS.is_secret(kept, wrong)
    assert SEALS.secret("4071") != kept, "nobody sees who has the same"


def test_without_the_key_it_is_worth_nothing() -> None:
    assert not OTHER.is_secret(SEALS.secret("4071"), "4071")
    assert OTHER.card("0004711") != SEALS.card("0004711")


def test_nobody_has_no_secret() -> None:
    for said in ("", "4071", "nobody has this one"):
        assert not SEALS.is_secret(None, said)


def test_what_was_damaged_opens_nothing() -> None:
    for kept in ("", "4071", "$argon2id$v=19$m=8,t=1,p=1$abc"):
        assert not SEALS.is_secret(kept, "4071")


def test_a_card_reads_the_same_with_and_without_what_the_reader_adds() -> None:
    assert SEALS.card("0004711\r\n") == SEALS.card("0004711")
    assert SEALS.card("0004711") != SEALS.card("0004712")
    assert len(SEALS.card("0004711")) == 64


def test_a_card_is_no_secret_and_a_secret_no_card() -> None:
    assert SEALS.card("4071") != SEALS._mixed("secret", "4071")
