"""An officer has walked away from a free counter while somebody waits: the real hall pauses it, the real console says why, one key goes on."""

from datetime import UTC, datetime
from pathlib import Path

from tests.fakes.moved_clock import MovedClock
from tests.fakes.officer_at_work import CALL, calls_and_starts, hand_at, is_there, sentence
from tests.fakes.real_hall import OFFICER, RealHall


def test_a_silent_counter_is_paused_says_why_and_goes_on(tmp_path: Path) -> None:
    clock = MovedClock.standing(tmp_path / "clock", datetime.now(UTC))
    clock.run()
    with RealHall(tmp_path, set_up=is_paused_after_a_minute, within=clock.within) as hall:
        hall.server.start()
        hand = hand_at(hall.counter())
        is_there(hand, "counter.open")
        hand.pilot.key("F2")
        hall.client().issue()
        hand.await_large(CALL)
        clock.forward(minutes=2)
        hand.await_large("counter-go-on")
        hand.pilot.wait("counter.paused", "text", equals=sentence("counter-paused-silence"))
        hand.pilot.key("F2")
        calls_and_starts(hand, "A-001")
        assert [(each["kind"], each["officer"], each.get("reason")) for each in pauses(hall)] == [
            ("CounterPaused", OFFICER, "silence"),
            ("CounterResumed", OFFICER, None),
        ]


def is_paused_after_a_minute(mall: Path) -> None:
    with (mall / "mall.toml").open("a", encoding="utf-8") as file:
        file.write("\n[silence]\nminutes = 1\n")


def pauses(hall: RealHall) -> list[dict[str, str]]:
    return hall.journal("CounterPaused", "CounterResumed")
