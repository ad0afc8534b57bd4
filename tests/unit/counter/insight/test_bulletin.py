"""The hall's news in words, the most urgent first, none hidden by another."""

from counter.desk.desk import desk_of
from counter.floor.floor import Floor
from counter.floor.lobby import News, news_for
from counter.insight.bulletin import Item, news_of
from counter.words import Words
from tests.fakes.counter_day import MALL, Day, empty_hall
from tests.fakes.texts import all_texts
from wire.events import CounterPaused, HelpAnswered, HelpAsked, PrinterReported

ID, EN = Words(all_texts(), "id"), Words(all_texts(), "en")


def told(day: Day, words: Words = ID, *, answering: bool = False) -> tuple[Item, ...]:
    """What the officer at counter 1 reads. *answering*: their own answer is on its way."""
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    desk = desk_of(MALL, floor, "1")
    assert desk is not None
    kiosks = news_for(desk.counter, MALL, floor.kiosks, staffed={"1"})
    call: News | None = None if answering else next((each for each in kiosks if each.what == "help"), None)
    return news_of(
        desk,
        MALL,
        words,
        day.now,
        kiosks=kiosks,
        call=call,
        states=floor.counters,
        unprinted=floor.unprinted,
    )


def busy_day() -> Day:
    day = Day()
    day.opened("1")
    day.opened("2", "Budi")
    day.issued("A-001")
    day.print_failed("A-001")
    day.passes(31 * 60)
    day.write(PrinterReported(kiosk="kiosk-1", trouble=None, paper="low"))
    day.write(PrinterReported(kiosk="kiosk-2", trouble="cover_open", paper="enough"))
    day.write(CounterPaused(counter="2", officer="Budi", reason="istirahat"))
    day.write(HelpAsked(kiosk="kiosk-3", zone="", language="id"))
    day.write(HelpAnswered(kiosk="kiosk-3", by="Sari"))
    day.write(HelpAsked(kiosk="kiosk-4", zone="", language="id"))
    day.passes(1).write(HelpAsked(kiosk="kiosk-5", zone="", language="id"))
    return day


def test_a_quiet_hall_has_no_news() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    assert told(day) == ()


def test_everything_at_once_in_the_order_of_urgency() -> None:
    assert [(item.mood, item.key) for item in told(busy_day())] == [
        ("warn", "help"),
        ("warn", "help:kiosk-5"),
        ("bad", "trouble:kiosk-2"),
        ("warn", "line:dukcapil/ktp"),
        ("warn", "slips"),
        ("warn", "paper-low:kiosk-1"),
        ("warn", "away:dukcapil/ktp"),
        ("good", "going:kiosk-3"),
    ]


def test_each_in_plain_words() -> None:
    assert [item.text for item in told(busy_day())] == [
        "kiosk-4: pengunjung perlu bantuan.",
        "kiosk-5: pengunjung perlu bantuan.",
        "kiosk-2: penutup printer terbuka. Nomor tetap dapat diambil.",
        "KTP melewati batas 30 menit sejak 08.30: 1 orang, terlama 31 menit.",
        "Tiket tidak tercetak: A-001. Nomornya tetap berlaku.",
        "kiosk-1: kertas printer hampir habis.",
        "KTP: 1 orang menunggu, loket 2 sedang tidak memanggil.",
        "Sari menuju kiosk-3 untuk membantu.",
    ]
    english = [item.text for item in told(busy_day(), EN)]
    assert "KTP is over its limit of 30 min since 08:30: 1 waiting, longest 31 min." in english


def test_a_call_whose_answer_is_on_its_way_has_no_button() -> None:
    assert told(busy_day(), answering=True)[0].key == "help:kiosk-4"


def test_a_line_that_waits_twice_as_long_as_it_should_is_bad() -> None:
    day = Day()
    day.issued("A-001")
    day.passes(60 * 60 + 1)
    assert [item.mood for item in told(day) if item.key.startswith("line:")] == ["bad"]


def test_many_slips_are_one_piece_of_news() -> None:
    day = Day()
    for number in range(1, 8):
        day.issued(f"A-{number:03}")
        day.print_failed(f"A-{number:03}")
    assert [item.text for item in told(day)] == [
        "Tiket tidak tercetak: A-001, A-002, A-003, A-004, …. Nomornya tetap berlaku."
    ]
