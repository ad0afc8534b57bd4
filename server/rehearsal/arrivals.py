"""What visitors do: book, arrive, take a ticket, lose patience, come back after a missed call.

Knows commands that a kiosk sends. Officers hear of who waits through *stir*.
"""

from collections import Counter as Tally
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

from server.domain import commands as c
from server.domain import refusals
from server.domain.refusals import Refusal
from server.domain.ticket import Phase, Ticket
from server.rehearsal.guests import Guest
from server.rehearsal.stage import Stage
from server.rehearsal.ways import Way, in_order
from server.rehearsal.world import Visitor, Want

KIOSK = "kiosk"
BACK_TO_THE_KIOSK = timedelta(seconds=60)
"""The way from a counter to the next ticket, for those who take one after another."""
_COMES_AGAIN = 2
"""How often somebody who was refused until later comes again."""
_WAITING = frozenset({Phase.WAITING, Phase.BLOCKED})
_ENDLESS = float("inf")

RefusalCount = Tally[tuple[str, str]]
"""How often each refusal was heard, by service and code (``closed-break`` says why it was closed)."""


class Arrivals:
    """The day's visitors. *stir* is told of a ticket whose errands may be called from now on."""

    def __init__(self, stage: Stage, stir: Callable[[Ticket], None], way: Way) -> None:
        self._stage, self._stir, self._way = stage, stir, way
        self.guests: dict[str, Guest] = {}
        self.visits: dict[str, list[Guest]] = {}
        """The tickets of each visitor, in order."""
        self.refusals: RefusalCount = Tally()
        self._bookings: dict[str, str] = {}
        self._later: dict[str, tuple[Want, ...]] = {}

    # Coming.

    def book(self, visitor: Visitor) -> None:
        """The day before: a place in the wished slot. Without one the visitor comes all the same."""
        if visitor.slot is None:
            return
        wished = c.BookAppointment(
            request_id=f"b-{visitor.id}",
            service=visitor.wants[0].service,
            slot=visitor.slot,
            priority=visitor.priority,
            language=visitor.language,
        )
        try:
            self._stage.tell(wished)
        except Refusal as no:
            self._count(wished.service, no)
        else:
            self._bookings[visitor.id] = wished.request_id

    def arrive(self, visitor: Visitor) -> None:
        """At the kiosk for the first time."""
        if visitor.id in self._bookings:
            self._check_in(visitor)
        elif self._way is Way.TOGETHER:
            self._take(visitor, visitor.wants)
        else:
            self._take(visitor, in_order(self._stage.hall.plan, visitor))

    def _check_in(self, visitor: Visitor) -> None:
        command = c.CheckIn(request_id=visitor.id, code=self._bookings.pop(visitor.id), kiosk=KIOSK)
        try:
            self._stage.tell(command)
        except refusals.TooEarlyToCheckIn as early:
            self._bookings[visitor.id] = command.code
            begins = self._moment(early.params["from"])
            self._stage.at(max(begins, self._after(1.0)), partial(self._check_in, visitor))
        except Refusal as no:
            self._count(visitor.wants[0].service, no)
            self._take(visitor, visitor.wants)
        else:
            self._greet(visitor, visitor.id, visitor.wants[:1], visitor.wants[1:])

    def _take(self, visitor: Visitor, wants: Sequence[Want], tries: int = 0) -> None:
        """A ticket: for everything at once, or for the first want only."""
        together = self._way is Way.TOGETHER
        now, then = (wants, ()) if together else (wants[:1], wants[1:])
        command = self._issue(visitor, now)
        try:
            self._stage.tell(command)
        except Refusal as no:
            self._refused(visitor, wants, no, tries)
        else:
            self._greet(visitor, command.request_id, now, then)

    def _issue(self, visitor: Visitor, wants: Sequence[Want]) -> c.IssueTicket:
        before = len(self.visits.get(visitor.id, ()))
        package = self._stage.hall.plan.packages.get(visitor.package or "")
        if package is not None and len(wants) < len(package.steps):
            package = None  # its errands are done one by one
        return c.IssueTicket(
            request_id=f"{visitor.id}.{before + 1}" if before else visitor.id,
            kiosk=KIOSK,
            service=wants[0].service if package is None else None,
            also=tuple(want.service for want in wants[1 if package is None else len(package.steps) :]),
            package=None if package is None else package.id,
            priority=visitor.priority,
            language=visitor.language,
        )

    def _refused(self, visitor: Visitor, wants: Sequence[Want], no: Refusal, tries: int) -> None:
        """Comes again when it opens, or does without what was refused."""
        service = str(no.params.get("service", wants[0].service))
        self._count(service, no)
        opens = self._opens(no)
        rest = [want for want in wants if want.service != service]
        if opens is not None and tries < _COMES_AGAIN:
            again = opens + timedelta(seconds=wants[0].walk_seconds)
            self._stage.at(again, partial(self._take, visitor, wants, tries + 1))
        elif rest and len(rest) < len(wants) and (visitor.package is None or self._way is not Way.TOGETHER):
            self._take(visitor, rest, tries)

    def _opens(self, no: Refusal) -> datetime | None:
        """When a closed service opens again today."""
        said = no.params.get("opens")
        if not isinstance(no, refusals.Closed) or not said:
            return None
        opens, zone = self._moment(said), self._stage.hall.plan.time_zone
        same_day = opens.astimezone(zone).date() == self._stage.now.astimezone(zone).date()
        return opens if same_day and opens > self._stage.now else None

    def _moment(self, said: str | int) -> datetime:
        """A refusal's ISO 8601, which is in the hall's zone, as the hall counts."""
        return datetime.fromisoformat(str(said)).astimezone(UTC)

    def _greet(self, visitor: Visitor, ticket_id: str, wants: Sequence[Want], then: Sequence[Want]) -> None:
        """The visitor has a ticket for *wants*; what is to come *then* is added to it, or has to wait."""
        ticket = self._stage.hall.tickets[ticket_id]
        guest = self.guests[ticket_id] = Guest(visitor=visitor, ticket=ticket, wants=list(wants))
        self.visits.setdefault(visitor.id, []).append(guest)
        if self._way is Way.ONE_BY_ONE:
            self._later[visitor.id] = tuple(then)
        else:
            for want in then:
                self._add(guest, want)
        self.waits(guest)
        self._stir(ticket)

    def _add(self, guest: Guest, want: Want) -> None:
        last = len(guest.ticket.errands)
        command = c.AddErrand(
            request_id=self._stage.request(),
            ticket=guest.ticket.id,
            service=want.service,
            needs=(last,) if self._way is Way.FIXED_ORDER else (),
        )
        try:
            self._stage.tell(command)
        except Refusal as no:
            self._count(want.service, no)
        else:
            guest.wants.append(want)

    # Waiting, and what ends it.

    def waits(self, guest: Guest) -> None:
        """The visitor begins to wait, or waits again after a counter, with the patience of what is left."""
        guest.turn += 1
        left = [errand.number for errand in guest.ticket.errands if errand.phase in _WAITING]
        patience = max((guest.want(number).patience_seconds for number in left), default=_ENDLESS)
        if patience != _ENDLESS:
            self._stage.at(self._after(patience), partial(self._leave, guest, guest.turn))
        elif not left and not guest.ticket.alive:
            self._next_ticket(guest.visitor)

    def missed(self, guest: Guest, errand: int) -> None:
        """The visitor was given up at a counter, and may come back."""
        guest.given_up.add(errand)
        back = guest.want(errand).back_seconds
        if back is None:
            self.waits(guest)
            return
        self._stage.at(self._after(back), partial(self._come_back, guest, errand))
        if guest.ticket.alive:
            self.waits(guest)

    def _leave(self, guest: Guest, turn: int) -> None:
        self._stage.pass_time()  # which may have ended the visit
        if guest.turn != turn or guest.ticket.at_counter is not None or not guest.ticket.alive:
            return
        ticket = guest.ticket.id
        self._stage.tell(c.CancelTicket(request_id=self._stage.request(), ticket=ticket, reason="left"))

    def _come_back(self, guest: Guest, errand: int) -> None:
        ticket = guest.ticket.id
        try:
            self._stage.tell(c.BringBack(request_id=self._stage.request(), ticket=ticket, errand=errand))
        except Refusal:
            self._next_ticket(guest.visitor)  # too late for this one
            return
        self.waits(guest)
        self._stir(guest.ticket)

    def _next_ticket(self, visitor: Visitor) -> None:
        wants = self._later.pop(visitor.id, ())
        if wants:
            self._stage.at(self._stage.now + BACK_TO_THE_KIOSK, partial(self._take, visitor, wants))

    def _after(self, seconds: float) -> datetime:
        return self._stage.now + timedelta(seconds=seconds)

    def _count(self, service: str, no: Refusal) -> None:
        why = no.params.get("why")
        self.refusals[service, f"{no.code}-{why}" if why else no.code] += 1
