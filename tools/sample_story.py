"""Two days of a small hall in which every kind of event happens: what a sample journal tells.

Knows the hall's commands. Must not know how a journal is kept.
"""

from datetime import UTC, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from server.domain import commands as c
from server.domain import events as e
from server.domain.calendar import Calendar
from server.domain.displays import DisplayArrangement
from server.domain.hall import Hall
from server.domain.hours import Interval
from server.domain.kiosks import Arrangement
from server.domain.plan import (
    Appointments,
    AtClosing,
    Counter,
    Line,
    NoShow,
    Outcome,
    Package,
    PackageStep,
    Plan,
    Service,
    Walking,
)
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from tools import sample_displays

BEGINS: Final = datetime(2026, 11, 23, 1, 0, 0, 125_000, tzinfo=UTC)
"""08:00 in Jakarta, a Monday."""
_HOURS: Final = (
    Interval(start=time(8), end=time(12)),
    Interval(start=time(13), end=time(15)),
)
_RATIO: Final = Profile(
    lines=("reg/a", "reg/b"),
    rule=Rule(kind=RuleKind.COUNTED_RATIO, numbers={"reg/a": 2.0, "reg/b": 1.0}),
    chain=(
        Clause(
            when=Condition(kind=ConditionKind.TIME_BETWEEN, start=time(14), end=time(15)),
            then=Rule(kind=RuleKind.LONGEST_QUEUE),
        ),
    ),
)


def sample_plan() -> Plan:
    """Three agencies in two zones; one service with appointments, one package, hours with a break."""
    return Plan(
        time_zone=ZoneInfo("Asia/Jakarta"),
        lines={
            "reg/a": Line(id="reg/a", agency="reg", letters="A", zone="east"),
            "reg/b": Line(id="reg/b", agency="reg", letters="B", zone="east"),
            "pol/k": Line(id="pol/k", agency="pol", letters="K", zone="west"),
            "tax/t": Line(id="tax/t", agency="tax", letters="T", zone="west"),
        },
        services={
            "reg/card": Service(
                id="reg/card", agency="reg", line="reg/a", typical_seconds=300, asks=("nik", "phone")
            ),
            "reg/birth": Service(
                id="reg/birth",
                agency="reg",
                line="reg/b",
                typical_seconds=480,
                outcomes=(Outcome(id="issued"), Outcome(id="incomplete", completes=False)),
            ),
            "pol/record": Service(id="pol/record", agency="pol", line="pol/k", typical_seconds=420),
            "tax/advice": Service(
                id="tax/advice",
                agency="tax",
                line="tax/t",
                typical_seconds=900,
                appointments=Appointments(slot_seconds=1800, capacity=2),
            ),
        },
        counters={
            "1": Counter(id="1", agency="reg", lines=("reg/a", "reg/b"), zone="east"),
            "2": Counter(id="2", agency="reg", lines=("reg/a", "reg/b"), zone="east"),
            "3": Counter(id="3", agency="pol", lines=("pol/k",), zone="west"),
            "4": Counter(id="4", agency="tax", lines=("tax/t",), zone="west"),
        },
        priority_classes=frozenset({"elderly", "disability"}),
        no_show=NoShow(recalls=1, seconds=30),
        calendar=Calendar(mall=dict.fromkeys(range(6), _HOURS)),
        walking=Walking(otherwise=60),
        silence_seconds=1800,
        packages={
            "move": Package(
                id="move",
                steps=(PackageStep(service="pol/record"), PackageStep(service="reg/card", needs=(1,))),
            )
        },
        at_closing=AtClosing.EXPIRE,
        zones=frozenset({"east", "west"}),
        kiosks={"kiosk-1": Arrangement(zone="east")},
        displays={"stairs": DisplayArrangement(layout="zone", zone="west")},
    )


class Teller:
    """Tells a hall what happens, one thing after the other, and writes it down in ``journal``."""

    def __init__(self) -> None:
        self.hall = Hall(sample_plan())
        self.journal: list[e.Recorded] = []
        self._now = BEGINS
        self._requests = 0

    def later(self, **passed: float) -> None:
        """Time passes."""
        self._now += timedelta(**passed)
        self.journal += self.hall.pass_time(self._now)

    def until(self, moment: datetime) -> None:
        """Time passes until then."""
        self.later(seconds=(moment - self._now).total_seconds())

    def at(self, hour: int, minute: int = 0, *, days: int = 0) -> datetime:
        """A moment of the first day, or of *days* later, by the hall's clock."""
        local = BEGINS.astimezone(self.hall.plan.time_zone) + timedelta(days=days)
        return local.replace(hour=hour, minute=minute, second=0, microsecond=0).astimezone(UTC)

    def do(self, kind: type[c.Command], **said: Any) -> Any:
        """Somebody asks for something; its answer. Some seconds pass."""
        self.later(seconds=7.25)
        self._requests += 1
        command = kind(request_id=f"sample-{self._requests:015d}", **said)
        self.journal += self.hall.record(command, self._now)
        return self.journal[-1].event

    def serve(self, counter: str, **how: str) -> str:
        """Call, start and finish; the ticket."""
        ticket: str = self.do(c.CallNext, counter=counter).ticket
        self.do(c.StartService, counter=counter, ticket=ticket)
        self.later(minutes=4)
        self.do(c.FinishService, counter=counter, ticket=ticket, **how)
        return ticket


