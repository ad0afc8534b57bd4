"""Rule 6: when a service gives tickets, why not, and when again; by the hall's own clock on the wall (rule 33)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from server.domain.calendar import Calendar, LastTicket
from server.domain.opening import SEARCHED_DAYS, OpeningHours, Standing
from server.domain.plan import Appointments
from tests.fakes.hours import (
    BIRTH,
    CARD,
    MONDAY,
    OFFICE,
    RECORD,
    SATURDAY,
    Hours,
    every_day,
    hours,
    weekdays,
)
from tests.fakes.plans import small_plan

# A day at the office.


@pytest.mark.parametrize(
    ("clock_time", "why", "opens"),
    [
        ("00:00", "hours", "08:00"),
        ("07:59:59", "hours", "08:00"),
        ("08:00", "", None),
        ("11:59:59", "", None),
        ("12:00", "break", "13:00"),
        ("12:59", "break", "13:00"),
        ("13:00", "", None),
        ("14:59:59", "", None),
    ],
)
def test_a_day_has_hours_and_a_break(clock_time: str, why: str, opens: str | None) -> None:
    office = Hours()
    standing = office.at(clock_time)
    assert (standing.open, standing.why) == (why == "", why)
    assert standing.opens == (office.moment(opens) if opens else None)
    assert standing.closes_at == office.moment("15:00")


def test_after_hours_it_opens_on_the_next_working_day() -> None:
    office = Hours()
    assert office.at("15:00").why == "hours"
    assert office.at("15:00").opens == office.moment("08:00", MONDAY + timedelta(days=1))
    friday = office.at("16:00", day=SATURDAY - timedelta(days=1))
    assert friday.opens == office.moment("08:00", MONDAY + timedelta(days=7))
    saturday = office.at("10:00", day=SATURDAY)
    assert (saturday.why, saturday.opens, saturday.closes_at) == ("weekday", friday.opens, None)


def test_what_people_are_told_is_in_the_halls_own_time() -> None:
    standing = Hours().at("07:00")
    assert standing.opens is not None
    assert standing.opens.isoformat() == "2026-11-23T08:00:00+07:00"
    assert standing.closes_at is not None
    assert standing.closes_at.isoformat() == "2026-11-23T15:00:00+07:00"


def test_the_day_is_the_halls_not_utcs() -> None:
    office = Hours()
    sunday_evening_utc = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert office.opening.standing(office.plan.services[CARD], sunday_evening_utc).why == "hours"
    assert office.at("06:30") == office.opening.standing(office.plan.services[CARD], sunday_evening_utc)


def test_without_hours_it_is_always_open() -> None:
    always = Hours(calendar=Calendar())
    for clock_time in ("00:00", "12:00", "23:59:59"):
        assert always.at(clock_time) == Standing(open=True)
    assert always.at("23:59", wait=9999) == Standing(open=True), "nothing closes, so nobody comes too late"
    assert always.opening.day_closes_at(MONDAY) is None


def test_midnight_is_the_days_end() -> None:
    late = Hours(calendar=Calendar(mall=weekdays("18:00-24:00")))
    assert late.at("23:59:59").open
    assert late.at("17:59").opens == late.moment("18:00")
    assert late.at("20:00").closes_at == late.moment("00:00", MONDAY + timedelta(days=1))
    around_the_clock = Hours(calendar=Calendar(mall=every_day("00:00-24:00")))
    assert around_the_clock.at("00:00").open
    assert around_the_clock.at("23:59:59").open


# The mall, its agencies, their services.


def test_the_widest_limits_the_narrower() -> None:
    tower = Hours(
        calendar=Calendar(
            mall=weekdays("08:00-15:00"),
            agencies={"reg": weekdays("09:00-16:00")},
            services={CARD: weekdays("07:00-11:00", "12:00-14:00")},
        )
    )
    assert [tower.at(f"{hour:02}:30").open for hour in range(7, 16)] == [
        False, False, True, True, False, True, True, False, False,
    ]  # fmt: skip
    assert tower.at("11:30").why == "break"
    assert [tower.at(f"{hour:02}:30", service=BIRTH).open for hour in (8, 9, 14, 15)] == [
        False, True, True, False,
    ]  # fmt: skip
    assert tower.at("08:30", service=RECORD).open, "the police have no hours of their own"


def test_a_service_may_have_hours_on_some_weekdays_only() -> None:
    tuesdays = Hours(calendar=replace(OFFICE, services={CARD: {1: hours("08:00-24:00")}}))
    assert tuesdays.at("10:00").why == "weekday"
    assert tuesdays.at("10:00").opens == tuesdays.moment("08:00", MONDAY + timedelta(days=1))
    assert tuesdays.at("10:00", service=BIRTH).open


def test_breaks_are_cut_out_of_everything() -> None:
    friday = SATURDAY - timedelta(days=1)
    prayers = Hours(
        calendar=Calendar(
            mall=weekdays("08:00-15:00"),
            services={BIRTH: weekdays("12:00-12:30")},
            breaks={4: hours("11:30-13:00")},
        )
    )
    assert prayers.at("11:45").open
    assert prayers.at("11:45", day=friday).why == "break"
    assert prayers.at("11:45", day=friday).opens == prayers.moment("13:00", friday)
    assert prayers.at("12:10", service=BIRTH).open
    assert prayers.at("12:10", service=BIRTH, day=friday).why == "weekday", "nothing is left of it"


# Holidays and single days.


def test_a_holiday_closes_all_and_has_a_name() -> None:
    feast = Hours(calendar=replace(OFFICE, holidays={MONDAY: "Hari Guru"}))
    for service in (CARD, RECORD):
        standing = feast.at("10:00", service=service)
        assert (standing.why, standing.said) == ("holiday", "Hari Guru")
        assert standing.opens == feast.moment("08:00", MONDAY + timedelta(days=1))
    always = Hours(calendar=Calendar(holidays={MONDAY: "Hari Guru"}))
    assert always.at("10:00").why == "holiday"
    assert always.at("10:00").opens == always.moment("00:00", MONDAY + timedelta(days=1))


def test_an_override_opens_a_holiday_for_those_it_names() -> None:
    feast = Hours(calendar=replace(OFFICE, holidays={MONDAY: "Hari Guru"}))
    feast.override("09:00-11:00", scope="agency", subject="reg", reason="Jemput bola")
    assert feast.at("10:00").open
    assert feast.at("11:30").why == "hours"
    assert feast.at("10:00", service=RECORD).why == "holiday"
    feast.override("08:00-10:00")
    assert feast.at("09:30", service=RECORD).open
    assert feast.at("10:30").why == "hours", "the mall is not open so long"


def test_an_override_closes_a_day_with_a_reason() -> None:
    office = Hours()
    assert office.at("10:00").open
    office.override(reason="Listrik padam")
    standing = office.at("10:00")
    assert (standing.open, standing.why, standing.said) == (False, "override", "Listrik padam")
    assert standing.opens == office.moment("08:00", MONDAY + timedelta(days=1))
    assert office.at("05:00").why == "override"
    office.override(back=True)
    assert office.at("10:00").open


def test_an_override_of_one_scope_leaves_the_others() -> None:
    office = Hours()
    office.override(scope="agency", subject="reg")
    office.override("09:00-10:00", scope="service", subject=RECORD)
    assert office.at("10:30").why == "override"
    assert office.at("09:30", service=RECORD).open
    assert office.at("10:30", service=RECORD).why == "override"
    assert office.at("10:30", day=MONDAY + timedelta(days=1)).open


def test_shorter_hours_say_why_only_when_it_would_be_open_otherwise() -> None:
    office = Hours()
    office.override("08:00-11:00", reason="Upacara")
    assert office.at("10:59").open
    assert office.at("10:00").closes_at == office.moment("11:00")
    assert (office.at("11:00").why, office.at("11:00").said) == ("override", "Upacara")
    assert office.at("12:30").why == "hours"
    assert office.at("16:00").why == "hours"


def test_longer_hours_hold_within_the_mall_and_on_free_days_with_it() -> None:
    office = Hours(calendar=replace(OFFICE, agencies={"reg": weekdays("08:00-12:00")}))
    office.override("08:00-20:00", scope="agency", subject="reg")
    assert office.at("14:00").open
    assert office.at("16:00").why == "hours", "the mall is closed"
    office.override("08:00-20:00", scope="agency", subject="reg", day=SATURDAY)
    assert office.at("10:00", day=SATURDAY).why == "weekday"
    office.override("09:00-12:00", day=SATURDAY)
    assert office.at("10:00", day=SATURDAY).open
    assert office.at("13:00", day=SATURDAY - timedelta(days=1), service=RECORD).open
    assert office.at("16:00", day=SATURDAY - timedelta(days=1)).opens == office.moment("09:00", SATURDAY)


def test_the_widest_scope_that_closes_is_named() -> None:
    office = Hours()
    office.override("08:00-09:00", scope="service", subject=CARD, reason="Sistem")
    office.override("08:00-10:00", reason="Banjir")
    assert office.at("09:30").said == "Sistem"
    assert office.at("10:30").said == "Banjir"


def test_overrides_of_past_days_are_forgotten_once_the_day_after_them_is_over() -> None:
    office = Hours()
    office.opening.begin(MONDAY)
    office.override()
    office.opening.begin(MONDAY + timedelta(days=1))
    assert office.at("10:00").why == "override", "a clock that was ahead may come back"
    office.opening.begin(MONDAY + timedelta(days=2))
    office.opening.begin(MONDAY + timedelta(days=3))
    assert office.at("10:00").open


def test_a_clock_that_was_far_ahead_forgets_no_override_of_today() -> None:
    office = Hours()
    office.opening.begin(MONDAY - timedelta(days=1))
    office.override()
    office.opening.begin(date(2031, 1, 1))
    office.opening.begin(MONDAY)
    assert office.at("10:00").why == "override"


# The last ticket.


def test_the_last_ticket_is_given_before_closing() -> None:
    office = Hours(calendar=replace(OFFICE, last_ticket=LastTicket(before_closing_seconds=1800)))
    assert office.at("11:45").open, "it is about the day's last hour, not the break"
    assert office.at("14:29:59").open
    assert office.at("14:30").why == "last-ticket"
    assert office.at("14:30").opens == office.moment("08:00", MONDAY + timedelta(days=1))
    assert office.at("14:30").closes_at == office.moment("15:00")
    assert office.at("15:00").why == "hours"


def test_a_last_ticket_before_the_break_leaves_no_tickets_after_it() -> None:
    office = Hours(calendar=replace(OFFICE, last_ticket=LastTicket(before_closing_seconds=3 * 3600)))
    assert office.at("11:59").open
    assert office.at("12:00").why == "break"
    assert office.at("13:30").why == "last-ticket"
    assert office.at("12:00").opens == office.moment("08:00", MONDAY + timedelta(days=1))


def test_a_last_ticket_before_the_day_leaves_none_at_all() -> None:
    office = Hours(calendar=replace(OFFICE, last_ticket=LastTicket(before_closing_seconds=80_000)))
    assert office.at("09:00").why == "last-ticket"
    assert office.at("09:00").opens is None


def test_the_last_ticket_of_a_service_comes_before_its_agencys() -> None:
    office = Hours(
        calendar=replace(
            OFFICE,
            last_ticket=LastTicket(before_closing_seconds=600),
            last_ticket_of={
                "reg": LastTicket(before_closing_seconds=3600),
                CARD: LastTicket(before_closing_seconds=1800),
            },
        )
    )
    assert [office.at("14:15", service=service).open for service in (CARD, BIRTH, RECORD)] == [
        True, False, True,
    ]  # fmt: skip
    assert [office.at("14:45", service=service).open for service in (CARD, BIRTH, RECORD)] == [
        False, False, True,
    ]  # fmt: skip


def test_by_wait_nobody_gets_a_ticket_whose_turn_is_after_closing() -> None:
    office = Hours(calendar=replace(OFFICE, last_ticket=LastTicket(by_wait=True)))
    assert office.at("14:00", wait=3600).open
    full = office.at("14:00", wait=3601)
    assert (full.open, full.why) == (False, "full")
    assert full.opens == office.moment("08:00", MONDAY + timedelta(days=1))
    assert office.at("14:00").open, "no expectation, no refusal"
    assert office.at("12:30", wait=99_999).why == "break"
    assert Hours().at("14:59", wait=99_999).open, "it is a setting"


def test_the_next_opening_is_looked_for_sixty_days_ahead() -> None:
    holidays = {MONDAY + timedelta(days=ahead): "Libur" for ahead in range(SEARCHED_DAYS)}
    closed = Hours(calendar=Calendar(mall=every_day("08:00-12:00"), holidays=holidays))
    assert closed.at("10:00").opens == closed.moment("08:00", MONDAY + timedelta(days=SEARCHED_DAYS))
    holidays[MONDAY + timedelta(days=SEARCHED_DAYS)] = "Libur"
    assert Hours(calendar=closed.calendar).at("10:00").opens is None
    assert Hours(calendar=Calendar(mall={})).at("10:00").opens is None


# The whole hall.


def test_the_hall_closes_when_its_last_hour_ends() -> None:
    office = Hours()
    assert office.opening.day_closes_at(MONDAY) == office.moment("15:00")
    assert office.opening.day_closes_at(SATURDAY) == office.moment("00:00", SATURDAY), (
        "there is no hour at all"
    )
    office.override("08:00-18:00")
    assert office.opening.day_closes_at(MONDAY) == office.moment("18:00")
    office.override()
    assert office.opening.day_closes_at(MONDAY) == office.moment("00:00")
    office.override(back=True)
    assert office.opening.day_closes_at(MONDAY) == office.moment("15:00")


def test_without_hours_of_the_mall_the_last_agency_or_service_closes_it() -> None:
    agencies = {"reg": every_day("08:00-12:00"), "pol": every_day("08:00-14:00")}
    split = Hours(calendar=Calendar(agencies=agencies))
    assert split.opening.day_closes_at(MONDAY) == split.moment("14:00")
    split.override(scope="agency", subject="pol")
    assert split.opening.day_closes_at(MONDAY) == split.moment("12:00")
    only_one = Hours(calendar=Calendar(agencies={"reg": every_day("08:00-12:00")}))
    assert only_one.opening.day_closes_at(MONDAY) is None, "the police never close"
    only_one.override("08:00-13:00", scope="service", subject=RECORD)
    assert only_one.opening.day_closes_at(MONDAY) == only_one.moment("13:00")


def test_a_holiday_opened_for_one_agency_closes_with_it() -> None:
    feast = Hours(calendar=replace(OFFICE, holidays={MONDAY: "Hari Guru"}))
    assert feast.opening.day_closes_at(MONDAY) == feast.moment("00:00")
    feast.override("08:00-10:00", scope="agency", subject="reg")
    assert feast.opening.day_closes_at(MONDAY) == feast.moment("10:00")


def test_appointments_after_the_hours_keep_the_hall_open() -> None:
    plan = small_plan()
    evening = Appointments(slot_seconds=1800, capacity=1, hours=every_day("16:00-18:00"))
    services = {
        service.id: replace(service, appointments=evening) if service.id == BIRTH else service
        for service in plan.services.values()
    }
    calendar = Calendar(services={service: every_day("08:00-12:00") for service in services})
    opening = OpeningHours(replace(plan, services=services, calendar=calendar))
    assert opening.day_closes_at(MONDAY) == Hours().moment("18:00")


# What it costs.


class LookedAt(dict[date, str]):
    """Holidays that know which days were asked for."""

    def __init__(self) -> None:
        self.days: list[date] = []

    def get(self, day: date, otherwise: object = None) -> object:  # type: ignore[override]  # less than a dict can
        self.days.append(day)
        return otherwise


def test_the_next_opening_is_looked_for_only_by_who_would_see_it() -> None:
    asked = LookedAt()
    office = Hours(calendar=replace(OFFICE, holidays=asked))
    for clock_time in ("00:01", "09:00", "12:30", "14:59"):
        office.at(clock_time)
    assert asked.days == [MONDAY], "it opens today, or is open"
    office.at("15:00")
    office.at("15:01")
    assert asked.days == [MONDAY, MONDAY + timedelta(days=1)]


def test_who_never_opens_again_is_not_looked_for_twice() -> None:
    asked = LookedAt()
    closed = Hours(calendar=Calendar(mall={}, holidays=asked))
    assert closed.at("10:00").opens is None
    assert closed.at("10:01").opens is None
    assert len(asked.days) == 1 + SEARCHED_DAYS


def test_other_hours_for_one_service_leave_the_days_of_the_others() -> None:
    asked = LookedAt()
    office = Hours(calendar=replace(OFFICE, holidays=asked))
    everything = (CARD, BIRTH, RECORD)
    for scope, subject, anew in (
        ("service", CARD, 1),
        ("agency", "reg", 2),
        ("mall", "", 3),
    ):
        for service in everything:
            office.at("09:00", service=service)
        asked.days.clear()
        office.override("08:00-11:00", scope=scope, subject=subject)
        assert [office.at("11:30", service=service).open for service in everything].count(False) == anew
        drawn = len([day for day in asked.days if day == MONDAY])
        assert drawn == anew
        office.override(scope=scope, subject=subject, back=True)
