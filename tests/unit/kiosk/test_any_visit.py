"""Whatever is tapped, scanned, answered or not, in whatever order: the kiosk's promises hold."""

from dataclasses import replace
from random import Random
from typing import get_args

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.pictures import name_of
from kiosk.visiting import dialogue as say
from kiosk.visiting.basket import MOST_ERRANDS
from kiosk.visiting.choosing import pages
from kiosk.visiting.flow import Post, is_fresh, start, step
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.ticket import Ticket, TicketErrand
from kiosk.visiting.visit import (
    Agencies,
    Details,
    Errands,
    Issuing,
    Packages,
    Search,
    Services,
    Start,
    TicketShown,
    Visit,
)
from tests.fakes.kiosk_taps import HALLS, IDS, NO, TAPS, next_taps
from tests.fakes.kiosk_visit import HALL, NOON, POST, answer_to, answered, letters
from wire.commands import CheckIn, GiveParticulars, IssueTicket

ASIDE = (say.Back(), say.LargeText(), say.ShowErrands(), say.RemoveErrand(service="dukcapil/ktp"), say.Idle())
_OF_THE_MACHINE = {say.Answered, say.GivenAlone, say.HallChanged}
_BROWSING = (Start, Agencies, Services, Search, Packages)


class AnyVisit(RuleBasedStateMachine):
    """Sensible taps are added below."""

    visit: Visit
    hall: HallNow
    post: Post

    @initialize(prints=st.booleans())
    def the_kiosk_starts(self, prints: bool) -> None:
        self.hall, self.post = HALLS[0], replace(POST, prints=prints)
        self.visit = start(self.post)

    def happen(self, happened: say.Input) -> tuple[say.Effect, ...]:
        before = self.visit
        self.visit, effects = step(before, happened, self.hall, self.post)
        self.check_asked(happened, before, effects)
        printed = [effect.ticket for effect in effects if isinstance(effect, say.PrintSlip)]
        for ticket in printed:
            assert self.post.prints
            assert isinstance(self.visit.screen, TicketShown)
            assert self.visit.screen.ticket == ticket
        if isinstance(happened, say.Home) and not isinstance(before.screen, Issuing):
            self.check_wiped(before)
        return effects

    def check_asked(self, happened: say.Input, before: Visit, effects: tuple[say.Effect, ...]) -> None:
        """One tap, one number: asked for exactly when the screen begins to wait for it."""
        asked = [effect.command for effect in effects if isinstance(effect, say.AskForNumber)]
        begins = isinstance(self.visit.screen, Issuing) and not isinstance(before.screen, Issuing)
        assert len(asked) == begins
        for command in asked:
            assert isinstance(happened, say.Take | say.Proceed | say.Skip)
            assert command.request_id == happened.request_id
            assert isinstance(self.visit.screen, Issuing)
            assert self.visit.screen.command == command
            if isinstance(command, IssueTicket):
                wanted = [command.service, *command.also] if command.service else [*command.also]
                assert len(set(wanted)) == len(wanted)
                assert (command.service is None) == (command.package is not None)
                assert len(wanted) <= MOST_ERRANDS

    def check_wiped(self, before: Visit) -> None:
        assert self.visit == replace(start(self.post), help=before.help)
        assert is_fresh(self.visit, self.post)

    @precondition(lambda self: isinstance(self.visit.screen, Issuing))
    @rule(how=st.sampled_from(["server", "alone", "refused"]))
    def the_number_comes_or_not(self, how: str) -> None:
        here = self.visit.screen
        assert isinstance(here, Issuing)
        request, particulars = here.command.request_id, here.particulars
        if how == "refused":
            self.happen(say.RefusedBy(request_id=request, problem=NO))
            return
        if how == "alone":
            done = self.happen(say.GivenAlone(request_id=request, ticket=_ticket(request)))
        elif isinstance(here.command, CheckIn):
            done = self.happen(answered(request))
        else:
            done = self.happen(answer_to(here.command))
        assert isinstance(self.visit.screen, TicketShown)
        assert self.visit.screen.ticket.errands
        told = [effect.command for effect in done if isinstance(effect, say.Tell)]
        said = [each.particulars for each in told if isinstance(each, GiveParticulars)]
        assert said == ([particulars] if particulars and how == "server" else [])

    @rule(happened=st.one_of(*TAPS.values()))
    def anything(self, happened: say.Input) -> None:
        self.happen(happened)

    @rule(ticket=IDS.map(lambda request: f"other-{request}"))
    def somebody_elses_number_comes(self, ticket: str) -> None:
        before = self.visit
        assert self.happen(answered(ticket)) == ()
        assert self.happen(say.GivenAlone(request_id=ticket, ticket=_ticket(ticket))) == ()
        assert self.visit == before

    @precondition(lambda self: isinstance(self.visit.screen, Details))
    @rule(digits=st.sampled_from(["1371045508900001", "081234567890", "12"]), request=IDS)
    def the_visitor_says_something(self, digits: str, request: str) -> None:
        for key in letters(digits):
            self.happen(key)
        self.happen(say.Proceed(request_id=request))

    @precondition(lambda self: not isinstance(self.visit.screen, Issuing))
    @rule(gone=st.integers(0, 5))
    def the_visitor_may_go_away(self, gone: int) -> None:
        if gone < 4:
            return
        self.happen(say.Touched())
        before = self.visit
        self.happen(say.Idle())
        assert self.visit.asking != is_fresh(before, self.post)
        self.happen(say.Idle())
        self.check_wiped(before)

    @rule(hall=st.sampled_from((*HALLS, *(None for _ in range(10)))))
    def the_hall_may_be_another(self, hall: HallNow | None) -> None:
        if hall is None:
            return
        changed = hall.catalogue is not self.hall.catalogue
        self.hall = hall
        self.happen(say.HallChanged() if changed else say.OffersChanged())

    @invariant()
    def pages_hold_a_choice(self) -> None:
        screen: object = self.visit.screen
        while screen is not None:
            if isinstance(screen, _BROWSING):
                assert 0 <= screen.page < pages(self.visit, screen, self.hall), screen
            below = ("came_from", "asked_from", "taking")
            screen = next((getattr(screen, name) for name in below if hasattr(screen, name)), None)

    @invariant()
    def what_visitors_say_of_themselves_is_nowhere_else(self) -> None:
        if not isinstance(self.visit.screen, Issuing | Details):
            assert "Particular(" not in repr(self.visit)

    @invariant()
    def the_visit_can_be_painted(self) -> None:
        screen, basket = self.visit.screen, [wish.service.id for wish in self.visit.basket]
        assert name_of(screen)
        assert len(set(basket)) == len(basket) < MOST_ERRANDS
        assert not isinstance(screen, Errands) or basket
        assert not isinstance(screen, TicketShown) or not basket
        assert not isinstance(screen, Details) or len(screen.given) < len(screen.wants)


