"""What the tray icon says of a counter."""

from counter.desk.desk import Desk, desk_of
from counter.floor.floor import Floor
from counter.shell.badge import badge_of
from counter.words import Words
from tests.fakes.counter_day import MALL, Day, empty_hall
from tests.fakes.texts import all_texts
from wire.events import CounterPaused

WORDS = Words(all_texts(), "id")


def desk(day: Day) -> Desk:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    found = desk_of(MALL, floor, "1")
    assert found is not None
    return found


def opened(*labels: str) -> Day:
    day = Day()
    day.opened("1")
    for label in labels:
        day.issued(label)
    return day


def test_a_free_counter_says_how_many_wait_and_offers_the_call() -> None:
    badge = badge_of(desk(opened("A-001", "A-002")), WORDS, online=True)
    assert (badge.tone, badge.count, badge.tip) == ("free", 2, "Loket 1 · siap memanggil · 2 menunggu")
    assert [(item.id, item.enabled) for item in badge.items] == [
        ("up", True),
        ("large", True),
        ("pause", True),
        ("close-and-quit", True),
        ("quit", True),
    ]


def test_nobody_waits_so_nobody_can_be_called() -> None:
    badge = badge_of(desk(opened()), WORDS, online=True)
    assert [item.enabled for item in badge.items if item.id == "large"] == [False]


def test_who_is_at_the_counter_is_named() -> None:
    day = opened("A-001", "A-002")
    day.called("A-001")
    called = badge_of(desk(day), WORDS, online=True)
    assert (called.tone, called.tip) == ("called", "Loket 1 · A-001 dipanggil · 1 menunggu")
    day.started("A-001")
    assert badge_of(desk(day), WORDS, online=True).tone == "serving"


def test_after_a_pause_the_large_action_goes_on() -> None:
    day = opened("A-001")
    day.write(CounterPaused(counter="1", officer="Rina", reason="break"))
    badge = badge_of(desk(day), WORDS, online=True)
    assert badge.tone == "paused"
    assert [item.text for item in badge.items if item.id == "large"] == [WORDS.text("counter-go-on")]
    assert "pause" not in {item.id for item in badge.items}


def test_while_somebody_is_served_a_pause_can_be_ended_all_the_same() -> None:
    day = opened("A-001")
    day.called("A-001")
    day.write(CounterPaused(counter="1", officer="Rina", reason="break"))
    assert "go-on" in {item.id for item in badge_of(desk(day), WORDS, online=True).items}


def test_without_the_server_no_count_is_shown() -> None:
    badge = badge_of(desk(opened("A-001")), WORDS, online=False)
    assert (badge.tone, badge.count, badge.tip) == ("lost", 0, WORDS.text("shell-tip-lost"))


def test_without_a_counter_it_can_be_shown_and_ended() -> None:
    badge = badge_of(None, WORDS, online=True)
    assert (badge.tone, [item.id for item in badge.items]) == ("closed", ["up", "quit"])
