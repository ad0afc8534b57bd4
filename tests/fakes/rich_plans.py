"""A small hall with every rule on: three zones, four agencies, walking, packages, prerequisites, quotas, hours, appointments."""

from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfo

from server.domain.calendar import Calendar, LastTicket
from server.domain.displays import DisplayArrangement
from server.domain.hours import Interval
from server.domain.kiosks import Arrangement
from server.domain.plan import (
    Appointments,
    AtClosing,
    Counter,
    Line,
    NoShow,
    Numbering,
    Outcome,
    Package,
    PackageStep,
    Place,
    Plan,
    Ratio,
    Scope,
    Service,
    Walking,
)
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind

OFFICERS = ("Budi", "Siti", "Wayan", "Maria", "Agus", "Dewi")
ISSUED = Outcome(id="issued")
INCOMPLETE = Outcome(id="incomplete", completes=False)
REFERRED = Outcome(id="referred", completes=False)


def hours(start: int, end: int) -> Interval:
    """Whole hours of a day; 24 is its end."""
    return Interval(start=time(start), end=time(end % 24))


WORKING_DAYS = {weekday: (hours(8, 12), hours(13, 16)) for weekday in range(4)} | {
    4: (hours(8, 11), hours(14, 16)),  # Friday prayer
    5: (hours(8, 12),),
}

LINES = (
    Line(id="reg/a", agency="reg", letters="A", zone="east", target_seconds=900),
    Line(id="reg/b", agency="reg", letters="B", zone="east"),
    Line(id="pol/k", agency="pol", letters="K", zone="west"),
    Line(id="tax/t", agency="tax", letters="T", zone="west", target_seconds=600),
    Line(id="bank/f", agency="bank", letters="F", zone="hall"),
)

SERVICES = (
    Service(
        id="reg/card",
        agency="reg",
        line="reg/a",
        typical_seconds=300,
        outcomes=(ISSUED, INCOMPLETE),
        quota=8,
        asks=("nik", "phone"),
    ),
    Service(
        id="reg/lost-card",
        agency="reg",
        line="reg/a",
        typical_seconds=600,
        needs=("pol/report",),
        outcomes=(ISSUED, REFERRED),
    ),
    Service(
        id="reg/birth",
        agency="reg",
        line="reg/b",
        typical_seconds=480,
        quota=6,
        appointments=Appointments(slot_seconds=1800, capacity=2, days_ahead=3),
    ),
    Service(id="pol/record", agency="pol", line="pol/k", typical_seconds=420, needs=("bank/fee",), quota=5),
    Service(
        id="pol/report", agency="pol", line="pol/k", typical_seconds=240, outcomes=(INCOMPLETE, REFERRED)
    ),
    Service(
        id="tax/number",
        agency="tax",
        line="tax/t",
        typical_seconds=900,
        outcomes=(ISSUED, REFERRED),
        asks=("number",),
        appointments=Appointments(
            slot_seconds=3600, capacity=1, early_seconds=900, late_seconds=600, hours={0: (hours(9, 12),)}
        ),
    ),
    Service(id="bank/fee", agency="bank", line="bank/f", typical_seconds=120, outcomes=(INCOMPLETE,)),
)

PACKAGES = (
    Package(
        id="restaurant",
        steps=(
            PackageStep(service="tax/number"),
            PackageStep(service="bank/fee", needs=(1,)),
            PackageStep(service="pol/record", needs=(2,)),
            PackageStep(service="reg/card"),
        ),
    ),
    Package(id="moving", steps=(PackageStep(service="reg/card"), PackageStep(service="tax/number"))),
)

PEAK = Clause(when=Condition(kind=ConditionKind.LENGTH_OVER, value=4), then=Rule(kind=RuleKind.LONGEST_QUEUE))
LATE = Clause(
    when=Condition(kind=ConditionKind.TIME_BETWEEN, start=time(14), end=time(16)),
    then=Rule(kind=RuleKind.LONGEST_LIFE),
)
IMPATIENT = Clause(
    when=Condition(kind=ConditionKind.WAIT_OVER, line="reg/b", value=1200),
    then=Rule(kind=RuleKind.STRICT_ORDER),
)

