"""What an accepted command does to the account. The answer is looked at only for what the rules leave open: who was called."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from server.domain import commands as c
from server.domain import events as e
from server.domain.events import Recorded
from server.domain.profile import RuleKind
from server.domain.ticket import Phase
from tests.fakes.ledger import bookings, displays, kiosks, moves, prerequisites, ratings, tickets, undoing
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.visits import Errand


def do(books: Books, command: c.Command, records: Sequence[Recorded]) -> None:
    """*command* was accepted, and the journal says *records*."""
    assert books.moment is not None
    books.happens()
    slip = undoing.before(books, command, books.moment)
    _DEEDS[type(command)](books, command, records, books.moment)
    if slip is not None:
        undoing.after(books, slip, records)


def _open(books: Books, command: c.OpenCounter, records: Sequence[Recorded], now: datetime) -> None:
    seat = books.seats[command.counter]
    event = records[-1].event
    assert isinstance(event, e.CounterOpened)
    other = seat.officer if seat.officer != command.officer else None
    assert (event.taken_from, event.reason) == ((None, "") if other is None else (other, command.take_over))
    seat.officer, seat.paused, seat.free_since = command.officer, None, now


def _close(books: Books, command: c.CloseCounter, _: Sequence[Recorded], __: datetime) -> None:
    seat = books.seats[command.counter]
    seat.officer = seat.paused = None


def _pause(books: Books, command: c.PauseCounter, _: Sequence[Recorded], __: datetime) -> None:
    books.seats[command.counter].paused = command.reason


def _go_on(books: Books, command: c.ResumeCounter, _: Sequence[Recorded], now: datetime) -> None:
    seat = books.seats[command.counter]
    seat.paused, seat.free_since = None, now


def _profile(books: Books, command: c.ChangeProfile, _: Sequence[Recorded], now: datetime) -> None:
    seat, counter = books.seats[command.counter], books.plan.counters[command.counter]
    seat.profile, seat.free_since = command.profile or counter.set_profile, now


def _name(errand: Errand) -> str:
    return f"{errand.visit.id} {errand.number}"


def _called(
    books: Books, command: c.CallNext | c.CallTicket, records: Sequence[Recorded], now: datetime
) -> None:
    event = records[-1].event
    assert isinstance(event, e.TicketCalled)
    naive, seat = books.naive_hall(), books.seats[command.counter]
    errand = books.visits[event.ticket].errands[event.errand - 1]
    if isinstance(command, c.CallNext):
        answer = naive.whose_turn(seat.id, now)
        assert answer is not None
        # Two errands of one visit may share a place, and always share a life; then it does not matter which is first.
        own = answer.person.name.startswith(f"{event.ticket} ") and answer.rule is RuleKind.LONGEST_LIFE
        assert own or answer.person.place == errand.place, (answer, event)
        told = (event.reason.turn, event.reason.rule, event.reason.condition)
        meant = (answer.turn, answer.rule.value, answer.condition)
        assert told == meant or answer.person.name != _name(errand), "why this ticket (rule 12)"
        if event.reason.turn in {"priority", "ordinary", "only-priority"}:
            person = next(person for person in naive.people if person.name == _name(errand))
            naive.count_for_the_rule(naive.rule_in_force(seat.profile, now)[1], seat.id, person, now)
    else:
        assert event.ticket == command.ticket
        assert command.errand in {None, event.errand}
        assert (event.reason.turn, event.reason.said) == ("chosen", command.reason)
    key, most = naive.ratio_key(seat.id, errand.line), books.plan.ratio.ordinary_per_priority
    naive.since[key] = min(most, naive.since.get(key, most) + 1) if errand.visit.priority is None else 0
    if not errand.stay.calls:
        calls, within = naive.levels.get(errand.line, (0, 0))
        target = books.plan.lines[errand.line].target_seconds
        in_time = errand.stay.seconds(Phase.WAITING) <= target
        naive.levels[errand.line] = (calls + 1, within + in_time)
    errand.stay.calls.append(now)
    errand.called, errand.recalls, errand.not_before = now, 0, None
    moves.arrive(books, errand, seat, Phase.CALLED, now)


def _recall(books: Books, command: c.Recall, _: Sequence[Recorded], now: datetime) -> None:
    errand = books.at(command.counter, command.ticket)
    assert errand is not None
    errand.recalls += 1
    errand.stay.calls.append(now)


def _start(books: Books, command: c.StartService, records: Sequence[Recorded], now: datetime) -> None:
    errand = books.at(command.counter, command.ticket)
    event = records[-1].event
    assert errand is not None
    assert isinstance(event, e.ServiceStarted)
    assert event.walked_seconds == (now - errand.called).total_seconds()
    errand.stay.walked = now - errand.stay.calls[-1]
    errand.stay.starts.append(now)
    moves.arrive(books, errand, books.seats[command.counter], Phase.SERVING, now)


def _finish(books: Books, command: c.FinishService, records: Sequence[Recorded], now: datetime) -> None:
    errand = books.at(command.counter, command.ticket)
    event = records[-1].event
    assert errand is not None
    assert isinstance(event, e.ServiceFinished)
    assert event.served_seconds == errand.stay.seconds(Phase.SERVING)
    outcome = books.plan.services[errand.service].outcome(command.outcome)
    assert outcome is not None
    errand.completed = outcome.completes
    for lost in () if outcome.completes else errand.dependent:
        moves.end(books, lost, Phase.CANCELLED, now)
    moves.end(books, errand, Phase.DONE, now)
    assert event.open_errands == len(errand.visit.open)


def _no_show(books: Books, command: c.MarkNoShow, records: Sequence[Recorded], now: datetime) -> None:
    errand = books.at(command.counter, command.ticket)
    event = records[-1].event
    assert errand is not None
    assert isinstance(event, e.NoShowMarked)
    moves.end(books, errand, Phase.NO_SHOW, now)
    assert event.open_errands == len(errand.visit.open)


def _bring_back(books: Books, command: c.BringBack, records: Sequence[Recorded], now: datetime) -> None:
    errand = books.visits[command.ticket].held_or(command.errand, Phase.NO_SHOW)
    event = records[-1].event
    assert errand is not None
    assert isinstance(event, e.BroughtBack)
    moves.another_stay(errand, now, "no_show")
    errand.stay.counter = errand.counter
    errand.counter, errand.ended, errand.recalls = None, None, 0
    errand.place = moves.place(books, errand, books.plan.no_show.place, event.place, records[-1])
    moves.wait(books, errand, now)


def _hold(books: Books, command: c.HoldErrand, _: Sequence[Recorded], now: datetime) -> None:
    errand = books.at(command.counter, command.ticket)
    assert errand is not None
    errand.only_counter, errand.only_officer = command.for_counter, command.for_officer
    until = None if command.minutes is None else now + timedelta(minutes=command.minutes)
    moves.hold(books, errand, until, now)


def _resume(books: Books, command: c.ResumeErrand, records: Sequence[Recorded], now: datetime) -> None:
    errand = books.visits[command.ticket].held_or(command.errand, Phase.HELD)
    assert errand is not None
    if command.counter is None:
        moves.wait(books, errand, now)
        return
    assert isinstance(records[-1].event, e.ServiceResumed)
    errand.only_counter = errand.only_officer = None
    errand.stay.starts.append(now)
    moves.arrive(books, errand, books.seats[command.counter], Phase.SERVING, now)


def _transfer(books: Books, command: c.TransferErrand, records: Sequence[Recorded], now: datetime) -> None:
    errand = books.at(command.counter, command.ticket)
    event = records[-1].event
    assert errand is not None
    assert isinstance(event, e.ErrandTransferred)
    assert event.served_seconds == errand.stay.seconds(Phase.SERVING)
    service = books.plan.services[command.service or errand.service]
    if command.service is not None:
        errand.needs = tuple(sorted(prerequisites.of_service(errand.visit, service, errand) or ()))
    moves.leave(books, errand, now)
    errand.service, errand.line, errand.agency = service.id, service.line, service.agency
    moves.another_stay(errand, now, "transferred")
    errand.only_counter, errand.only_officer = command.to_counter, command.to_officer
    delayed = command.position == "delay"
    errand.not_before = now + timedelta(minutes=command.delay_minutes) if delayed else None
    errand.counter, errand.recalls, errand.slot = None, 0, None
    errand.place = moves.place(books, errand, command.position, event.place, records[-1])
    moves.wait(books, errand, now)


_DEEDS: dict[type[c.Command], Callable[[Books, Any, Sequence[Recorded], datetime], None]] = {
    c.IssueTicket: tickets.issue,
    c.HandInTicket: tickets.hand_in,
    c.ReserveNumbers: tickets.reserve,
    c.AddErrand: tickets.add,
    c.CancelErrand: tickets.cancel_errand,
    c.CancelTicket: tickets.cancel,
    c.AddNote: tickets.note,
    c.ReportPrinted: tickets.printed,
    c.ReportPrintFailed: tickets.printed,
    c.OpenCounter: _open,
    c.CloseCounter: _close,
    c.PauseCounter: _pause,
    c.ResumeCounter: _go_on,
    c.ChangeProfile: _profile,
    c.CallNext: _called,
    c.CallTicket: _called,
    c.Recall: _recall,
    c.StartService: _start,
    c.FinishService: _finish,
    c.MarkNoShow: _no_show,
    c.BringBack: _bring_back,
    c.HoldErrand: _hold,
    c.ResumeErrand: _resume,
    c.TransferErrand: _transfer,
    c.TakeBack: undoing.take_back,
    c.RateVisit: ratings.rate,
    c.ServeWalkIn: tickets.walk_in,
    c.BookAppointment: bookings.book,
    c.MoveAppointment: bookings.move,
    c.CancelAppointment: bookings.cancel,
    c.CheckIn: tickets.check_in,
    c.OverrideHours: bookings.override,
    c.AskForHelp: kiosks.ask,
    c.AnswerHelp: kiosks.answer,
    c.EndHelp: kiosks.end,
    c.ReportPrinter: kiosks.report,
    c.ArrangeKiosk: kiosks.arrange,
    c.GiveParticulars: kiosks.give,
    c.RecordPurge: kiosks.purge,
    c.JoinDisplay: displays.join,
    c.LeaveDisplay: displays.leave,
    c.ArrangeDisplay: displays.arrange,
    c.ReportDisplay: displays.report,
    c.PostNotice: displays.post,
    c.WithdrawNotice: displays.withdraw,
}
