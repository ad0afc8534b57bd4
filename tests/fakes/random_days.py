"""Days in which people try whatever comes to mind, made by plain chance and played fast: thousands of them in minutes."""

from dataclasses import replace
from datetime import UTC, datetime

from server.domain import commands as c
from server.domain.plan import AtClosing, NoShow, Place, Plan, Rating, Scope
from server.domain.ticket import Phase
from tests.fakes.dice import Dice, PlainDice
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.visits import AT_COUNTER
from tests.fakes.played_hall import PlayedHall
from tests.fakes.rich_plans import always_open, busy_plan
from tests.fakes.tries import TRIES, Tries

BEGINNINGS = (
    ("Asia/Jakarta", datetime(2026, 11, 23, 0, 55, tzinfo=UTC)),  # Monday, five to eight
    ("Asia/Jakarta", datetime(2026, 11, 25, 1, 5, tzinfo=UTC)),  # Wednesday, with a long break
    ("Asia/Jakarta", datetime(2026, 11, 27, 1, 30, tzinfo=UTC)),  # Friday, with prayer
    ("Asia/Jakarta", datetime(2026, 12, 23, 16, 40, tzinfo=UTC)),  # before midnight; Christmas is near
    ("Asia/Jayapura", datetime(2028, 2, 28, 4, 0, tzinfo=UTC)),  # before a leap day
    ("Europe/Berlin", datetime(2027, 3, 27, 22, 30, tzinfo=UTC)),  # before the short day
    ("Europe/Berlin", datetime(2026, 10, 24, 21, 30, tzinfo=UTC)),  # before the long day
)
LIKELY: dict[type[c.Command], int] = {
    c.IssueTicket: 16,
    c.CallNext: 18,
    c.StartService: 12,
    c.FinishService: 10,
    c.OpenCounter: 6,
    c.Recall: 6,
    c.MarkNoShow: 5,
    c.BringBack: 4,
    c.HoldErrand: 5,
    c.ResumeErrand: 5,
    c.TransferErrand: 5,
    c.TakeBack: 6,
    c.RateVisit: 2,
    c.BookAppointment: 4,
    c.CheckIn: 4,
    c.AddErrand: 4,
    c.CloseCounter: 2,
    c.PauseCounter: 2,
    c.ResumeCounter: 2,
    c.ServeWalkIn: 3,
    c.CallTicket: 3,
}
"""How often each is tried; the others once."""
DECK = tuple(kind for kind in TRIES for _ in range(LIKELY.get(kind, 1)))
STEPS = (0, 0, 0, 5, 10, 30, 60, 180)
"""Seconds that pass between two tries."""
JUMPS = (-7200, -90, -86_400, 3600, 4 * 3600, -4 * 3600, 86_400, 9 * 86_400, -9 * 86_400, 12 * 3600)


def nobody_for(kind: type[c.Command], books: Books) -> bool:
    """Whether trying *kind* now would only be refused, because nobody is where it finds them."""
    states = {errand.state for errand in books.errands}
    match kind:
        case c.CallNext | c.CallTicket | c.AddErrand | c.CancelErrand | c.CancelTicket:
            return Phase.WAITING not in states
        case c.Recall | c.StartService | c.MarkNoShow:
            return Phase.CALLED not in states
        case c.FinishService:
            return Phase.SERVING not in states
        case c.HoldErrand | c.TransferErrand:
            return not states & AT_COUNTER
        case c.ResumeErrand:
            return Phase.HELD not in states
        case c.BringBack:
            return Phase.NO_SHOW not in states
        case c.TakeBack:
            return all(seat.slip is None for seat in books.seats.values())
        case c.RateVisit:
            return Phase.DONE not in states
        case c.HandInTicket:
            return not books.ranges
        case c.AnswerHelp | c.EndHelp:
            return not books.kiosks.waiting
        case c.GiveParticulars:
            return not books.alive
        case c.CheckIn | c.MoveAppointment | c.CancelAppointment:
            return all(each.state != "booked" for each in books.appointments.values())
    return False


def some_kind(dice: Dice, books: Books) -> type[c.Command]:
    """What is tried next: rarely something for which there is nobody."""
    for _ in range(4):
        kind = dice.pick(DECK)
        if not nobody_for(kind, books):
            return kind
    return dice.pick(DECK)


def some_plan(dice: Dice, zone: str) -> Plan:
    """The rich hall, set up one way or another."""
    plan = busy_plan(
        zone=zone,
        at_closing=dice.pick(tuple(AtClosing)),
        scope=dice.pick(tuple(Scope)),
        starvation_seconds=dice.pick((None, 2400.0, 600.0)),
        place=dice.pick((Place.ARRIVAL, Place.HEAD, Place.END)),
        cancelled_free_their_place=dice.pick((True, False)),
        last=dice.pick((14, 14, 6)),
    )
    limits = NoShow(
        recalls=dice.number(0, 2),
        seconds=30,
        bring_back_seconds=dice.pick((1800, 120)),
        place=plan.no_show.place,
    )
    plan = replace(
        plan,
        no_show=limits,
        rating=dice.pick(tuple(Rating)),
        silence_seconds=dice.pick((None, 300.0, 90.0)),
    )
    return always_open(plan) if dice.pick((True, False)) else plan


def opened_hall(dice: Dice, *, careful: bool) -> PlayedHall:
    """A hall on some morning, with a few officers at their counters."""
    zone, at = dice.pick(BEGINNINGS)
    played = PlayedHall(some_plan(dice, zone), at=at, careful=careful)
    tries = Tries(played.books, played.request)
    for _ in range(dice.number(0, 6)):
        played.tell(tries.open(dice))
    return played


def far_ahead_and_back(played: PlayedHall, dice: Dice) -> None:
    """A clock that was wrong for a while, over a day or more."""
    days = dice.pick((30, 2, 3, 1000))
    played.jump(days=days)
    played.pass_time()
    if dice.pick((True, False)):
        tries = Tries(played.books, played.request)
        for _ in range(dice.number(0, 4)):
            played.tell(TRIES[some_kind(dice, played.books)](tries, dice))
    if dice.rarely(3):
        played.crash()
    played.jump(days=-days)
    played.pass_time()


def something_goes_wrong(played: PlayedHall, dice: Dice) -> None:
    """A crash, a clock that jumps, a request that comes again: at once, or long after."""
    match dice.number(0, 5):
        case 0:
            played.crash()
        case 1:
            played.jump(seconds=dice.pick(JUMPS))
        case 2:
            played.misuse()
        case 3:
            far_ahead_and_back(played, dice)
        case _ if played.sent:
            played.tell(played.sent[-1 - dice.number(0, min(len(played.sent), 60) - 1)])


def random_day(seed: int, *, tries: int = 400, careful: bool = False) -> PlayedHall:
    """Plays one, checked to its end. An AssertionError tells what was broken; the same seed breaks it again."""
    dice = PlainDice(seed)
    played = opened_hall(dice, careful=careful)
    maker = Tries(played.books, played.request)
    for _ in range(tries):
        played.jump(seconds=dice.pick(STEPS))
        if dice.rarely(25):
            something_goes_wrong(played, dice)
        else:
            played.tell(TRIES[some_kind(dice, played.books)](maker, dice))
    played.check_all()
    return played
