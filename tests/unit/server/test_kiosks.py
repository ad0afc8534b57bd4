"""Kiosks: a visitor calls for a person, a printer tells of itself, and somebody arranges what a kiosk offers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.kiosks import Arrangement, Kiosk, PaperLevel
from server.domain.refusals import (
    HelpAlreadyAsked,
    NoHelpAsked,
    NotAsked,
    PersonalData,
    RequestReused,
    UnknownAgency,
    UnknownTicket,
    UnknownZone,
    WrongState,
)
from server.web.snapshots import snapshot_of
from tests.fakes.hall_state import differences, state_of
from tests.fakes.halls import MORNING, Story
from tests.fakes.journals import FakeJournal, keep
from tests.fakes.plans import small_plan
from wire.kiosks import Arrangement as WireArrangement
from wire.kiosks import KioskState

UPSTAIRS = Arrangement(agencies=("reg",), zone="west", theme="kawung")


class Lobby(Story):
    """A hall with two zones; ``k1`` is set up to stand in the east, ``k2`` is not set up at all."""

    def __init__(self) -> None:
        plan = small_plan()
        card = replace(plan.services["reg/card"], asks=("nik", "phone"))
        super().__init__(
            replace(
                plan,
                services={**plan.services, "reg/card": card},
                zones=frozenset({"east", "west"}),
                kiosks={"k1": Arrangement(zone="east")},
            )
        )

    def ask(self, kiosk: str = "k1", language: str = "id") -> e.HelpAsked:
        command = c.AskForHelp(request_id=self.request(), kiosk=kiosk, language=language)
        return self._told(command, e.HelpAsked)

    def answer(self, by: str, kiosk: str = "k1") -> e.HelpAnswered:
        return self._told(c.AnswerHelp(request_id=self.request(), kiosk=kiosk, by=by), e.HelpAnswered)

    def end(self, by: str, kiosk: str = "k1") -> e.HelpEnded:
        return self._told(c.EndHelp(request_id=self.request(), kiosk=kiosk, by=by), e.HelpEnded)

    def printer(self, trouble: str | None, paper: PaperLevel, kiosk: str = "k1") -> e.PrinterReported:
        command = c.ReportPrinter(request_id=self.request(), kiosk=kiosk, trouble=trouble, paper=paper)
        return self._told(command, e.PrinterReported)

    def arrange(self, arrangement: Arrangement | None, kiosk: str = "k1") -> e.KioskArranged:
        command = c.ArrangeKiosk(request_id=self.request(), kiosk=kiosk, arrangement=arrangement, by="Rina")
        return self._told(command, e.KioskArranged)

    def say(self, ticket: str, *fields: str, service: str = "reg/card") -> e.ParticularsGiven:
        particulars = tuple(c.Particular(service=service, field=field) for field in fields)
        command = c.GiveParticulars(request_id=self.request(), ticket=ticket, particulars=particulars)
        return self._told(command, e.ParticularsGiven)

    def kiosk(self, kiosk: str = "k1") -> Kiosk:
        return self.hall.kiosks.get(kiosk)

    def a_night_passes(self, days: int = 1) -> tuple[e.Event, ...]:
        self.wait(days=days)
        return self.pass_time()


@pytest.fixture
def lobby() -> Lobby:
    return Lobby()


# Help.


def test_a_visitor_waits_until_somebody_has_come(lobby: Lobby) -> None:
    asked = lobby.ask(language="min")
    assert asked == e.HelpAsked(kiosk="k1", zone="east", language="min")
    assert lobby.kiosk() == Kiosk(id="k1", help_since=MORNING)
    lobby.wait(seconds=40)
    lobby.answer("Budi")
    assert lobby.kiosk() == Kiosk(id="k1", help_since=MORNING, helper="Budi")
    assert lobby.end("Budi") == e.HelpEnded(kiosk="k1", by="Budi")
    assert lobby.hall.kiosks.known == {}, "there is nothing more to know"


def test_one_call_from_a_kiosk_is_enough(lobby: Lobby) -> None:
    lobby.ask()
    again = lobby.refused(HelpAlreadyAsked, lobby.ask)
    assert again.params == {"kiosk": "k1"}
    assert lobby.ask("k2").zone == "", "nobody said where that one stands"


def test_the_visitor_may_think_better_of_it_and_ask_again(lobby: Lobby) -> None:
    lobby.ask()
    assert lobby.end("k1").by == "k1"
    lobby.wait(minutes=2)
    lobby.ask()
    assert lobby.kiosk().help_since == MORNING + timedelta(minutes=2)
    assert lobby.kiosk().helper is None


def test_whoever_says_so_last_is_on_the_way(lobby: Lobby) -> None:
    lobby.ask()
    lobby.answer("Budi")
    lobby.answer("Siti")
    assert lobby.kiosk().helper == "Siti"


def test_nobody_can_be_helped_who_does_not_wait(lobby: Lobby) -> None:
    lobby.refused(NoHelpAsked, lambda: lobby.answer("Budi"))
    lobby.refused(NoHelpAsked, lambda: lobby.end("Budi"))
    lobby.ask("k2")
    lobby.refused(NoHelpAsked, lambda: lobby.end("Budi", "k1"))
    lobby.refused(PersonalData, lambda: lobby.answer("0812 3456 7890", "k2"))


def test_nobody_waits_at_a_kiosk_overnight(lobby: Lobby) -> None:
    lobby.ask("k1")
    lobby.ask("k2")
    lobby.answer("Budi", "k2")
    opened = lobby.a_night_passes()
    assert opened == (
        e.HelpEnded(kiosk="k1", by=""),
        e.HelpEnded(kiosk="k2", by=""),
        e.DayOpened(day=lobby.hall.days.of(lobby.now)),
    )
    assert lobby.hall.kiosks.known == {}
    lobby.ask("k1")


def test_the_same_call_twice_is_one(lobby: Lobby) -> None:
    lobby.pass_time()
    command = c.AskForHelp(request_id="request-of-a-kiosk", kiosk="k1")
    first = lobby.tell(command)
    lobby.restart()
    assert lobby.tell(command) == first
    lobby.refused(RequestReused, lambda: lobby.tell(replace(command, kiosk="k2")))


# Printers.


def test_what_a_printer_tells_is_known_until_it_tells_something_else(lobby: Lobby) -> None:
    lobby.printer("paper-out", "out")
    lobby.ask()
    lobby.end("k1")
    assert lobby.kiosk() == Kiosk(id="k1", trouble="paper-out", paper="out")
    lobby.printer(None, "enough")
    assert lobby.kiosk() == Kiosk(id="k1", paper="enough")


def test_a_printer_is_in_the_morning_as_it_was_at_night(lobby: Lobby) -> None:
    lobby.printer("cover-open", "low")
    lobby.printer(None, "unknown", "k2")
    *_, said = lobby.a_night_passes()
    assert said == e.PrinterReported(kiosk="k1", trouble="cover-open", paper="low")
    assert lobby.kiosk() == Kiosk(id="k1", trouble="cover-open", paper="low")


# Arrangements.


def test_a_kiosk_is_arranged_and_set_up_again(lobby: Lobby) -> None:
    arranged = lobby.arrange(UPSTAIRS)
    assert arranged == e.KioskArranged(kiosk="k1", arrangement=UPSTAIRS, by="Rina")
    assert lobby.ask().zone == "west", "where it stands now"
    lobby.end("k1")
    lobby.arrange(None)
    assert lobby.hall.kiosks.known == {}
    assert lobby.ask().zone == "east", "where it was set up"


def test_an_arrangement_names_only_what_is_there(lobby: Lobby) -> None:
    nowhere = lobby.refused(UnknownZone, lambda: lobby.arrange(Arrangement(zone="moon")))
    assert nowhere.params == {"zone": "moon"}
    nobody = lobby.refused(UnknownAgency, lambda: lobby.arrange(Arrangement(agencies=("reg", "zoo"))))
    assert nobody.params == {"agency": "zoo"}
    lobby.arrange(Arrangement(theme="no-such-theme"))
    assert lobby.kiosk().arrangement == Arrangement(theme="no-such-theme"), "the hall knows no themes"


@pytest.mark.parametrize("days", [1, 400])
def test_an_arrangement_is_there_after_a_restart_months_later(lobby: Lobby, days: int) -> None:
    """The journal is read from its last day but one: each day says again what was true before it."""
    journal = FakeJournal()
    lobby.arrange(Arrangement(theme="gajah-oling"))
    lobby.arrange(UPSTAIRS)
    lobby.arrange(UPSTAIRS, "k2")
    lobby.arrange(None, "k2")
    for _ in range(3):
        lobby.a_night_passes(days)
    keep(journal, lobby)
    lobby.journal = list(journal.replay())
    assert not list(journal.lasting())
    assert len([each for each in lobby.journal if isinstance(each.event, e.KioskArranged)]) == 2
    lobby.restart()
    assert lobby.hall.kiosks.known == {"k1": Kiosk(id="k1", arrangement=UPSTAIRS)}


def test_a_replayed_hall_knows_its_kiosks(lobby: Lobby) -> None:
    lobby.ask()
    lobby.answer("Budi")
    lobby.printer("paper-out", "out", "k2")
    lobby.arrange(UPSTAIRS, "k2")
    assert differences(state_of(lobby.hall), state_of(lobby.replayed())) == {}


def test_an_agency_that_left_the_mall_does_not_keep_a_hall_from_opening(lobby: Lobby) -> None:
    lobby.arrange(Arrangement(agencies=("pol",), zone="west"))
    smaller = replace(lobby.plan, zones=frozenset({"east"}), kiosks={})
    lobby.restart(smaller)
    lobby.a_night_passes()
    assert lobby.kiosk().arrangement == Arrangement(agencies=("pol",), zone="west")


def test_a_program_that_comes_late_sees_the_kiosks(lobby: Lobby) -> None:
    lobby.arrange(UPSTAIRS, "k2")
    lobby.printer(None, "low", "k2")
    lobby.ask()
    lobby.answer("Budi")
    assert snapshot_of(lobby.hall).kiosks == (
        KioskState(kiosk="k1", help_since=MORNING, helper="Budi"),
        KioskState(
            kiosk="k2",
            paper="low",
            arrangement=WireArrangement(agencies=("reg",), zone="west", theme="kawung"),
        ),
    )


# Particulars.


def test_it_is_written_down_which_questions_a_visitor_answered(lobby: Lobby) -> None:
    ticket = lobby.issue("reg/birth", also=["reg/card"])
    given = lobby.say(ticket.ticket, "nik", "phone", "nik")
    assert given == e.ParticularsGiven(
        ticket=ticket.ticket,
        label=ticket.label,
        fields=(
            e.FieldGiven(service="reg/card", field="nik"),
            e.FieldGiven(service="reg/card", field="phone"),
        ),
    )


def test_nobody_is_asked_for_more_than_their_services_need(lobby: Lobby) -> None:
    card, birth = lobby.issue("reg/card").ticket, lobby.issue("reg/birth").ticket
    refusal = lobby.refused(NotAsked, lambda: lobby.say(card, "nik", "mother"))
    assert refusal.params == {"label": "A-001", "service": "reg/card", "field": "mother"}
    lobby.refused(NotAsked, lambda: lobby.say(birth, "nik"))
    lobby.refused(NotAsked, lambda: lobby.say(birth, "nik", service="reg/birth"))
    lobby.refused(NotAsked, lambda: lobby.say(birth, "nik", service="reg/passport"))


def test_only_a_ticket_that_lives_today_has_particulars(lobby: Lobby) -> None:
    lobby.refused(UnknownTicket, lambda: lobby.say("nobody", "nik"))
    ticket = lobby.issue().ticket
    lobby.cancel(ticket)
    lobby.refused(WrongState, lambda: lobby.say(ticket, "nik"))
    yesterday = lobby.issue().ticket
    lobby.a_night_passes()
    lobby.refused(UnknownTicket, lambda: lobby.say(yesterday, "nik"))