PROFILES = {
    "1": Profile(
        lines=("reg/a", "reg/b"),
        chain=(PEAK, IMPATIENT, LATE),
        rule=Rule(kind=RuleKind.COUNTED_RATIO, numbers={"reg/a": 2, "reg/b": 1}),
        same_officer_seconds=600,
    ),
    "2": Profile(
        lines=("reg/b",),
        rule=Rule(kind=RuleKind.APPOINTMENT_FIRST),
        wider={"reg/a": 1200},
        parallel=2,
    ),
    "3": Profile(
        lines=("reg/a", "reg/b"),
        rule=Rule(kind=RuleKind.WEIGHTED_ROUND_ROBIN, numbers={"reg/a": 3, "reg/b": 1}, per_hall=True),
    ),
    "4": Profile(lines=("pol/k",), same_officer_seconds=90, parallel=3),
    "5": Profile(lines=("tax/t",), rule=Rule(kind=RuleKind.LEAST_SLACK)),
    "6": Profile(lines=("bank/f",)),
    "7": Profile(lines=("reg/b", "reg/a"), rule=Rule(kind=RuleKind.WORST_SERVICE_LEVEL)),
}
OTHER_PROFILES = {
    "reg": (
        Profile(
            lines=("reg/a", "reg/b"),
            rule=Rule(kind=RuleKind.AGE_TIMES_WEIGHT, numbers={"reg/a": 1, "reg/b": 2.5}),
        ),
        Profile(
            lines=("reg/a", "reg/b"),
            rule=Rule(kind=RuleKind.AGE_PLUS_CREDIT, numbers={"reg/a": 0, "reg/b": 300}),
        ),
        Profile(lines=("reg/b", "reg/a"), rule=Rule(kind=RuleKind.STRICT_ORDER), parallel=2),
        Profile(lines=("reg/a",), rule=Rule(kind=RuleKind.LONGEST_LIFE), same_officer_seconds=900),
    ),
    "pol": (Profile(lines=("pol/k",), rule=Rule(kind=RuleKind.APPOINTMENT_FIRST)),),
    "tax": (Profile(lines=("tax/t",), rule=Rule(kind=RuleKind.APPOINTMENT_FIRST), parallel=2),),
    "bank": (Profile(lines=("bank/f",), rule=Rule(kind=RuleKind.LONGEST_LIFE)),),
}
"""What a supervisor may put in place of a counter's profile, by agency."""

_COUNTERS = {"1": "east", "2": "east", "3": "east", "4": "west", "5": "west", "6": "hall", "7": "hall"}


def busy_plan(
    *,
    zone: str = "Asia/Jakarta",
    last: int = 14,
    at_closing: AtClosing = AtClosing.KEEP,
    scope: Scope = Scope.COUNTER,
    starvation_seconds: float | None = 2400.0,
    place: Place = Place.ARRIVAL,
    cancelled_free_their_place: bool = True,
) -> Plan:
    """The hall. Its numbers wrap soon; its holiday is 25 December 2026."""
    return Plan(
        time_zone=ZoneInfo(zone),
        lines={line.id: line for line in LINES},
        services={service.id: service for service in SERVICES},
        counters={
            counter: Counter(
                id=counter,
                agency=PROFILES[counter].lines[0].split("/")[0],
                lines=PROFILES[counter].lines,
                zone=zone_,
                profile=PROFILES[counter],
            )
            for counter, zone_ in _COUNTERS.items()
        },
        priority_classes=frozenset({"elderly", "disability"}),
        numbering=Numbering(digits=3, first=1, last=last),
        ratio=Ratio(ordinary_per_priority=2, scope=scope),
        cancelled_free_their_place=cancelled_free_their_place,
        starvation_seconds=starvation_seconds,
        no_show=NoShow(recalls=2, seconds=60, bring_back_seconds=1800, place=place),
        calendar=Calendar(
            mall=WORKING_DAYS,
            agencies={"bank": {weekday: (hours(8, 15),) for weekday in range(5)}},
            services={"tax/number": {weekday: (hours(9, 15),) for weekday in (0, 2, 4)}},
            breaks={2: (hours(10, 11),)},
            holidays={date(2026, 12, 25): "Hari Natal"},
            last_ticket=LastTicket(before_closing_seconds=900),
            last_ticket_of={"reg/birth": LastTicket(before_closing_seconds=0, by_wait=True)},
        ),
        walking=Walking(otherwise=120, between={("east", "west"): 180}),
        packages={package.id: package for package in PACKAGES},
        at_closing=at_closing,
        zones=frozenset({"east", "west", "hall"}),
        displays={
            "d1": DisplayArrangement(zone="east"),
            "d3": DisplayArrangement(layout="counter", counter="6"),
        },
        kiosks={"k1": Arrangement(agencies=("reg", "pol"), zone="east", theme="kawung")},
    )


def always_open(plan: Plan) -> Plan:
    """The same hall without hours."""
    return replace(plan, calendar=Calendar())
