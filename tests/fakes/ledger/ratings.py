"""How visitors say they were served, in the account."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from server.domain import commands as c
from server.domain import events as e
from server.domain import refusals as r
from server.domain.events import Recorded
from server.domain.plan import Rating
from server.domain.ticket import Phase
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.reasons import Reasons, ticket_known
from tests.fakes.ledger.visits import Errand, Visit


def _served(visit: Visit, counter: str) -> Errand | None:
    """What was finished there last."""
    done = [errand for errand in visit.errands if errand.state is Phase.DONE and errand.counter == counter]
    ended = [errand.ended for errand in done if errand.ended is not None]
    return [errand for errand in done if errand.ended == max(ended)][-1] if done else None


def against_rating(books: Books, command: c.RateVisit) -> Reasons:
    """Not asked, not served there, said already, too late, not so."""
    if books.plan.rating is Rating.OFF:
        yield r.RatingNotWanted
    said = [score for score in command.scores if score is not None]
    if not said or len(command.scores) != (9 if books.plan.rating is Rating.SKM else 1):
        yield r.ScoresMistaken
    if command.counter not in books.seats:
        yield r.UnknownCounter
    visit, unknown = ticket_known(books, command.ticket)
    yield from unknown
    if visit is None:
        return
    errand = _served(visit, command.counter)
    if errand is None:
        yield r.NotServedHere
        return
    assert errand.ended is not None
    assert books.moment is not None
    if errand.rated:
        yield r.AlreadyRated
    if books.moment > errand.ended + timedelta(hours=4):
        yield r.TooLateToRate


def rate(books: Books, command: c.RateVisit, records: Sequence[Recorded], _: datetime) -> None:
    """Once."""
    errand, event = _served(books.visits[command.ticket], command.counter), records[-1].event
    assert errand is not None
    assert isinstance(event, e.VisitRated)
    assert (event.errand, event.service, event.agency) == (errand.number, errand.service, errand.agency)
    assert (event.officer, event.scores) == (errand.officer, command.scores)
    assert event.kind == books.plan.rating
    errand.rated = True
