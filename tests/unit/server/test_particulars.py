"""What visitors say is checked, brought into one form and sealed; nobody reads it out of anything afterwards."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.refusals import ParticularWrong, TooManyTries
from server.service.particulars import TRIES, TRY_SECONDS, Seal, Sealed, Tries, digits_of, last_of

NIK = "1371010101900001"
PHONE = "081234567890"
KINDS = {
    ("reg/card", "nik"): "nik",
    ("reg/card", "phone"): "phone",
    ("tax/number", "phone"): "phone",
    ("tax/number", "npwp"): "number",
}
SEAL = Seal(KINDS, secret=b"the server's own")


@pytest.mark.parametrize(
    ("kind", "said", "digits"),
    [
        ("nik", NIK, NIK),
        ("nik", "1371 0101 0190 0001", NIK),
        ("nik", "0000000000000000", "0000000000000000"),
        ("phone", PHONE, PHONE),
        ("phone", "6281234567890", PHONE),
        ("phone", "+62 812-3456-7890", PHONE),
        ("phone", "62 0812 3456 7890", PHONE),
        ("phone", "(0751) 123.4567", "07511234567"),
        ("phone", "06212345", "06212345"),
        ("number", "7", "7"),
        ("number", "09.254.294.3-407.000", "092542943407000"),
        ("number", "9" * 20, "9" * 20),
    ],
)
def test_what_is_meant_is_one_however_it_is_written(kind: str, said: str, digits: str) -> None:
    assert digits_of(kind, said) == digits


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("nik", NIK[:15]),
        ("nik", NIK + "1"),
        ("nik", "13710101O1900001"),
        ("nik", "１３７１０１０１０１９００００１"),
        ("nik", "١٣٧١٠١٠١٠١٩٠٠٠٠١"),
        ("phone", "0812345"),
        ("phone", "0812345678901234"),
        ("phone", "71234567890"),
        ("phone", "+0812345678"),
        ("phone", "0812+345678"),
        ("number", "9" * 21),
        ("number", " -.() "),
        ("number", "12 👋"),
        ("number", "1e9"),
        ("number", "-1/2"),
        ("religion", "1"),
    ],
)
def test_what_cannot_be_it_is_refused(kind: str, said: str) -> None:
    assert digits_of(kind, said) is None


@pytest.mark.parametrize(
    ("digits", "last"),
    [(NIK, "0001"), ("12345678", "5678"), ("1234567", "567"), ("1234", "34"), ("123", "3"), ("7", "")],
)
def test_the_last_digits_never_give_the_number_away(digits: str, last: str) -> None:
    assert last_of(digits) == last


def test_a_seal_holds_nothing_of_what_was_said_but_its_end() -> None:
    sealed = SEAL.sealed("ticket-1", "reg/card", "nik", NIK)
    assert (sealed.service, sealed.field, sealed.last_four) == ("reg/card", "nik", "0001")
    assert re.fullmatch(r"[0-9a-f]{64}", sealed.hash)
    assert sealed == SEAL.sealed("ticket-1", "reg/card", "nik", "1371 0101 0190 0001"), "the same again"
    assert NIK not in repr(sealed)


def test_no_two_seals_are_alike_so_nobody_is_found_again() -> None:
    seals = {
        SEAL.sealed("ticket-1", "reg/card", "phone", PHONE).hash,
        SEAL.sealed("ticket-2", "reg/card", "phone", PHONE).hash,
        SEAL.sealed("ticket-1", "tax/number", "phone", PHONE).hash,
        SEAL.sealed("ticket-1", "tax/number", "npwp", PHONE).hash,
        SEAL.sealed("ticket-1", "reg/card", "phone", PHONE + "1").hash,
        Seal(KINDS, secret=b"another server's").sealed("ticket-1", "reg/card", "phone", PHONE).hash,
    }
    assert len(seals) == 6


def test_what_an_officer_reads_is_compared_with_what_was_said() -> None:
    kept: list[Sealed] = [
        SEAL.sealed("ticket-1", "reg/card", "nik", NIK),
        SEAL.sealed("ticket-1", "reg/card", "phone", PHONE),
        SEAL.sealed("ticket-1", "tax/number", "phone", "0751123456"),
    ]
    assert SEAL.matches("ticket-1", kept, "nik", "137101.010190.0001")
    assert SEAL.matches("ticket-1", kept, "phone", "+6281234567890")
    assert SEAL.matches("ticket-1", kept, "phone", "0751-123456"), "either of them"
    assert not SEAL.matches("ticket-1", kept, "nik", "1371010101900002")
    assert not SEAL.matches("ticket-1", kept, "nik", "not a number")
    assert not SEAL.matches("ticket-1", kept, "npwp", NIK), "nobody said"
    assert not SEAL.matches("ticket-2", kept, "nik", NIK), "somebody else's"
    assert not Seal({}, secret=b"the server's own").matches("ticket-1", kept, "nik", NIK), "no longer asked"


@given(said=st.text(min_size=1, max_size=40))
def test_whatever_is_said_is_kept_sealed_or_refused_without_an_echo(said: str) -> None:
    for (service, field), kind in KINDS.items():
        digits = digits_of(kind, said)
        if digits is None:
            with pytest.raises(ParticularWrong) as wrong:
                SEAL.sealed("ticket-1", service, field, said)
            assert wrong.value.params == {"service": service, "field": field, "kind": kind}
            assert wrong.value.__context__ is None
        else:
            sealed = SEAL.sealed("ticket-1", service, field, said)
            assert 2 * len(sealed.last_four) <= len(digits)


class Watch:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_ticket_is_tried_so_often_in_a_minute_and_no_more() -> None:
    watch = Watch()
    tries = Tries(watch)
    for _ in range(TRIES):
        tries.take("ticket-1")
        watch.now += 1
    with pytest.raises(TooManyTries) as refused:
        tries.take("ticket-1")
    assert refused.value.params == {"seconds": 56}
    tries.take("ticket-2")
    watch.now += 55
    tries.take("ticket-1")
    with pytest.raises(TooManyTries):
        tries.take("ticket-1")
    watch.now += TRY_SECONDS
    tries.take("ticket-3")
    assert set(tries._made) == {"ticket-3"}, "the others are forgotten"
