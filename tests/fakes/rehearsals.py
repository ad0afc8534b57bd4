"""Little days to rehearse, written by hand."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.domain.events import CounterClosed, CounterOpened, Event, Recorded
from server.domain.plan import Counter, Line, Plan, Service
from server.rehearsal.staffing import Shift, Staffing
from server.rehearsal.world import Day, Visitor, Want

TUESDAY = date(2026, 9, 1)
EIGHT = datetime(2026, 9, 1, 1, 0, tzinfo=UTC)
"""Eight o'clock in Jakarta."""


def little_plan(**changes: object) -> Plan:
    """The registry with lines A and B at counters 1 and 2 and B alone at 3; the police with K at 4; the tax office with T at 5.

    *changes* are fields of the plan.
    """
    lines = (("reg/a", "A"), ("reg/b", "B"), ("pol/k", "K"), ("tax/t", "T"))
    services = (
        ("reg/card", "reg/a"),
        ("reg/birth", "reg/b"),
        ("pol/record", "pol/k"),
        ("tax/advice", "tax/t"),
    )
    counters = (("1", "reg/a reg/b"), ("2", "reg/a reg/b"), ("3", "reg/b"), ("4", "pol/k"), ("5", "tax/t"))
    fields: dict[str, object] = {
        "time_zone": ZoneInfo("Asia/Jakarta"),
        "lines": {name: Line(id=name, agency=name[:3], letters=letters) for name, letters in lines},
        "services": {
            name: Service(id=name, agency=line[:3], line=line, typical_seconds=300) for name, line in services
        },
        "counters": {
            name: Counter(id=name, agency=served[:3], lines=tuple(served.split()))
            for name, served in counters
        },
        "priority_classes": frozenset({"elderly"}),
    }
    return Plan(**(fields | changes))  # type: ignore[arg-type]  # the fields are Plan's own


def at(minutes: float) -> datetime:
    """So many minutes after eight."""
    return EIGHT + timedelta(minutes=minutes)


def want(service: str, minutes: float = 10.0, **more: object) -> Want:
    """An errand of so many *minutes*, at a counter where the visitor is at once."""
    fields = {"service": service, "seconds": minutes * 60, "walk_seconds": 0.0} | more
    return Want(**fields)  # type: ignore[arg-type]  # the fields are Want's own


def visitor(name: str, minute: float, *wants: Want, **more: object) -> Visitor:
    """Somebody who arrives so many minutes after eight."""
    fields = {"id": name, "arrives_at": at(minute), "wants": wants} | more
    return Visitor(**fields)  # type: ignore[arg-type]  # the fields are Visitor's own


def day(*visitors: Visitor, **more: object) -> Day:
    """A Tuesday with these visitors."""
    fields = {"day": TUESDAY, "visitors": visitors} | more
    return Day(**fields)  # type: ignore[arg-type]  # the fields are Day's own


def shift(counter: str, opens: time = time(8), closes: time = time(16), **more: object) -> Shift:
    """An officer at *counter*."""
    fields = {"counter": counter, "officer": f"officer {counter}", "opens": opens, "closes": closes} | more
    return Shift(**fields)  # type: ignore[arg-type]  # the fields are Shift's own


def staffed(*counters: str, **more: object) -> Staffing:
    """Officers at *counters* all day long."""
    fields = {"shifts": tuple(shift(counter) for counter in counters)} | more
    return Staffing(**fields)  # type: ignore[arg-type]  # the fields are Staffing's own


def told(records: tuple[Recorded, ...], *kinds: type[Event]) -> list[tuple[float, str, str]]:
    """What happened at counters: minutes after eight, the event's name, the ticket or counter. Of *kinds* if any are named."""
    return [
        (round((record.at - EIGHT).total_seconds() / 60, 3), type(record.event).__name__, _who(record.event))
        for record in records
        if not kinds or isinstance(record.event, kinds)
    ]


def _who(event: Event) -> str:
    if isinstance(event, CounterOpened | CounterClosed):
        return event.counter
    return str(getattr(event, "ticket", getattr(event, "counter", "")))