def _ticket(ticket: str) -> Ticket:
    wish = HALL.catalogue.wishes[0]
    errand = TicketErrand(service=wish.service, agency=wish.agency, zone=None)
    return Ticket(id=ticket, label="A-901", language="id", at=NOON, errands=(errand,), alone=True)


def _likely(self: AnyVisit, data: st.DataObject, request: str) -> None:
    self.happen(data.draw(st.sampled_from(next_taps(self.visit, self.hall, request))))


for _time in range(12):  # most visitors want a number
    setattr(AnyVisit, f"a_sensible_tap_{_time}", rule(data=st.data(), request=IDS)(_likely))

AnyVisit.TestCase.settings = settings(max_examples=60, stateful_step_count=50, deadline=None)
TestAnyVisit = AnyVisit.TestCase


def test_every_input_is_tried() -> None:
    assert {*TAPS, *_OF_THE_MACHINE} == set(get_args(say.Input))


@pytest.mark.parametrize("seed", range(6))
def test_longer_days_of_plain_chance(seed: int) -> None:
    dice, machine = Random(seed), AnyVisit()
    machine.the_kiosk_starts(prints=True)
    numbers = 0
    for count in range(700):
        if isinstance(machine.visit.screen, Issuing) and dice.random() < 0.5:
            machine.the_number_comes_or_not(dice.choice(["server", "server", "alone", "refused"]))
            numbers += isinstance(machine.visit.screen, TicketShown)
        elif dice.random() < 0.05:
            machine.the_hall_may_be_another(dice.choice(HALLS))
        else:
            taps = next_taps(machine.visit, machine.hall, f"request-{count:010}")
            machine.happen(dice.choice([*taps, *taps, *ASIDE]))
        machine.pages_hold_a_choice()
        machine.what_visitors_say_of_themselves_is_nowhere_else()
        machine.the_visit_can_be_painted()
    assert numbers >= 3
