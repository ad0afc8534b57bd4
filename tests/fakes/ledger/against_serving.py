"""Why nobody can be called, served, held or sent on."""

from server.domain import commands as c
from server.domain import refusals as r
from server.domain.plan import Service
from server.domain.ticket import Phase
from tests.fakes.ledger import prerequisites
from tests.fakes.ledger.books import Books, Seat
from tests.fakes.ledger.reasons import Reasons, closed_all_day, known, same_agency, seat_free, ticket_known
from tests.fakes.ledger.reasons import here as here_
from tests.fakes.ledger.visits import AT_COUNTER, Errand


def called_next(books: Books, command: c.CallNext) -> Reasons:
    yield from seat_free(books, command.counter)
    assert books.moment is not None
    known_one = command.counter in books.seats
    if known_one and books.naive_hall().whose_turn(command.counter, books.moment) is None:
        yield r.NobodyWaiting


def chosen(books: Books, command: c.CallTicket) -> Reasons:
    yield from seat_free(books, command.counter)
    visit, unknown = ticket_known(books, command.ticket)
    yield from unknown
    if visit is None or command.counter not in books.seats:
        return
    if command.errand is not None and not 1 <= command.errand <= len(visit.errands):
        yield r.UnknownErrand
        return
    seat = books.seats[command.counter]
    errands = visit.errands if command.errand is None else [visit.errands[command.errand - 1]]
    reasons = [set(_against_choosing(books, errand, seat)) for errand in errands]
    if all(reasons):
        yield from set().union(*reasons)


def _against_choosing(books: Books, errand: Errand, seat: Seat) -> Reasons:
    if errand.agency != books.agency(seat.id):
        yield r.OtherAgency
    if errand.state is not Phase.WAITING:
        yield r.WrongState
    elif errand.visit.at_counter is not None:
        yield r.VisitorElsewhere
    elif errand.missing:
        yield r.NeedsAnother
    if books.kept_for_another(errand, seat):
        yield r.KeptForAnother


def recall(books: Books, command: c.Recall | c.StartService) -> Reasons:
    return here_(books, command.counter, command.ticket, Phase.CALLED)


def finish(books: Books, command: c.FinishService) -> Reasons:
    yield from here_(books, command.counter, command.ticket, Phase.SERVING)
    here = books.at(command.counter, command.ticket)
    if here is not None and books.plan.services[here.service].outcome(command.outcome) is None:
        yield r.UnknownOutcome


def no_show(books: Books, command: c.MarkNoShow) -> Reasons:
    yield from here_(books, command.counter, command.ticket, Phase.CALLED)
    here, limits = books.at(command.counter, command.ticket), books.plan.no_show
    assert books.moment is not None
    if here is not None and here.state is Phase.CALLED:
        since = (books.moment - here.stay.calls[-1]).total_seconds()
        if here.recalls < limits.recalls or since < limits.seconds:
            yield r.TooEarlyForNoShow


def bring_back(books: Books, command: c.BringBack) -> Reasons:
    visit, unknown = ticket_known(books, command.ticket)
    yield from unknown
    if visit is None:
        return
    errand = visit.held_or(command.errand, Phase.NO_SHOW)
    assert books.moment is not None
    if errand is None:
        yield r.UnknownErrand if command.errand is not None else r.WrongState
        return
    if errand.state is not Phase.NO_SHOW or errand.ended is None:
        yield r.WrongState
        return
    since = (books.moment - errand.ended).total_seconds()
    again = not visit.open and (visit.letters, visit.number) in books.living_numbers
    if since > books.plan.no_show.bring_back_seconds or again:
        yield r.TooLateToBringBack


def hold(books: Books, command: c.HoldErrand) -> Reasons:
    yield from here_(books, command.counter, command.ticket, *AT_COUNTER)
    if command.minutes is not None and not 1 <= command.minutes <= 480:
        yield r.BadDelay
    if command.for_counter is not None and command.for_officer is not None:
        yield r.NowhereToGo
    here = books.at(command.counter, command.ticket)
    if command.for_counter is not None:
        yield from same_agency(books, command.for_counter, here.agency if here is not None else None)


def resume(books: Books, command: c.ResumeErrand) -> Reasons:
    visit, unknown = ticket_known(books, command.ticket)
    yield from unknown
    if command.counter is not None:
        yield from seat_free(books, command.counter)
    if visit is None:
        return
    errand = visit.held_or(command.errand, Phase.HELD)
    if errand is None:
        yield r.UnknownErrand if command.errand is not None else r.WrongState
        return
    if errand.state is not Phase.HELD:
        yield r.WrongState
    if command.counter is None or command.counter not in books.seats:
        return
    seat = books.seats[command.counter]
    yield from same_agency(books, seat.id, errand.agency)
    if visit.at_counter is not None:
        yield r.VisitorElsewhere
    if errand.only_counter not in {None, seat.id} or errand.only_officer not in {None, seat.officer}:
        yield r.KeptForAnother


def transfer(books: Books, command: c.TransferErrand) -> Reasons:
    yield from here_(books, command.counter, command.ticket, *AT_COUNTER)
    here = books.at(command.counter, command.ticket)
    goals = (command.service, command.to_counter, command.to_officer)
    if goals == (None, None, None) or None not in goals[1:]:
        yield r.NowhereToGo
    service: Service | None = None
    if command.service is not None:
        yield from known(books, command.service)
        service = books.plan.services.get(command.service)
    elif here is not None:
        service = books.plan.services[here.service]
    if here is not None and any(
        other is not here and other.service == command.service for other in here.visit.open
    ):
        yield r.ErrandAlreadyThere
    if command.service is not None and service is not None and here is not None:
        yield from _against_sending(books, here, service)
    if command.to_counter is not None:
        yield from same_agency(books, command.to_counter, service.agency if service else None)
    if command.position == "delay" and not 1 <= command.delay_minutes <= 480:
        yield r.BadDelay


def _against_sending(books: Books, errand: Errand, service: Service) -> Reasons:
    if closed_all_day(books, service):
        yield r.Closed
    if service.id != errand.service and not books.place_left(service):
        yield r.QuotaUsedUp
    needs = prerequisites.of_service(errand.visit, service, errand)
    if needs is None:
        yield r.NeedsAnother
    elif errand.number in prerequisites.all_before(errand.visit, needs):
        yield r.PrerequisitesInACircle