def tell() -> Teller:
    """The whole story."""
    teller = Teller()
    teller.later()
    _the_day_before(teller)
    _appointments_are_kept(teller)
    for counter, officer in (("1", "Siti"), ("2", "Budi"), ("3", "Rahma"), ("4", "Joko")):
        teller.do(c.OpenCounter, counter=counter, officer=officer)
    _visitors_come(teller)
    _visits_take_turns(teller)
    _counters_change(teller)
    _fingers_slip(teller)
    sample_displays.come_and_go(teller)
    sample_displays.looked_after(teller)
    _kiosks_are_looked_after(teller)
    _some_still_wait(teller)
    return teller


def _the_day_before(teller: Teller) -> None:
    """Appointments are made for the next day; a counter falls silent; somebody is at a counter and somebody waits when the hall closes;
    at a kiosk, too.
    """
    nine, ten, eleven = (teller.at(hour, days=1) for hour in (9, 10, 11))
    for booking, slot in enumerate((nine, nine, ten, ten)):
        booked = teller.do(c.BookAppointment, service="tax/advice", slot=slot)
        if booking == 2:
            teller.do(c.MoveAppointment, booking=booked.booking, slot=eleven)
        if booking == 3:
            teller.do(c.CancelAppointment, booking=booked.booking)
    teller.do(c.BookAppointment, service="tax/advice", slot=eleven, priority="elderly", language="en")
    closed = {"day": teller.at(8, days=3).date(), "hours": (), "reason": "Rapat dinas", "by": "Ani"}
    teller.do(c.OverrideHours, scope="agency", subject="pol", **closed)
    theme = Arrangement(theme="gajah-oling")
    for kiosk, arrangement in (("kiosk-1", Arrangement(zone="west")), ("kiosk-3", theme)):
        teller.do(c.ArrangeKiosk, kiosk=kiosk, arrangement=arrangement, by="Ani")
    teller.do(c.ReportPrinter, kiosk="kiosk-2", trouble="paper-out", paper="out")
    teller.do(c.AskForHelp, kiosk="kiosk-2", language="id")
    sample_displays.looked_after_the_day_before(teller)
    teller.do(c.OpenCounter, counter="1", officer="Siti")
    for service in ("reg/card", "reg/birth", "reg/card"):
        teller.do(c.IssueTicket, service=service, kiosk="kiosk-1")
    teller.serve("1")
    teller.do(c.CallNext, counter="1")
    teller.do(c.OpenCounter, counter="2", officer="Budi")  # who goes away, while somebody waits
    teller.until(teller.at(9, 30))
    teller.until(teller.at(15, 5))  # the last hour is over: who waits goes home, who is at a counter stays
    teller.until(teller.at(8, 40, days=1))


def _appointments_are_kept(teller: Teller) -> None:
    """One of those at nine comes; the other one is missed later."""
    code = next(each.event.code for each in teller.journal if isinstance(each.event, e.AppointmentBooked))
    teller.do(c.CheckIn, code=code, kiosk="kiosk-1")


def _visitors_come(teller: Teller) -> None:
    first = teller.do(c.IssueTicket, service="reg/card", kiosk="kiosk-1")
    teller.do(c.ReportPrinted, ticket=first.ticket, kiosk="kiosk-1")
    second = teller.do(c.IssueTicket, service="reg/birth", kiosk="kiosk-2", priority="elderly", language="en")
    teller.do(c.ReportPrintFailed, ticket=second.ticket, kiosk="kiosk-2", trouble="paper-out")
    teller.do(c.IssueTicket, package="move", kiosk="kiosk-1")
    both = teller.do(c.IssueTicket, service="reg/birth", also=("pol/record", "reg/card"), kiosk="kiosk-1")
    teller.do(c.CancelErrand, ticket=both.ticket, errand=3)
    teller.do(c.AddNote, ticket=both.ticket, text='Datang dengan penerjemah 🤟 "isyarat"')
    gone = teller.do(c.IssueTicket, service="reg/card", kiosk="kiosk-1")
    teller.do(c.CancelTicket, ticket=gone.ticket)
    kept = teller.do(c.ReserveNumbers, kiosk="kiosk-2", line="reg/a", count=5)
    taken = {"number": kept.first, "taken_at": teller.at(8, 20, days=1)}
    teller.do(c.HandInTicket, service="reg/card", kiosk="kiosk-2", **taken)


