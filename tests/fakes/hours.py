"""Opening hours for stories, written and asked as people read them off the wall."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from server.domain.calendar import Calendar, Week
from server.domain.events import HoursOverridden
from server.domain.hours import Interval
from server.domain.opening import OpeningHours, Standing
from server.domain.plan import Plan
from tests.fakes.plans import small_plan

MONDAY = date(2026, 11, 23)
SATURDAY = date(2026, 11, 28)
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
"""When summer time comes and goes in Berlin."""
CARD, BIRTH, RECORD = "reg/card", "reg/birth", "pol/record"


def hours(*spans: str) -> tuple[Interval, ...]:
    """From ``"08:00-12:00"``."""
    ends = [span.split("-") for span in spans]
    return tuple(Interval(start=clock(start), end=clock(end)) for start, end in ends)


def clock(text: str) -> time:
    return time() if text == "24:00" else time.fromisoformat(text)


def weekdays(*spans: str, days: range = range(5)) -> Week:
    return dict.fromkeys(days, hours(*spans))


def every_day(*spans: str) -> Week:
    return weekdays(*spans, days=range(7))


OFFICE = Calendar(mall=weekdays("08:00-12:00", "13:00-15:00"))


@dataclass(kw_only=True)
class Hours:
    """Opening hours, asked by the wall clock."""

    calendar: Calendar = OFFICE
    zone: str = "Asia/Jakarta"
    opening: OpeningHours = field(init=False)
    plan: Plan = field(init=False)

    def __post_init__(self) -> None:
        self.plan = replace(small_plan(zone=self.zone), calendar=self.calendar)
        self.opening = OpeningHours(self.plan)

    def at(
        self,
        clock_time: str,
        *,
        day: date = MONDAY,
        service: str = CARD,
        fold: int = 0,
        wait: float | None = None,
    ) -> Standing:
        return self.opening.standing(
            self.plan.services[service], self.moment(clock_time, day, fold), expected_wait_seconds=wait
        )

    def moment(self, clock_time: str, day: date = MONDAY, fold: int = 0) -> datetime:
        wall = datetime.combine(day, clock(clock_time), tzinfo=ZoneInfo(self.zone))
        return wall.replace(fold=fold).astimezone(UTC)

    def override(
        self,
        *spans: str,
        scope: str = "mall",
        subject: str = "",
        day: date = MONDAY,
        reason: str = "Rapat",
        back: bool = False,
    ) -> None:
        self.opening.apply(
            HoursOverridden(
                scope=scope,
                subject=subject,
                day=day,
                hours=None if back else hours(*spans),
                reason=reason,
                by="Ani",
            )
        )
