"""Random days: whatever people try, in whatever order, with crashes, repeated requests and a clock that jumps, the hall keeps
its promises. Checked after every step against a naive account of it (``tests.fakes.ledger``).
"""

from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from server.domain import commands as c
from tests.fakes.dice import DrawnDice
from tests.fakes.played_hall import PlayedHall
from tests.fakes.random_days import (
    JUMPS,
    LIKELY,
    STEPS,
    far_ahead_and_back,
    nobody_for,
    opened_hall,
    random_day,
)
from tests.fakes.tries import TRIES, Tries

data = st.data()


class RandomDay(RuleBasedStateMachine):
    """What goes wrong, and anything at all; a rule for every command is added below."""

    played: PlayedHall
    tries: Tries

    @initialize(data=data)
    def a_day_begins(self, data: st.DataObject) -> None:
        self.played = opened_hall(DrawnDice(data), careful=True)
        self.tries = Tries(self.played.books, self.played.request)

    def try_to(self, kind: type[c.Command], dice: DrawnDice) -> None:
        self.played.jump(seconds=dice.pick(STEPS))
        self.played.tell(TRIES[kind](self.tries, dice))

    @rule(data=data)
    def something_out_of_place(self, data: st.DataObject) -> None:
        dice = DrawnDice(data)
        self.try_to(dice.pick(tuple(TRIES)), dice)

    @precondition(lambda self: self.played.sent)
    @rule(back=st.integers(1, 80))
    def a_request_comes_again(self, back: int) -> None:
        sent = self.played.sent
        self.played.tell(sent[-min(back, len(sent))])

    @precondition(lambda self: self.played.sent)
    @rule(back=st.integers(1, 5), seconds=st.sampled_from(JUMPS))
    def a_request_comes_again_after_a_crash(self, back: int, seconds: int) -> None:
        sent = self.played.sent
        late = sent[-min(back, len(sent))]
        self.played.crash()
        self.played.jump(seconds=seconds)
        self.played.tell(late)

    @rule(seconds=st.sampled_from((*STEPS, *JUMPS)))
    def the_clock_moves(self, seconds: int) -> None:
        self.played.jump(seconds=seconds)
        self.played.pass_time()

    @rule(data=data)
    def the_clock_is_far_ahead_for_a_while(self, data: st.DataObject) -> None:
        far_ahead_and_back(self.played, DrawnDice(data))

    @rule()
    def a_request_id_is_used_for_something_else(self) -> None:
        self.played.misuse()

    @rule()
    def the_server_is_killed(self) -> None:
        self.played.crash()

    def teardown(self) -> None:
        if hasattr(self, "played"):
            self.played.check_all()


def _rule_for(kind: type[c.Command]) -> Callable[..., None]:
    def tried(self: RandomDay, data: st.DataObject) -> None:
        self.try_to(kind, DrawnDice(data))

    tried.__name__ = kind.__name__
    sensible = precondition(lambda self: not nobody_for(kind, self.played.books))
    made: Callable[..., None] = sensible(rule(data=data)(tried))
    return made


for _kind in TRIES:
    for _time in range(1 + LIKELY.get(_kind, 0) // 6):
        setattr(RandomDay, f"{_kind.__name__}_{_time}", _rule_for(_kind))

RandomDay.TestCase.settings = settings(
    max_examples=120,
    stateful_step_count=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestRandomDay = RandomDay.TestCase


def test_every_command_is_tried() -> None:
    assert set(TRIES) == set(get_args(c.Command))
    for kind in TRIES:
        assert hasattr(getattr(RandomDay, f"{kind.__name__}_0"), "hypothesis_stateful_rule")


@pytest.mark.parametrize("seed", range(12))
def test_longer_days_of_plain_chance(seed: int) -> None:
    played = random_day(seed, tries=300).played
    assert played.accepted > 60
