"""What the visitor's screen of one counter shows: the number, then a question, then thanks.

Pure: records, floors and touches in, a new Guest out. *now* is seconds of any steady clock. Knows the hall's contract. Must not
know words, sockets or Qt.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from counter.face.question import PATIENCE_SECONDS, Kind, Question, Scores, Visitor
from counter.floor.floor import Floor
from wire.events import ErrandTakenBack, Record, ServiceFinished, TicketCalled, VisitRated
from wire.mall import Mall
from wire.snapshot import LiveTicket
from wire.visits import at_counter

NOTE_SECONDS: Final = 5.0
"""How long thanks, or an apology, can be read."""
_REMEMBERED: Final = 16
"""Visitors and answered questions, of a counter that may serve several at once."""

Said = Literal["sending", "sent", "kept", "sorry"]
SceneName = Literal[
    "connecting", "resting", "unknown", "closed", "idle", "paused", "called", "serving", "asking", "thanks", "kept", "sorry"
]  # fmt: skip

_NOTED: Final[Mapping[Said, SceneName]] = {
    "sending": "thanks",
    "sent": "thanks",
    "kept": "kept",
    "sorry": "sorry",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Rating:
    """What a visitor has said, to be sent once."""

    visitor: Visitor
    counter: str
    scores: Scores


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """How it stands with the rating of *visitor*, whose errand was done at the moment *since*."""

    said: Said
    visitor: Visitor
    since: datetime
    until: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """What is to be seen. *visitor* and *ticket* where it is about somebody."""

    name: SceneName
    visitor: Visitor | None = None
    ticket: LiveTicket | None = None
    question: Question | None = None
    note: Note | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Guest:
    """The screen at *counter* (empty: at none yet). *met* are those who were there lately; *rating* waits to be handed on."""

    counter: str = ""
    met: tuple[Visitor, ...] = ()
    asked: tuple[tuple[str, int], ...] = ()
    question: Question | None = None
    note: Note | None = None
    rating: Rating | None = None

    def sat(self, counter: str) -> "Guest":
        """It belongs to *counter* from now on."""
        return self if counter == self.counter else replace(_left(self), counter=counter, met=(), note=None)

    def seen(self, floor: Floor) -> "Guest":
        """The floor may have changed: who is called here ends what was asked of the one before."""
        here = tickets_at(floor, self.counter)
        met = self._meeting(*map(_visitor, here))
        since = self.question.since if self.question else self.note.since if self.note else None
        if since is not None and any(_came(ticket) >= since for ticket in here):
            return replace(_left(met), note=None)
        return met

    def heard(self, record: Record, *, rating: Kind | None, language: str, now: float, age: float) -> "Guest":
        """A record came, *age* seconds after it happened. *rating* is what the mall asks; *language* that of an unknown visitor."""
        match record.event:
            case ServiceFinished(counter=self.counter) as finished if rating and age < PATIENCE_SECONDS:
                return self._asked(finished, record.at, kind=rating, language=language, now=now, age=age)
            case TicketCalled(counter=self.counter) as call:
                return self._meeting(Visitor(ticket=call.ticket, label=call.label, language=call.language))
            case ErrandTakenBack(counter=self.counter, ticket=ticket):
                return self._withdrawn(ticket)
            case VisitRated(counter=self.counter, ticket=ticket) if self._asks(ticket):
                return self._withdrawn(ticket)
            case _:
                return self

    def answered(self, score: int, now: float) -> "Guest":
        """A face was touched."""
        return self._led(self.question.answered(score, now), now) if self.question else self

    def skipped(self, now: float) -> "Guest":
        """The visitor says nothing of this element."""
        return self._led(self.question.skipped(now), now) if self.question else self

    def back(self, now: float) -> "Guest":
        """The visitor wants to see the last element again."""
        return replace(self, question=self.question.back(now)) if self.question else self

    def touched(self, now: float) -> "Guest":
        """Somebody is there."""
        return replace(self, question=self.question.touched(now)) if self.question else self

    def stopped(self, now: float) -> "Guest":
        """The visitor has said enough, or does not want to say anything."""
        return _thanked(self, now)

    def passed(self, now: float) -> "Guest":
        """Time has passed: nobody answers any more, or the note was read."""
        guest = self if self.note is None or now < self.note.until else replace(self, note=None)
        return _left(guest) if guest.question and now >= guest.question.until else guest

    def told(self, said: Said, now: float) -> "Guest":
        """How it stands with the rating that was handed on last; nothing where its visitor is no longer looked at."""
        if self.note is None or self.note.said == said:
            return self
        return replace(self, note=replace(self.note, said=said, until=now + NOTE_SECONDS))

    def handed(self) -> "Guest":
        """The rating is on its way."""
        return replace(self, rating=None)

    def scene(self, mall: Mall | None, floor: Floor) -> Scene:
        """What is to be seen now."""
        if mall is None:
            return Scene(name="connecting")
        if not self.counter:
            return Scene(name="resting")
        if all(counter.id != self.counter for counter in mall.counters):
            return Scene(name="unknown")
        if self.question is not None:
            return Scene(name="asking", visitor=self.question.visitor, question=self.question)
        if self.note is not None:
            return self._noted(self.note)
        return _working(floor, self.counter)

    @staticmethod
    def _noted(note: Note) -> Scene:
        return Scene(name=_NOTED[note.said], visitor=note.visitor, note=note)

    def _meeting(self, *visitors: Visitor) -> "Guest":
        known = {each.ticket for each in self.met}
        new = tuple(each for each in visitors if each.ticket not in known)
        return replace(self, met=(*self.met, *new)[-_REMEMBERED:]) if new else self

    def _asked(
        self, finished: ServiceFinished, since: datetime, *, kind: Kind, language: str, now: float, age: float
    ) -> "Guest":
        about = (finished.ticket, finished.errand)
        if about in self.asked:
            return self  # the finish was taken back, and the visitor had answered before that
        stranger = Visitor(ticket=finished.ticket, label=finished.label, language=language)
        visitor = next((each for each in self.met if each.ticket == finished.ticket), stranger)
        question = Question.asked(visitor, errand=finished.errand, kind=kind, since=since, now=now, age=age)
        return replace(_left(self), question=question, note=None)

    def _asks(self, ticket: str) -> bool:
        return self.question is not None and self.question.visitor.ticket == ticket

    def _withdrawn(self, ticket: str) -> "Guest":
        if self.note is not None and self.note.visitor.ticket == ticket:
            return replace(self, note=None)
        return replace(self, question=None) if self._asks(ticket) else self

    def _led(self, question: Question, now: float) -> "Guest":
        guest = replace(self, question=question)
        return _thanked(guest, now) if question.over else guest


def tickets_at(floor: Floor, counter: str) -> tuple[LiveTicket, ...]:
    """Who is called to or served at *counter*, the last to come last."""
    state = floor.at(counter)
    there = state.tickets or ((state.ticket,) if state.ticket else ())
    known = (floor.tickets[ticket] for ticket in there if ticket in floor.tickets)
    return tuple(ticket for ticket in known if at_counter(ticket) == counter)


def _working(floor: Floor, counter: str) -> Scene:
    here = tickets_at(floor, counter)
    if here:
        ticket = here[-1]
        name: SceneName = "serving" if ticket.phase == "serving" else "called"
        return Scene(name=name, visitor=_visitor(ticket), ticket=ticket)
    state = floor.at(counter)
    if state.officer is None:
        return Scene(name="closed")
    return Scene(name="idle" if state.paused is None else "paused")


def _visitor(ticket: LiveTicket) -> Visitor:
    return Visitor(ticket=ticket.ticket, label=ticket.label, language=ticket.language)


def _came(ticket: LiveTicket) -> datetime:
    """The moment at which they were called here, or sat down."""
    return max(
        (at for at in (ticket.called_at, ticket.started_at) if at is not None), default=ticket.arrived_at
    )


def _thanked(guest: Guest, now: float) -> Guest:
    question = guest.question
    if question is None or not question.said:
        return replace(guest, question=None)
    note = Note(said="sending", visitor=question.visitor, since=question.since, until=now + NOTE_SECONDS)
    return replace(_left(guest), note=note)


def _left(guest: Guest) -> Guest:
    """No more is asked; what was said counts."""
    question = guest.question
    if question is None or not question.said:
        return replace(guest, question=None)
    return replace(
        guest,
        question=None,
        asked=(*guest.asked, (question.visitor.ticket, question.errand))[-_REMEMBERED:],
        rating=Rating(visitor=question.visitor, counter=guest.counter, scores=question.scores),
    )
