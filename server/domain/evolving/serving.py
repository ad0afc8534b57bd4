"""Errands are called, served, held, sent on, and end at a counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain.deeds import deed
from server.domain.evolving import visits
from server.domain.leg import Leg
from server.domain.plan import Place
from server.domain.ticket import Errand, Phase

if TYPE_CHECKING:
    from server.domain import events as e
    from server.domain.hall import Hall


def called(hall: Hall, event: e.TicketCalled, record: e.Recorded) -> None:
    """The visitor goes to a counter."""
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    hall.queues.leave(errand)
    errand.phase, errand.called_at, errand.recalls = Phase.CALLED, record.at, 0
    errand.available_at = errand.delayed_until = None
    first = errand.leg.first_called_at is None
    errand.leg.call(record.at)
    if first:
        _measure(hall, errand)
    visits.arrive(hall, errand, event.counter)
    visits.block_others(hall, errand, record.at)
    hall.counts.called(ticket.priority, errand.line, event.counter)
    if event.reason.cycle:
        hall.cycles[event.reason.cycle] = event.reason.counts
    hall.calls.append(record)
    ticket.called.append(record)
    ticket.lead = errand


def _measure(hall: Hall, errand: Errand) -> None:
    """Keep the day's service level of the line: calls, and calls within the target."""
    line = hall.plan.lines.get(errand.line)
    waited = errand.leg.waited_seconds
    calls, in_time = hall.levels.get(errand.line, (0, 0))
    within = line is not None and waited is not None and waited <= line.target_seconds
    hall.levels[errand.line] = (calls + 1, in_time + within)


def recalled(hall: Hall, event: e.TicketRecalled, record: e.Recorded) -> None:
    """The call was repeated."""
    errand = hall.touch(event.ticket, record).errand(event.errand)
    errand.recalls, errand.leg.last_called_at = event.times, record.at
    hall.calls.append(record)


def started(hall: Hall, event: e.ServiceStarted, record: e.Recorded) -> None:
    """The visitor is served; one who was not called comes to the counter with it."""
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    if event.called:
        _may_be_taken_back(hall, event.counter, "started", errand, record)
    else:
        hall.queues.leave(errand)
        visits.block_others(hall, errand, record.at)
    visits.arrive(hall, errand, event.counter)  # another officer may sit there than the one who called
    _serve(errand, record)


def resumed(hall: Hall, event: e.ServiceResumed, record: e.Recorded) -> None:
    """A held visitor is served on."""
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    errand.hold_until = errand.kept_counter = errand.kept_officer = None
    visits.arrive(hall, errand, event.counter)
    visits.block_others(hall, errand, record.at)
    _serve(errand, record)


def _serve(errand: Errand, record: e.Recorded) -> None:
    errand.phase, errand.started_at = Phase.SERVING, record.at
    errand.leg.start(record.at)
    errand.ticket.lead = errand


def finished(hall: Hall, event: e.ServiceFinished, record: e.Recorded) -> None:
    """The errand is done; what needed it opens, if it ended well. One that ended other errands with it is not taken back."""
    before = hall.tickets[event.ticket].latest
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    if before is None or before.request_id != record.request_id:
        _may_be_taken_back(hall, event.counter, "finished", errand, record)
    else:
        hall.desk(event.counter).deed = None
    errand.outcome, errand.completed = event.outcome, event.completes
    visits.end(hall, errand, Phase.DONE, record.at)
    visits.release_others(hall, ticket, record.at)
    ticket.choose_lead()


def no_show(hall: Hall, event: e.NoShowMarked, record: e.Recorded) -> None:
    """The visitor did not come; what needs this errand stays blocked until they come after all, or too late."""
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    _may_be_taken_back(hall, event.counter, "no_show", errand, record)
    visits.end(hall, errand, Phase.NO_SHOW, record.at)
    hall.no_shows.add(errand, record.at, hall.plan.no_show.bring_back_seconds)
    visits.release_others(hall, ticket, record.at)
    ticket.choose_lead()


def brought_back(hall: Hall, event: e.BroughtBack, record: e.Recorded) -> None:
    """They came after all, and wait again."""
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    hall.alive[ticket.id] = ticket
    hall.numbers.revive(ticket.letters, ticket.number)
    errand.ended_at = None
    _away(errand)
    errand.place = (event.place, ticket.seq if event.place == ticket.arrived_at else record.seq)
    before = errand.leg
    errand.legs.append(
        Leg(line=errand.line, service=errand.service, entered_at=record.at, counter=before.counter)
    )
    visits.settle(hall, errand, record.at)
    ticket.choose_lead()


def held(hall: Hall, event: e.ErrandHeld, record: e.Recorded) -> None:
    """Set aside; the visitor is free for their other errands."""
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    _may_be_taken_back(hall, event.counter, "held", errand, record)
    visits.depart(hall, errand, record.at)
    errand.phase, errand.counter, errand.started_at = Phase.HELD, None, None
    errand.hold_until = event.until
    errand.kept_counter, errand.kept_officer = event.for_counter, event.for_officer
    errand.leg.turn(Phase.HELD, record.at)
    if event.until is not None:
        hall.holds.add(errand, event.until)
    visits.release_others(hall, ticket, record.at)
    ticket.choose_lead()


def hold_ended(hall: Hall, event: e.HoldEnded, record: e.Recorded) -> None:
    """Waits again at the place it had."""
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    errand.hold_until = None
    _away(errand)
    visits.settle(hall, errand, record.at)
    ticket.choose_lead()


def transferred(hall: Hall, event: e.ErrandTransferred, record: e.Recorded) -> None:
    """Waits elsewhere: a new leg of the same errand."""
    ticket = hall.touch(event.ticket, record)
    errand = ticket.errand(event.errand)
    _may_be_taken_back(hall, event.counter, "transferred", errand, record)
    visits.depart(hall, errand, record.at)
    hall.end_leg(errand, record.at, "transferred")
    if event.service != errand.service:
        visits.take_place(hall, errand.service, -1)
        visits.take_place(hall, event.service)
    errand.service, errand.line, errand.agency, errand.needs = (
        event.service,
        event.line,
        event.agency,
        event.needs,
    )
    errand.kept_counter, errand.kept_officer = event.to_counter, event.to_officer
    errand.delayed_until = event.available_at
    # Behind those who came in the same moment: a clock that was set back stands still for the hall (rule 33).
    errand.place = (event.place, record.seq if event.position == Place.END else ticket.seq)
    errand.slot = None
    _away(errand)
    errand.legs.append(Leg(line=errand.line, service=errand.service, entered_at=record.at))
    errand.phase = Phase.WAITING
    visits.settle(hall, errand, record.at)
    visits.release_others(hall, ticket, record.at)
    ticket.choose_lead()


def _may_be_taken_back(hall: Hall, counter: str, what: str, errand: Errand, record: e.Recorded) -> None:
    """Keep what *errand* is until *record* changes it."""
    hall.desk(counter).deed = deed(what, errand, record)


def _away(errand: Errand) -> None:
    """Nothing of an earlier call holds any longer; its times stay with the leg."""
    errand.counter = errand.called_at = errand.started_at = None
    errand.recalls = 0
