"""What time alone does to the account: days begin, holds end, appointments are missed, no-shows are, the hall closes, counters
fall silent.
"""

from datetime import UTC, date, datetime, time, timedelta

from server.domain.plan import AtClosing
from server.domain.ticket import Phase
from tests.fakes.ledger import moves, silence
from tests.fakes.ledger.books import Books

TWO_DAYS = timedelta(days=2)
AN_HOUR = timedelta(hours=1)


def pass_time(books: Books, now: datetime) -> None:
    """The hall looks at the clock."""
    if _was_far_ahead(books, now):
        books.moment = books.happened = now
        _open(books, books.wall.day(now))
    books.moment = now if books.happened is None or now > books.happened else books.happened
    if books.day is None or books.moment >= _end(books, books.day):
        _open(books, books.wall.day(books.moment))
    _end_holds(books, books.moment)
    _miss_appointments(books, books.moment)
    _give_up(books, books.moment)
    _close(books, books.moment)
    _leave_behind(books, books.moment)
    silence.fall_silent(books, books.moment)


def _was_far_ahead(books: Books, now: datetime) -> bool:
    """Back over two days, to a day not before the one that was open before this one (rule 33)."""
    if books.happened is None or books.day is None or books.before is None:
        return False
    if now >= books.happened - TWO_DAYS:
        return False
    return books.before <= books.wall.day(now) <= books.day - TWO_DAYS


def _end(books: Books, day: date) -> datetime:
    midnight = datetime.combine(day + timedelta(days=1), time(), tzinfo=books.plan.time_zone)
    return midnight.astimezone(UTC)


def _open(books: Books, day: date) -> None:
    books.happens()
    again = day == books.before
    numbers = books.numbers_before if again else {}
    ranges = books.ranges_before if again else []
    if books.day is not None:
        books.before, books.numbers_before, books.ranges_before = (
            books.day,
            books.last_numbers,
            books.ranges,
        )
    books.empty()
    books.kiosks.morning()
    assert books.moment is not None
    books.displays.morning(books.moment)
    books.earlier_answers, books.answers = books.answers, {}
    books.day, books.last_numbers, books.ranges = day, dict(numbers), list(ranges)


def _end_holds(books: Books, now: datetime) -> None:
    due = [
        errand
        for errand in books.errands
        if errand.state is Phase.HELD and errand.hold_until is not None and errand.hold_until <= now
    ]
    for errand in due:
        books.happens()
        moves.wait(books, errand, now)


def _miss_appointments(books: Books, now: datetime) -> None:
    for appointment in books.appointments.values():
        if appointment.state == "booked" and books.window(appointment)[1] <= now:
            books.happens()
            appointment.state = "missed"


def _give_up(books: Books, now: datetime) -> None:
    """Nobody who did not come can be brought back any more: what needs their errand falls."""
    window = timedelta(seconds=books.plan.no_show.bring_back_seconds)
    for errand in list(books.errands):
        if errand.state is not Phase.NO_SHOW or errand.ended is None or now <= errand.ended + window:
            continue
        for lost in errand.dependent:
            books.happens()
            moves.end(books, lost, Phase.CANCELLED, now)


def _leave_behind(books: Books, now: datetime) -> None:
    """Tickets that end at closing do so an hour later at the latest, unless their visitor is at a counter."""
    if books.plan.at_closing is AtClosing.KEEP or books.closed_at is None or now < books.closed_at + AN_HOUR:
        return
    for visit in books.alive:
        if visit.at_counter is None:
            books.happens()
            for errand in visit.open:
                moves.end(books, errand, Phase.EXPIRED, now)


def _close(books: Books, now: datetime) -> None:
    assert books.day is not None
    closing = books.wall.closing(books.day)
    if books.closed_at is not None or closing is None or now < closing:
        return
    books.happens()
    books.closed_at = now
    if books.plan.at_closing is AtClosing.KEEP:
        return
    for visit in books.alive:
        ends = Phase.EXPIRED if visit.at_counter is None else Phase.CANCELLED
        for errand in visit.open:
            if errand is not visit.at_counter:
                moves.end(books, errand, ends, now)