def _visits_take_turns(teller: Teller) -> None:
    served = teller.do(c.CallNext, counter="1").ticket
    teller.do(c.StartService, counter="1", ticket=served)
    teller.do(c.AddErrand, ticket=served, service="tax/advice", counter="1")
    teller.do(c.HoldErrand, counter="1", ticket=served, reason="fetches a copy")
    absent = teller.do(c.CallNext, counter="2").ticket
    teller.do(c.Recall, counter="2", ticket=absent)
    teller.later(minutes=1)
    teller.do(c.MarkNoShow, counter="2", ticket=absent)
    teller.do(c.ResumeErrand, ticket=served, counter="1")
    teller.do(c.BringBack, ticket=absent)
    teller.do(c.FinishService, counter="1", ticket=served, outcome="served")
    held = teller.do(c.CallNext, counter="3").ticket
    teller.do(c.HoldErrand, counter="3", ticket=held, minutes=5)
    teller.later(minutes=6)
    teller.serve("3")
    sent = teller.do(c.CallNext, counter="2").ticket
    teller.do(c.StartService, counter="2", ticket=sent)
    teller.do(
        c.TransferErrand, counter="2", ticket=sent, service="pol/record", position="delay", delay_minutes=3
    )
    teller.do(c.ServeWalkIn, counter="4", service="tax/advice")


def _counters_change(teller: Teller) -> None:
    teller.do(c.PauseCounter, counter="2", reason="salat")
    teller.do(c.ResumeCounter, counter="2")
    teller.do(c.ChangeProfile, counter="2", profile=_RATIO, by="Ani")
    teller.do(c.IssueTicket, service="reg/card", kiosk="kiosk-1", priority="disability")
    chosen = teller.do(c.IssueTicket, service="reg/card", kiosk="kiosk-1")
    teller.do(c.CallTicket, counter="2", ticket=chosen.ticket, reason="a crying child")
    teller.do(c.StartService, counter="2", ticket=chosen.ticket)
    teller.do(c.FinishService, counter="2", ticket=chosen.ticket)
    teller.serve("2")


def _fingers_slip(teller: Teller) -> None:
    """What was done a moment ago is undone, and who was served says how it was; somebody else takes a counter over."""
    ticket = teller.do(c.IssueTicket, service="reg/birth", also=("reg/card",), kiosk="kiosk-1").ticket
    teller.do(c.CallTicket, counter="1", ticket=ticket, reason="has to catch a bus")
    teller.do(c.StartService, counter="1", ticket=ticket)
    teller.do(c.TakeBack, counter="1", ticket=ticket)
    teller.do(c.StartService, counter="1", ticket=ticket)
    teller.do(c.TransferErrand, counter="1", ticket=ticket, service="pol/record", position="end")
    teller.do(c.TakeBack, counter="1", ticket=ticket)
    teller.do(c.FinishService, counter="1", ticket=ticket, outcome="issued")
    teller.do(c.TakeBack, counter="1", ticket=ticket)
    teller.do(c.FinishService, counter="1", ticket=ticket, outcome="issued")
    teller.do(c.RateVisit, counter="1", ticket=ticket, scores=(4,))
    teller.do(c.OpenCounter, counter="4", officer="Rina", take_over="Joko pulang karena sakit")


def _kiosks_are_looked_after(teller: Teller) -> None:
    """What was arranged, and what a printer told, the day before still holds; visitors ask for a person, and one comes."""
    teller.do(c.AskForHelp, kiosk="kiosk-1", language="en")
    teller.do(c.AnswerHelp, kiosk="kiosk-1", by="Ani")
    teller.do(c.EndHelp, kiosk="kiosk-1", by="Ani")
    teller.do(c.AskForHelp, kiosk="kiosk-2")
    teller.do(c.ReportPrinter, kiosk="kiosk-1", trouble=None, paper="low")
    west = Arrangement(agencies=("pol", "tax"), zone="west", theme="kawung")
    teller.do(c.ArrangeKiosk, kiosk="kiosk-2", arrangement=west, by="Ani")
    teller.do(c.ArrangeKiosk, kiosk="kiosk-1", arrangement=None, by="Ani")
    told = teller.do(c.IssueTicket, service="reg/card", kiosk="kiosk-1")
    said = tuple(c.Particular(service="reg/card", field=field) for field in ("nik", "phone"))
    teller.do(c.GiveParticulars, ticket=told.ticket, particulars=said)
    teller.do(c.RecordPurge, day=teller.hall.day, count=3)


def _some_still_wait(teller: Teller) -> None:
    teller.do(c.CloseCounter, counter="1")
    for service in ("reg/birth", "pol/record"):
        teller.do(c.IssueTicket, service=service, kiosk="kiosk-1")
    teller.do(c.CallNext, counter="3")
    held = teller.do(c.CallNext, counter="2").ticket
    teller.do(c.HoldErrand, counter="2", ticket=held, for_officer="Siti", reason="has to ask Siti")
    teller.do(c.PauseCounter, counter="2", reason="istirahat")
    teller.until(teller.at(9, 45, days=1))
