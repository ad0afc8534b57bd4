"""The rules of leading: two servers, one seat, clocks that jump, servers that hang. There are never two who can write."""

from contextlib import suppress
from dataclasses import dataclass

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from server.leading.lease import (
    USUAL,
    Hold,
    Pace,
    Seat,
    Watch,
    differing,
)
from server.service.ports import Deposed, StorageTrouble
from tests.fakes.terms import FakeDatabase, FakeTerms

LEASE_SECONDS, CONFIDENT_SECONDS = USUAL.lease_seconds, USUAL.confident_seconds
STEP = 0.25
NAMES = st.sampled_from(["east", "west"])


def seat(*, term: int = 3, beat: int = 7, is_over: bool = False) -> Seat:
    return Seat(term=term, holder="east", beat=beat, is_over=is_over)


def test_a_leader_stops_before_another_may_begin() -> None:
    for pace in (Pace(1.0), USUAL, Pace(60.0)):
        assert pace.renew_seconds * 2 < pace.confident_seconds < pace.lease_seconds


def test_who_waits_begins_when_the_databases_clock_says_so() -> None:
    assert Watch().is_free(seat(is_over=True), 0.0)
    assert not Watch().is_free(seat(), 0.0)


def test_who_waits_begins_after_a_whole_lease_without_a_sign_whatever_the_databases_clock_says() -> None:
    watch = Watch()
    assert not watch.is_free(seat(), 10.0)
    assert not watch.is_free(seat(), 10.0 + LEASE_SECONDS - 0.1)
    assert watch.is_free(seat(), 10.0 + LEASE_SECONDS)


def test_every_sign_of_the_leader_begins_the_waiting_anew() -> None:
    watch = Watch()
    assert not watch.is_free(seat(beat=1), 0.0)
    assert not watch.is_free(seat(beat=2), LEASE_SECONDS)
    assert not watch.is_free(seat(term=4, beat=2), LEASE_SECONDS * 2 - 1)
    assert watch.is_free(seat(term=4, beat=2), LEASE_SECONDS * 3 - 1)


def test_a_leader_trusts_its_term_from_when_it_asked_for_it() -> None:
    hold = Hold(asked_at=100.0)
    assert hold.is_in_force(100.0 + CONFIDENT_SECONDS - 0.1)
    assert not hold.is_in_force(100.0 + CONFIDENT_SECONDS)
    hold.renewed(asked_at=103.0)
    assert hold.is_in_force(106.0)


def test_a_term_that_is_lost_does_not_come_back() -> None:
    hold = Hold(asked_at=0.0)
    hold.lose()
    hold.renewed(asked_at=1.0)
    assert not hold.is_in_force(1.0)


def test_keys_that_are_missing_or_others_are_named() -> None:
    theirs = {"hall.key": "a", "staff.key": "b", "particulars.key": "c"}
    assert differing({"hall.key": "a", "staff.key": "x", "own.key": "z"}, theirs) == (
        "particulars.key",
        "staff.key",
    )
    assert differing(theirs, theirs) == ()
    assert differing(theirs, {}) == ()


@dataclass
class Server:
    """One who leads by the rules, or waits."""

    name: str
    terms: FakeTerms
    watch: Watch
    now: float = 0.0
    hangs: bool = False
    term: int | None = None
    hold: Hold | None = None
    renewed_at: float = 0.0
    since_silent: float = 0.0

    @property
    def serves(self) -> bool:
        return self.hold is not None and self.hold.is_in_force(self.now)

    def work(self) -> None:
        """What a server does in a breath, as ``reign`` and ``campaign`` do it."""
        with suppress(StorageTrouble):
            self._lead() if self.serves else self._wait()

    def _lead(self) -> None:
        if self.now - self.renewed_at < USUAL.renew_seconds:
            return
        assert self.term is not None
        assert self.hold is not None
        if self.terms.renew(self.term):
            self.hold.renewed(self.now)
            self.renewed_at = self.now
        else:
            self.hold.lose()

    def _wait(self) -> None:
        self.hold = None
        seen = self.terms.seat()
        if seen.holder != self.name and not self.watch.is_free(seen, self.now):
            return
        term = self.terms.take(seen, {})
        if term is not None:
            self.term, self.hold, self.renewed_at = term, Hold(self.now), self.now


class TwoServers(RuleBasedStateMachine):
    """Each server has its own clock, the database another; all go forward together unless one jumps."""

    def __init__(self) -> None:
        super().__init__()
        self.database = FakeDatabase()
        self.cut: set[str] = set()
        self.servers = {
            name: Server(
                name=name,
                terms=FakeTerms(self.database, name, lambda name=name: name not in self.cut),  # type: ignore[misc]
                watch=Watch(),
            )
            for name in ("east", "west")
        }
        self.jumped = False

    @rule(steps=st.integers(1, 12))
    def time_passes(self, steps: int) -> None:
        for _ in range(steps):
            self.database.now += STEP
            for server in self.servers.values():
                server.now += STEP
                if not server.hangs:
                    server.work()
            self.nobody_else_can_write()

    @rule(name=NAMES)
    def one_hangs(self, name: str) -> None:
        self.servers[name].hangs = True

    @rule(name=NAMES)
    def one_goes_on(self, name: str) -> None:
        self.servers[name].hangs = False

    @rule(name=NAMES)
    def one_is_cut_off(self, name: str) -> None:
        self.cut.add(name)

    @rule(name=NAMES)
    def one_is_reached_again(self, name: str) -> None:
        self.cut.discard(name)

    @rule(seconds=st.floats(-3600, 3600))
    def the_databases_clock_jumps(self, seconds: float) -> None:
        self.database.now += seconds
        self.jumped = True

    @rule(name=NAMES)
    def one_writes_whatever_it_believes(self, name: str) -> None:
        """Also one that has just woken in the middle of a commit."""
        server = self.servers[name]
        if server.term is not None:
            try:
                self.database.commit(server.term, name)
            except Deposed:
                assert server.term < self.database.term

    @precondition(lambda self: not self.jumped)
    @invariant()
    def without_jumps_only_one_serves(self) -> None:
        awake = [server for server in self.servers.values() if server.serves]
        assert len(awake) <= 1

    @invariant()
    def each_term_is_one_servers_and_none_writes_after_a_later_one(self) -> None:
        terms = [term for term, _ in self.database.committed]
        assert terms == sorted(terms)
        assert len(set(self.database.committed)) == len(set(terms))

    @invariant()
    def nobody_else_can_write(self) -> None:
        mine = [server for server in self.servers.values() if server.term == self.database.term]
        assert len(mine) <= 1

    @rule()
    def whoever_can_leads_before_long(self) -> None:
        self.time_passes(round((LEASE_SECONDS + USUAL.look_seconds + CONFIDENT_SECONDS) / STEP) + 1)
        able = [
            server for server in self.servers.values() if not server.hangs and server.name not in self.cut
        ]
        assert any(server.serves for server in able) or not able


TestTwoServers = TwoServers.TestCase
TestTwoServers.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
