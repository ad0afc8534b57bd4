"""What an officer hears of the kiosks: calls for help and printers near the counter, the most urgent first."""

from datetime import timedelta

import msgspec

from counter.floor.floor import Floor
from counter.floor.lobby import News, name_of, news_for
from tests.fakes.counter_day import MALL, MORNING, Day, empty_hall, ticket_id, two
from wire.events import (
    DayOpened,
    FieldGiven,
    HelpAnswered,
    HelpAsked,
    HelpEnded,
    KioskArranged,
    ParticularsGiven,
    PrinterReported,
)
from wire.kiosks import Arrangement, KioskState, PaperLevel
from wire.mall import Counter, Kiosk, Mall, Zone

UPSTAIRS = Zone(id="b", name=two("Zona B"), place=two("Lantai 2"))
HALL: Mall = msgspec.structs.replace(
    MALL,
    zones=(*MALL.zones, UPSTAIRS),
    counters=(*MALL.counters, Counter(id="5", agency="pajak", zone="b", lines=("pajak/npwp",))),
    kiosks=(
        Kiosk(id="door", name=two("Kios pintu", "Door kiosk"), arrangement=Arrangement(zone="a")),
        Kiosk(id="upstairs", name=two("Kios atas"), arrangement=Arrangement(zone="b")),
    ),
)


def asked(kiosk: str) -> HelpAsked:
    return HelpAsked(kiosk=kiosk, zone="", language="id")


def printer(kiosk: str, trouble: str | None, paper: PaperLevel = "unknown") -> PrinterReported:
    return PrinterReported(kiosk=kiosk, trouble=trouble, paper=paper)


def floor_of(day: Day) -> Floor:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    return floor


def heard(floor: Floor, counter: str, *staffed: str) -> list[tuple[str, str]]:
    """What *counter* hears, where somebody sits at it and at the *staffed* ones."""
    ours = next(each for each in HALL.counters if each.id == counter)
    news = news_for(ours, HALL, floor.kiosks, staffed={counter, *staffed})
    return [(each.what, each.kiosk) for each in news]


def test_a_call_is_heard_until_it_is_answered_or_ended() -> None:
    day = Day()
    day.write(asked("door"))
    assert heard(floor_of(day), "1") == [("help", "door")]
    day.write(HelpAnswered(kiosk="door", by="Rina"))
    (going,) = news_for(HALL.counters[0], HALL, floor_of(day).kiosks, staffed={"1"})
    assert going == News(what="going", kiosk="door", helper="Rina")
    day.write(HelpEnded(kiosk="door", by="Rina"))
    day.write(asked("door"))
    assert heard(floor_of(day), "1") == [("help", "door")], "somebody else waits there now"
    day.write(HelpEnded(kiosk="door", by="door"))
    assert heard(floor_of(day), "1") == []


def test_who_sits_in_the_zone_hears_it_and_everybody_where_nobody_sits_there() -> None:
    day = Day()
    day.write(asked("upstairs"))
    floor = floor_of(day)
    assert heard(floor, "1", "5") == [], "counter 5 is upstairs"
    assert heard(floor, "5", "1") == [("help", "upstairs")]
    assert heard(floor, "1") == [("help", "upstairs")], "nobody is upstairs"


def test_a_kiosk_is_where_it_was_arranged_to_be_last() -> None:
    day = Day()
    day.write(KioskArranged(kiosk="upstairs", arrangement=Arrangement(zone="a"), by="Ani"))
    day.write(asked("upstairs"))
    assert heard(floor_of(day), "1", "5") == [("help", "upstairs")]
    day.write(KioskArranged(kiosk="upstairs", arrangement=None, by="Ani"))
    assert heard(floor_of(day), "1", "5") == []


def test_a_kiosk_whose_place_nobody_knows_is_everybodys() -> None:
    day = Day()
    day.write(asked("cellar"))
    assert heard(floor_of(day), "1", "5") == heard(floor_of(day), "5", "1") == [("help", "cellar")]
    assert name_of("cellar", HALL, "en") == "cellar"
    assert name_of("door", HALL, "en") == "Door kiosk"


def test_who_has_waited_longest_comes_first_and_people_before_printers() -> None:
    day = Day()
    day.write(printer("door", None, "low"))
    day.write(printer("cellar", "cover_open"))
    day.write(asked("upstairs"))
    day.passes(5).write(asked("door"))
    assert heard(floor_of(day), "1") == [
        ("help", "upstairs"),
        ("help", "door"),
        ("trouble", "cellar"),
        ("paper-low", "door"),
    ]


def test_a_printer_is_heard_of_while_it_cannot_print() -> None:
    day = Day()
    ours = HALL.counters[0]
    day.write(printer("door", None, "out"))
    (news,) = news_for(ours, HALL, floor_of(day).kiosks, staffed=())
    assert news == News(what="trouble", kiosk="door", trouble="paper_out")
    day.write(printer("door", None, "enough"))
    day.write(printer("upstairs", "not_configured"))
    assert heard(floor_of(day), "1") == [], "one that was set up without a printer is in no trouble"


def test_a_snapshot_says_how_kiosks_are_and_a_new_day_ends_the_calls_alone() -> None:
    state = KioskState(kiosk="door", help_since=MORNING, paper="out")
    floor = floor_of(Day()).restated(msgspec.structs.replace(empty_hall(), kiosks=(state,)))
    assert heard(floor, "1") == [("help", "door"), ("trouble", "door")]
    day = Day(start=MORNING + timedelta(days=1))
    day.write(HelpEnded(kiosk="door", by=""))
    day.write(DayOpened(day=day.now.date()))
    for record in day.records:
        floor = floor.after(record)
    assert heard(floor, "1") == [("trouble", "door")]


def test_particulars_are_nobodys_business() -> None:
    day = Day()
    day.issued("A-001")
    before = floor_of(day)
    given = ParticularsGiven(
        ticket=ticket_id("A-001"),
        label="A-001",
        fields=(FieldGiven(service="dukcapil/ktp", field="nik"),),
    )
    after = before.after(day.write(given))
    assert (after.tickets, after.kiosks, after.counters) == (before.tickets, before.kiosks, before.counters)
