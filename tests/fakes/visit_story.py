"""The stream of one visitor's ticket, told event by event, and the ticket as every program folds it."""

from datetime import UTC, datetime, timedelta

from wire import events as e
from wire.snapshot import LiveErrand, LiveTicket
from wire.visits import after

MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
TICKET, LABEL = "ticket-of-the-story", "A-012"
REASON = e.CallReason(
    rule="longest-wait",
    turn="ordinary",
    waited_seconds=60.0,
    ordinary_since_priority=0,
    priority_waiting=0,
    ordinary_waiting=1,
)


def wanted(number: int, service: str, *needs: int) -> e.ErrandAsked:
    """One of the errands: its line has its service's name."""
    return e.ErrandAsked(
        number=number, service=service, line=service, agency=service.split("/", maxsplit=1)[0], needs=needs
    )


class Visit:
    """Each method is one event, a minute after the one before. *live* is None before the first and after the last."""

    def __init__(self) -> None:
        self.now = MORNING
        self.live: LiveTicket | None = None
        self.records: list[e.Record] = []

    def happens(self, event: e.AnyEvent) -> None:
        self.now += timedelta(minutes=1)
        self.records.append(e.Record(seq=len(self.records) + 1, at=self.now, event=event))
        self.live = after(self.live, event, self.now)

    @property
    def ticket(self) -> LiveTicket:
        assert self.live is not None
        return self.live

    def errand(self, number: int = 1) -> LiveErrand:
        return next(errand for errand in self.ticket.errands if errand.number == number)

    @property
    def phases(self) -> list[str]:
        return [errand.phase for errand in self.ticket.errands]

    def issued(self, *errands: e.ErrandAsked, slot: datetime | None = None) -> None:
        first = errands[0] if errands else wanted(1, "reg/card")
        self.happens(
            e.TicketIssued(
                ticket=TICKET,
                letters="A",
                number=12,
                label=LABEL,
                service=first.service,
                line=first.line,
                agency=first.agency,
                priority="elderly",
                language="en",
                kiosk="k1",
                ahead=0,
                wait_low_seconds=None,
                wait_high_seconds=None,
                errands=errands,
                slot=slot,
            )
        )

    def called(self, service: str, counter: str = "1", errand: int = 1) -> None:
        self.happens(
            e.TicketCalled(
                ticket=TICKET,
                letters="A",
                number=12,
                label=LABEL,
                counter=counter,
                service=service,
                line=service,
                agency=service.split("/", maxsplit=1)[0],
                language="en",
                reason=REASON,
                errand=errand,
            )
        )

    def recalled(self, counter: str = "1", errand: int = 1) -> None:
        self.happens(e.TicketRecalled(ticket=TICKET, label=LABEL, counter=counter, times=1, errand=errand))

    def started(self, counter: str = "1", errand: int = 1, *, called: bool = True) -> None:
        self.happens(
            e.ServiceStarted(
                ticket=TICKET, label=LABEL, counter=counter, walked_seconds=1.0, errand=errand, called=called
            )
        )

    def finished(self, counter: str = "1", errand: int = 1, left: int = 0) -> None:
        self.happens(
            e.ServiceFinished(
                ticket=TICKET,
                label=LABEL,
                counter=counter,
                outcome="served",
                served_seconds=1.0,
                errand=errand,
                open_errands=left,
            )
        )

    def missed(self, counter: str = "1", errand: int = 1, left: int = 0) -> None:
        self.happens(
            e.NoShowMarked(ticket=TICKET, label=LABEL, counter=counter, errand=errand, open_errands=left)
        )

    def brought_back(self, errand: int = 1) -> None:
        self.happens(
            e.BroughtBack(
                ticket=TICKET,
                label=LABEL,
                errand=errand,
                line="reg/card",
                place=MORNING,
                letters="A",
                number=12,
                service="reg/card",
                agency="reg",
                priority="elderly",
                language="en",
                arrived_at=MORNING,
            )
        )

    def held(
        self, counter: str = "1", errand: int = 1, *, minutes: int | None = None, kept: str | None = None
    ) -> None:
        self.happens(
            e.ErrandHeld(
                ticket=TICKET,
                label=LABEL,
                counter=counter,
                errand=errand,
                until=None if minutes is None else self.now + timedelta(minutes=minutes),
                for_counter=kept,
                for_officer=None,
                reason="",
            )
        )

    def taken_back(
        self,
        undone: str,
        errand: int = 1,
        *,
        service: str = "reg/card",
        counter: str = "1",
        **times: datetime,
    ) -> None:
        """With *started_at* if the visitor was being served before."""
        self.happens(
            e.ErrandTakenBack(
                ticket=TICKET,
                label=LABEL,
                counter=counter,
                errand=errand,
                undone=undone,
                phase="serving" if "started_at" in times else "called",
                service=service,
                line=service,
                agency=service.split("/", maxsplit=1)[0],
                place=MORNING,
                called_at=times["called_at"],
                started_at=times.get("started_at"),
                recalls=1,
                letters="A",
                number=12,
                priority="elderly",
                language="en",
                arrived_at=MORNING,
            )
        )

    def hold_ended(self, errand: int = 1) -> None:
        self.happens(e.HoldEnded(ticket=TICKET, label=LABEL, errand=errand, line="reg/card"))

    def resumed(self, counter: str, errand: int = 1) -> None:
        self.happens(
            e.ServiceResumed(ticket=TICKET, label=LABEL, counter=counter, errand=errand, held_seconds=1.0)
        )

    def transferred(self, service: str, errand: int = 1, *, to_counter: str | None = None) -> None:
        self.happens(
            e.ErrandTransferred(
                ticket=TICKET,
                label=LABEL,
                counter="1",
                errand=errand,
                service=service,
                line=service,
                agency=service.split("/", maxsplit=1)[0],
                to_counter=to_counter,
                to_officer=None,
                position="head",
                place=MORNING,
                available_at=None,
                served_seconds=1.0,
            )
        )

    def added(self, errand: e.ErrandAsked) -> None:
        self.happens(e.ErrandAdded(ticket=TICKET, label=LABEL, errand=errand, counter=None))

    def dropped(self, errand: int, left: int) -> None:
        self.happens(
            e.ErrandCancelled(
                ticket=TICKET, label=LABEL, errand=errand, counter=None, reason="visitor", open_errands=left
            )
        )

    def cancelled(self) -> None:
        self.happens(e.TicketCancelled(ticket=TICKET, label=LABEL, counter=None, reason="visitor"))
