"""Waiting for a hall to lead: the first that is free, with the same keys, and patience with a database that is away."""

import asyncio
from collections.abc import Callable, Mapping
from typing import TypeVar

import pytest

from server.leading.campaign import Campaign, Candidacy
from server.leading.lease import Pace, Watch
from server.leading.reign import Reign
from server.leading.terms import KeysDiffer
from server.service.ports import StorageTrouble
from tests.fakes.terms import FakeDatabase, FakeTerms

PACE = Pace(0.2)
KEYS = {"hall.key": "f1"}
PATIENCE = 10.0
T = TypeVar("T")


class Site:
    """A server that would lead any of the halls of *databases*. *now* is its clock; looking takes no time."""

    def __init__(
        self,
        name: str,
        *databases: FakeDatabase,
        keys: Mapping[str, str] = KEYS,
        takes_own_keys: bool = False,
    ) -> None:
        self.now = 0.0
        self.is_cut = False
        self.waited = 0
        self.campaign = Campaign(
            [
                Candidacy(
                    hall=place,
                    terms=FakeTerms(database, name, lambda: not self.is_cut),
                    keys=lambda: keys,
                    made_keys=lambda: keys,
                    watch=Watch(PACE),
                )
                for place, database in enumerate(databases)
            ],
            holder=name,
            clock=lambda: self.now,
            pace=PACE,
            takes_own_keys=takes_own_keys,
        )

    async def wins(self, meanwhile: Callable[[int], object] = lambda _: None) -> tuple[int, Reign]:
        """*meanwhile* happens at every look that was in vain, and hears the how-manieth it is."""

        def waiting() -> None:
            self.waited += 1
            meanwhile(self.waited)

        return await asyncio.wait_for(self.campaign.won(waiting), PATIENCE)


def test_a_hall_that_nobody_leads_is_won_at_once() -> None:
    site = Site("east", FakeDatabase())
    hall, reign = asyncio.run(site.wins())
    assert (hall, reign.term, site.waited) == (0, 1, 0)


def test_who_waits_wins_when_the_leader_gives_back() -> None:
    hall = FakeDatabase(term=3, holder="west", until=2000.0, keys=KEYS)

    def meanwhile(look: int) -> None:
        if look == 3:
            hall.until = 0.0

    site = Site("east", hall)
    _, reign = asyncio.run(site.wins(meanwhile))
    assert (reign.term, site.waited, hall.holder) == (4, 3, "east")


def test_the_first_hall_that_is_free_is_led() -> None:
    taken, free = FakeDatabase(term=3, holder="west", until=2000.0, keys=KEYS), FakeDatabase()
    hall, _ = asyncio.run(Site("east", taken, free).wins())
    assert (hall, taken.holder, free.holder) == (1, "west", "east")


def test_a_server_that_was_started_again_takes_its_own_seat_at_once() -> None:
    hall = FakeDatabase(term=3, holder="east", until=2000.0, keys={"hall.key": "an older one"})
    site = Site("east", hall)
    _, reign = asyncio.run(site.wins())
    assert (reign.term, site.waited, hall.keys) == (4, 0, KEYS)


@pytest.mark.parametrize("until", [0.0, 2000.0])
def test_a_server_with_other_keys_neither_leads_nor_waits(until: float) -> None:
    hall = FakeDatabase(term=3, holder="west", until=until, keys={"hall.key": "f2", "staff.key": "f3"})
    with pytest.raises(KeysDiffer, match=r"hall\.key and staff\.key here and at west.*copy them"):
        asyncio.run(Site("east", hall).wins())
    assert hall.holder == "west"


def test_keys_that_are_gone_for_ever_are_replaced_when_told_so() -> None:
    hall = FakeDatabase(term=3, holder="west", keys={"hall.key": "f2"})
    asyncio.run(Site("east", hall, takes_own_keys=True).wins())
    assert (hall.holder, hall.keys) == ("east", KEYS)


def test_a_database_that_is_away_at_the_start_is_told() -> None:
    site = Site("east", FakeDatabase())
    site.is_cut = True
    with pytest.raises(StorageTrouble):
        asyncio.run(site.wins())


def test_a_database_that_goes_away_later_is_waited_for() -> None:
    hall = FakeDatabase(term=3, holder="west", until=2000.0, keys=KEYS)
    site = Site("east", hall)

    def meanwhile(look: int) -> None:
        site.is_cut = look in {1, 2}
        hall.until = 0.0

    asyncio.run(site.wins(meanwhile))
    assert (hall.holder, site.waited) == ("east", 3)


def test_a_reign_is_renewed_until_another_begins() -> None:
    async def story() -> None:
        hall = FakeDatabase()
        _, reign = await Site("east", hall).wins()
        async with reign:
            assert await asyncio.to_thread(hall.heard.wait, PATIENCE)
            assert reign.is_in_force()
            hall.term += 1
            await asyncio.wait_for(reign.over.wait(), PATIENCE)
            assert not reign.is_in_force()

    asyncio.run(story())


def test_a_reign_that_cannot_be_renewed_is_over_before_the_lease_is() -> None:
    async def story() -> None:
        site = Site("east", FakeDatabase())
        _, reign = await site.wins()
        site.is_cut = True
        async with reign:
            site.now += PACE.confident_seconds - 0.01
            assert reign.is_in_force()
            site.now += 0.01
            assert not reign.is_in_force()
            await asyncio.wait_for(reign.over.wait(), PATIENCE)
            site.is_cut = False

    asyncio.run(story())


def test_a_reign_whose_loop_stands_still_is_not_renewed() -> None:
    async def story() -> None:
        hall = FakeDatabase()
        site = Site("east", hall)
        _, reign = await site.wins()
        async with reign:
            reign.opened()
            site.now += PACE.confident_seconds + 0.1  # nothing else of the loop has run meanwhile
            assert not reign.is_in_force()
            await asyncio.wait_for(reign.over.wait(), PATIENCE)
        assert hall.beat == 0

    asyncio.run(story())


def test_a_reign_that_ends_in_order_lets_the_next_one_begin() -> None:
    async def story() -> None:
        hall = FakeDatabase()
        _, reign = await Site("east", hall).wins()
        async with reign:
            assert hall.until > hall.now
        assert hall.until == 0.0

    asyncio.run(story())
