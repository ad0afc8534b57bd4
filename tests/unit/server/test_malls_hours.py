"""Opening hours in a mall's files: what can be kept is opened, what cannot is named by file, key and reason."""

from datetime import date, time
from pathlib import Path

import pytest

from server.malls.loading import load_mall
from tests.fakes.mall_files import MALL, POL, REG, add, change, small_mall, told
from wire.hours import Interval, LastTicket


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small mall, open from eight to four except for the Friday prayer."""
    mall = small_mall(tmp_path)
    week = "\n".join(f'{day} = ["08:00-16:00"]' for day in ("mon", "tue", "wed", "thu", "fri"))
    add(mall / MALL, f'[hours]\n{week}\n[[breaks]]\ndays = ["fri"]\nfrom = "11:30"\nto = "13:30"')
    return mall


def test_hours_are_read_as_written(folder: Path) -> None:
    add(folder / MALL, '[[holidays]]\nday = 2026-08-17\nname = { id = "Kemerdekaan", en = "Independence" }')
    add(folder / MALL, "[last_ticket]\nbefore_closing_minutes = 30")
    add(folder / POL, '[hours]\nmon = ["08:00-12:00", "13:00-15:00"]\n[last_ticket]\nby_wait = true')
    add(
        folder / REG,
        '[services.hours]\ntue = ["09:00-12:00"]\n[services.last_ticket]\nbefore_closing_minutes = 5',
    )

    mall = load_mall(folder)

    assert mall.hours is not None
    assert mall.hours.mon == (Interval(start=time(8), end=time(16)),)
    assert (mall.hours.sat, mall.hours.sun) == ((), ()), "days that are left out are closed"
    assert mall.breaks.fri == (Interval(start=time(11, 30), end=time(13, 30)),)
    assert [(holiday.day, holiday.name.en) for holiday in mall.holidays] == [
        (date(2026, 8, 17), "Independence")
    ]
    assert mall.last_ticket == LastTicket(before_closing_minutes=30)
    police = mall.agencies[1]
    assert police.hours is not None
    assert [(each.start.hour, each.end.hour) for each in police.hours.mon] == [(8, 12), (13, 15)]
    assert police.last_ticket == LastTicket(by_wait=True)
    birth = mall.services[1]
    assert birth.hours is not None
    assert birth.hours.tue == (Interval(start=time(9), end=time(12)),)
    assert birth.last_ticket == LastTicket(before_closing_minutes=5)


def test_a_day_may_last_until_midnight(folder: Path) -> None:
    change(folder / MALL, 'mon = ["08:00-16:00"]', 'mon = ["00:00-24:00"]')
    hours = load_mall(folder).hours
    assert hours is not None
    assert hours.mon == (Interval(start=time(0), end=time(0)),)


@pytest.mark.parametrize(
    ("spans", "key", "reason"),
    [
        ('"8-16"', "hours.mon[0]", "is not a stretch of a day, such as 08:00-12:00"),
        ('"08:00-25:00"', "hours.mon[0]", "is not a stretch of a day"),
        ('"08:00-16:00", "16:60-17:00"', "hours.mon[1]", "is not a stretch of a day"),
        ("8", "hours.mon[0]", "write it in quotes"),
        ('"16:00-08:00"', "hours.mon[0]", "ends before it begins"),
        ('"08:00-08:00"', "hours.mon[0]", "has no length"),
        ('"08:00-12:00", "11:00-16:00"', "hours.mon[1]", "overlaps with the stretch before it"),
        ('"08:00-12:00", "08:00-12:00"', "hours.mon[1]", "overlaps with the stretch before it"),
        ('"08:00-24:00", "12:00-13:00"', "hours.mon[1]", "overlaps with the stretch before it"),
        ('"13:00-16:00", "08:00-12:00"', "hours.mon[1]", "begins before the stretch before it"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_hours_is_named(folder: Path, *, spans: str, key: str, reason: str) -> None:
    change(folder / MALL, 'mon = ["08:00-16:00"]', f"mon = [{spans}]")
    ((file, at, said),) = told(folder)
    assert (file, at) == ("mall.toml", key)
    assert reason in said


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ('[[breaks]]\ndays = ["mon"]\nfrom = "12:00"\nto = "12:00"', "breaks[1].to", "12:00 is not after from = 12:00"),
        ('[[breaks]]\ndays = ["mon"]\nfrom = "13:00"\nto = "12:00"', "breaks[1].to", "12:00 is not after from = 13:00"),
        ('[[breaks]]\ndays = ["mon"]\nfrom = "noon"\nto = "13:00"', "breaks[1].from", "is not a time of day, such as 08:00"),
        ('[[breaks]]\ndays = []\nfrom = "12:00"\nto = "13:00"', "breaks[1].days", "is empty: it needs one entry at least"),
        ('[[breaks]]\ndays = ["mon", "mon"]\nfrom = "12:00"\nto = "13:00"', "breaks[1].days", "'mon' stands there twice"),
        ('[[breaks]]\ndays = ["friday"]\nfrom = "12:00"\nto = "13:00"', "breaks[1].days[0]", "'friday' is none of: "),
        ('[[breaks]]\ndays = ["thu", "fri"]\nfrom = "13:00"\nto = "14:00"', "breaks[1]", "overlaps with breaks[0] on fri"),
        ('[[breaks]]\ndays = ["mon"]\nto = "13:00"', "breaks[1].from", "is missing"),
        ('[[holidays]]\nday = 2026-08-17\nname = { id = "a", en = "a" }\n' * 2, "holidays", "2026-08-17 stands there twice"),
        ('[[holidays]]\nday = "17 August"\nname = { id = "a", en = "a" }', "holidays[0].day", "Invalid RFC3339"),
        ('[[holidays]]\nday = 2026-08-17\nname = { id = "a" }', "holidays[0].name.en", "is missing"),
        ("[last_ticket]\nbefore_closing_minutes = 480", "last_ticket.before_closing_minutes",
         "leaves no time for tickets on mon, tue, wed, thu, fri"),
        ("[last_ticket]\nbefore_closing_minutes = -1", "last_ticket.before_closing_minutes", "is less than 0"),
        ("[last_ticket]\nminutes = 30", "last_ticket.minutes", "not a key"),
    ],
)  # fmt: skip
def test_a_mistake_around_the_hours_is_named(folder: Path, *, text: str, key: str, reason: str) -> None:
    add(folder / MALL, text)
    ((file, at, said),) = told(folder)
    assert (file, at) == ("mall.toml", key)
    assert reason in said


def test_a_mall_without_any_open_day_is_a_mistake(tmp_path: Path) -> None:
    folder = small_mall(tmp_path)
    add(folder / MALL, "[hours]")
    assert ("mall.toml", "hours", "is closed on every day of the week") in told(folder)


@pytest.mark.parametrize(
    ("file", "text", "key", "reason"),
    [
        (POL, '[hours]\nmon = ["07:30-12:00"]', "hours.mon[0]", "the mall is open 08:00-16:00 only"),
        (POL, '[hours]\nmon = ["08:00-12:00", "13:00-17:00"]', "hours.mon[1]", "the mall is open 08:00-16:00 only"),
        (POL, '[hours]\nmon = ["08:00-24:00"]', "hours.mon[0]", "the mall is open 08:00-16:00 only"),
        (POL, '[hours]\nsat = ["08:00-12:00"]', "hours.sat[0]", "the mall is closed then"),
        (POL, '[hours]\nfri = ["12:00-13:00"]', "hours.fri[0]", "the mall is closed then"),
        (POL, '[hours]\nfri = ["08:00-17:00"]', "hours.fri[0]", "the mall is open 08:00-11:30, 13:30-16:00 only"),
        (POL, '[hours]\nmon = ["12:00-08:00"]', "hours.mon[0]", "ends before it begins"),
        (POL, '[hours]\nmon = ["08:00-09:00"]\n[last_ticket]\nbefore_closing_minutes = 60',
         "last_ticket.before_closing_minutes", "leaves no time for tickets on mon"),
        (POL, '[hours]\nmon = ["08:00-12:00"]\n[services.hours]\nmon = ["08:00-13:00"]', "services[0].hours.mon[0]",
         "the agency is open 08:00-12:00 only"),
        (POL, '[hours]\nmon = ["08:00-12:00"]\n[services.hours]\ntue = ["08:00-12:00"]', "services[0].hours.tue[0]",
         "the agency is closed then"),
        (POL, '[hours]\nmon = ["08:00-11:00", "13:00-15:00"]\n[services.hours]\nmon = ["11:30-12:30"]',
         "services[0].hours.mon[0]", "the agency is closed then"),
        (POL, "[services.last_ticket]\nbefore_closing_minutes = 600", "services[0].last_ticket.before_closing_minutes",
         "leaves no time for tickets"),
        (POL, "[services.appointments]\nslot_minutes = 30\ncapacity = 0", "services[0].appointments.capacity", "is less than 1"),
        (POL, "[services.appointments]\nslot_minutes = 0\ncapacity = 1", "services[0].appointments.slot_minutes", "is less than 1"),
        (POL, "[services.appointments]\nslot_minutes = 30", "services[0].appointments.capacity", "is missing"),
        (POL, '[services.appointments]\nslot_minutes = 480\ncapacity = 1\nhours = { mon = ["09:00-12:00"] }',
         "services[0].appointments.slot_minutes", "480 minutes fit nowhere; the longest open stretch has 180"),
        (POL, '[hours]\nfri = ["08:00-16:00"]\n[services.appointments]\nslot_minutes = 211\ncapacity = 1',
         "services[0].appointments.slot_minutes", "211 minutes fit nowhere; the longest open stretch has 210"),
        (POL, '[services.appointments]\nslot_minutes = 30\ncapacity = 1\nhours = { sun = ["09:00-12:00"], mon = ["09:00-12:00"] }',
         "services[0].appointments.hours.sun[0]", "the service is closed then"),
        (POL, "[services.appointments]\nslot_minutes = 30\ncapacity = 1\nearly_minutes = -5",
         "services[0].appointments.early_minutes", "is less than 0"),
        (POL, "[services.appointments]\nslot_minutes = 30\ncapacity = 1\ndays_ahead = 400",
         "services[0].appointments.days_ahead", "is more than 365"),
    ],
)  # fmt: skip
def test_narrower_hours_lie_within_the_wider_ones(
    folder: Path, *, file: str, text: str, key: str, reason: str
) -> None:
    add(folder / file, text)
    ((found, at, said),) = told(folder)
    assert (found, at) == (Path(file).name, key)
    assert reason in said


def test_without_hours_of_the_mall_an_agency_may_open_when_it_likes(tmp_path: Path) -> None:
    folder = small_mall(tmp_path)
    add(folder / POL, '[hours]\nsun = ["00:00-24:00"]\n[services.hours]\nsun = ["03:00-05:00"]')
    assert load_mall(folder).agencies[1].hours is not None


def test_all_mistakes_of_all_hours_are_told_at_once(folder: Path) -> None:
    change(folder / MALL, 'mon = ["08:00-16:00"]', 'mon = ["16:00-08:00"]')
    add(folder / MALL, "[last_ticket]\nbefore_closing_minutes = 999")
    add(folder / POL, '[hours]\nsun = ["08:00-12:00"]\ntue = ["06:00-12:00", "11:00-20:00"]')
    assert {(file, key) for file, key, _ in told(folder)} == {
        ("mall.toml", "hours.mon[0]"),
        ("mall.toml", "last_ticket.before_closing_minutes"),
        ("pol.toml", "hours.sun[0]"),
        ("pol.toml", "hours.tue[0]"),
        ("pol.toml", "hours.tue[1]"),
    }
