"""How often the public may ask: a mall behind one address still works, nobody takes everybody's share, memory is bounded (rule 35)."""

import pytest

from server.settings import Limits
from server.web.buckets import Buckets, Rate


class Street:
    """Buckets and their clock."""

    def __init__(self, *, each: Rate, everybody: Rate | None, remembered: int = 100) -> None:
        self.now = 0.0
        self.buckets = Buckets(each=each, everybody=everybody, clock=lambda: self.now, remembered=remembered)

    def asked(self, address: str, times: int = 1, *, door: str = "") -> int:
        """How often of so many times it was let in."""
        return sum(self.buckets.take(address, door) == 0 for _ in range(times))


WIDE = Rate(per_second=1_000, at_once=1_000)


def test_so_many_at_once_and_then_so_many_a_second() -> None:
    street = Street(each=Rate(per_second=2, at_once=5), everybody=WIDE)
    assert street.asked("a", 9) == 5
    street.now += 1
    assert street.asked("a", 9) == 2
    street.now += 3600
    assert street.asked("a", 9) == 5, "rest fills it no further"


def test_who_must_wait_is_told_how_long() -> None:
    street = Street(each=Rate(per_second=0.5, at_once=1), everybody=WIDE)
    assert street.buckets.take("a") == 0
    assert street.buckets.take("a") == pytest.approx(2)
    street.now += 1.5
    assert street.buckets.take("a") == pytest.approx(0.5)


def test_one_address_does_not_take_what_is_another_ones() -> None:
    street = Street(each=Rate(per_second=1, at_once=3), everybody=Rate(per_second=1, at_once=5))
    assert street.asked("flood", 1000) == 3
    assert street.asked("visitor") == 1, "what was refused took nothing of everybody's"


def test_all_addresses_together_have_a_limit() -> None:
    street = Street(each=Rate(per_second=1, at_once=3), everybody=Rate(per_second=10, at_once=20))
    assert sum(street.asked(f"10.0.0.{number}", 3) for number in range(50)) == 20
    street.now += 1
    assert sum(street.asked(f"10.0.1.{number}", 3) for number in range(50)) == 10


def test_without_a_limit_for_all_nobody_takes_what_is_another_ones() -> None:
    street = Street(each=Rate(per_second=1, at_once=3), everybody=None)
    assert sum(street.asked(f"10.0.0.{number}", 9) for number in range(90)) == 270


def test_one_address_has_a_bucket_for_each_door() -> None:
    street = Street(each=Rate(per_second=1, at_once=3), everybody=None)
    assert [street.asked("a", 9, door=door) for door in ("health", "sign-in", "health")] == [3, 3, 0]


def test_addresses_without_end_are_not_remembered_without_end() -> None:
    street = Street(each=Rate(per_second=1, at_once=1), everybody=WIDE, remembered=10)
    for number in range(500):
        street.asked(f"10.1.{number // 250}.{number % 250}")
    assert len(street.buckets) == 10


def test_who_asks_again_is_remembered_longer_than_who_does_not() -> None:
    street = Street(each=Rate(per_second=0.001, at_once=1), everybody=WIDE, remembered=3)
    street.asked("flood")
    for number in range(20):
        street.asked(f"10.0.0.{number}")
        assert street.asked("flood") == 0


def test_a_households_ipv6_addresses_are_one() -> None:
    street = Street(each=Rate(per_second=1, at_once=2), everybody=WIDE)
    assert sum(street.asked(f"2001:db8:1:2::{number:x}") for number in range(1, 50)) == 2
    assert street.asked("2001:db8:1:3::1") == 1
    assert street.asked("fe80::1%eth0") == 1


def test_4000_phones_behind_one_address_may_all_look() -> None:
    """Half of them have a stream and look every 20 seconds, the others every 10; after the Wi-Fi was gone all look at once."""
    limits = Limits()
    street = Street(
        each=Rate(per_second=limits.address_per_second, at_once=limits.address_at_once),
        everybody=Rate(per_second=limits.all_per_second, at_once=limits.all_at_once),
    )
    assert street.asked("wifi", 4000) == 4000
    refused = 0
    for second in range(1, 600):
        street.now = float(second)
        asking = 2000 // 20 + (2000 // 10 if second > 10 else 0)
        refused += asking - street.asked("wifi", asking)
    assert refused == 0
