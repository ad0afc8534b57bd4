"""A hall with as many people waiting as wanted, and single commands told to it, each timed.

Knows the domain. Must not know what is done with the times.
"""

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from time import perf_counter_ns
from typing import Final

from server.domain import commands as c
from server.domain.hall import Hall
from server.domain.plan import Counter, Line, NoShow, Numbering, Plan, Service
from server.domain.profile import Profile, Rule, RuleKind

AGENCIES, LINES, COUNTERS = 20, 2, 3
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MORNING: Final = datetime(2026, 9, 1, 1, 0, tzinfo=UTC)
_STEP: Final = timedelta(seconds=0.1)


def big_plan(rule: RuleKind = RuleKind.LONGEST_WAIT) -> Plan:
    """Twenty agencies, each with two lines and three counters that serve both by *rule*; priority 1:2, a cap on waiting."""
    lines = {
        f"a{a}/{n}": Line(id=f"a{a}/{n}", agency=f"a{a}", letters=_LETTERS[a] + _LETTERS[n])
        for a in range(AGENCIES)
        for n in range(LINES)
    }
    counters: dict[str, Counter] = {}
    for a in range(AGENCIES):
        own = tuple(f"a{a}/{n}" for n in range(LINES))
        profile = Profile(lines=own, rule=Rule(kind=rule, numbers=dict.fromkeys(own, 2.0)))
        for _ in range(COUNTERS):
            number = str(len(counters) + 1)
            counters[number] = Counter(id=number, agency=f"a{a}", lines=own, profile=profile)
    services = {
        f"{line.id}-{n}": Service(
            id=f"{line.id}-{n}", agency=line.agency, line=line.id, typical_seconds=200.0 + 20 * n
        )
        for line in lines.values()
        for n in range(3)
    }
    return Plan(
        time_zone=UTC,
        lines=lines,
        services=services,
        counters=counters,
        priority_classes=frozenset({"elderly"}),
        numbering=Numbering(digits=5, last=99_999),
        starvation_seconds=5_400.0,
        no_show=NoShow(recalls=0, seconds=0.0),
    )


class Crowded:
    """*hall* with so many waiting. *nanoseconds* of each kind of command: decided and applied."""

    def __init__(self, waiting: int, rule: RuleKind = RuleKind.LONGEST_WAIT) -> None:
        self.hall = Hall(big_plan(rule))
        self.nanoseconds: defaultdict[str, list[int]] = defaultdict(list)
        self._now, self._told, self._came = MORNING, 0, 0
        self._services = list(self.hall.plan.services)
        for counter in self.hall.plan.counters:
            self._tell("open", c.OpenCounter, counter=counter, officer=f"officer {counter}")
        for _ in range(waiting):
            self._newcomer()
        self.nanoseconds.clear()

    def rounds(self, count: int) -> None:
        """Everything an officer and a visitor do, so often, at one counter after another. As many wait after it as before."""
        counters = list(self.hall.plan.counters)
        for place in range(count):
            self._round(counters[place % len(counters)])
            self.hall.take_ended_legs()  # as the clerk does
            self.hall.take_touched()

    def _round(self, counter: str) -> None:
        self._newcomer()
        ticket = self._called(counter)
        at_counter = {"counter": counter, "ticket": ticket}
        self._tell("recall", c.Recall, **at_counter)
        self._tell("start", c.StartService, **at_counter)
        self._tell("hold", c.HoldErrand, **at_counter)
        self._tell("resume", c.ResumeErrand, **at_counter)
        self._tell("finish", c.FinishService, **at_counter)
        ticket = self._called(counter)
        service = self._other_service(counter, ticket)
        self._tell("transfer", c.TransferErrand, counter=counter, ticket=ticket, service=service)
        ticket = self._called(counter)
        self._tell("no-show", c.MarkNoShow, counter=counter, ticket=ticket)
        self._tell("bring back", c.BringBack, ticket=ticket)
        self._tell("cancel", c.CancelTicket, ticket=self._newcomer())
        self._tell("pause", c.PauseCounter, counter=counter, reason="break")
        self._tell("end of pause", c.ResumeCounter, counter=counter)

    def _newcomer(self) -> str:
        """A tenth have priority, a fifth two errands."""
        self._came += 1
        services, came = self._services, self._came
        wanted = [services[came * 13 % len(services)], services[(came * 7 + 11) % len(services)]]
        several = not came % 5 and len(set(wanted)) == len(wanted)
        return self._tell(
            "issue, two errands" if several else "issue",
            c.IssueTicket,
            kiosk="k",
            service=wanted[0],
            also=tuple(wanted[1:]) if several else (),
            priority=None if came % 10 else "elderly",
        )

    def _called(self, counter: str) -> str:
        self._tell("call next", c.CallNext, counter=counter)
        ticket = self.hall.desk(counter).ticket
        assert ticket is not None, "many wait"
        return ticket.id

    def _other_service(self, counter: str, ticket: str) -> str:
        """A service of the counter's agency that the visitor does not have."""
        agency = self.hall.plan.counters[counter].agency
        had = {errand.service for errand in self.hall.tickets[ticket].errands}
        services = self.hall.plan.services.values()
        return next(one.id for one in services if one.agency == agency and one.id not in had)

    def _tell(self, kind: str, command: type[c.Command], **said: object) -> str:
        """Answers the request id."""
        self._told += 1
        self._now += _STEP
        asked = command(request_id=f"r{self._told}", **said)  # type: ignore[arg-type]  # each kind has its own fields
        self.hall.pass_time(self._now)
        began = perf_counter_ns()
        self.hall.record(asked, self._now)
        self.nanoseconds[kind].append(perf_counter_ns() - began)
        return asked.request_id
