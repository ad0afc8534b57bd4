"""Rule 26: calls are announced in order, one at a time, none lost, each at least its dwell."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from display.announcing.announcer import (
    Announcer,
    Chime,
    Command,
    Curtail,
    Hush,
    Prepare,
    Rest,
    Say,
    Show,
)
from display.announcing.pace import Form, Pace
from display.board.call import Call
from tests.fakes.calls import a_call

PACE = Pace(dwell_seconds=3.0, stale_seconds=90.0, short_from=2, one_language_from=4, patience_seconds=10.0)


def wording(call: Call, language: str, short: bool) -> str:
    return f"{call.call_id} {language}{' short' if short else ''}"


def an_announcer(pace: Pace = PACE) -> Announcer:
    return Announcer(wording=wording, pace=pace)


def said(commands: tuple[Command, ...]) -> list[str]:
    return [command.sentence.text for command in commands if isinstance(command, Say)]


def prepared(commands: tuple[Command, ...]) -> list[str]:
    return [command.sentence.text for command in commands if isinstance(command, Prepare)]


def shown(commands: tuple[Command, ...]) -> list[str]:
    return [command.call.call_id for command in commands if isinstance(command, Show)]


def forms(commands: tuple[Command, ...]) -> list[Form]:
    return [command.form for command in commands if isinstance(command, Chime)]


def test_a_call_is_shown_chimed_and_spoken_in_its_languages() -> None:
    announcer = an_announcer()
    commands = announcer.called(a_call("one"), 0.0)
    assert [type(command) for command in commands] == [Show, Chime, Say, Say]
    assert said(commands) == ["one id", "one en"]


def test_after_voice_and_dwell_the_announcer_rests() -> None:
    announcer = an_announcer()
    announcer.called(a_call("one"), 0.0)
    assert announcer.spoken("one", 2.0) == ()
    assert announcer.next_wakeup == 3.0
    assert announcer.tick(2.9) == ()
    assert announcer.tick(3.0) == (Rest(),)
    assert announcer.next_wakeup is None
    assert announcer.tick(4.0) == ()


def test_a_voice_longer_than_the_dwell_is_not_interrupted() -> None:
    announcer = an_announcer()
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("two"), 0.1)
    assert announcer.tick(6.0) == ()
    assert shown(announcer.spoken("one", 7.0)) == ["two"]


def test_a_second_call_waits_and_is_prepared_meanwhile() -> None:
    announcer = an_announcer()
    announcer.called(a_call("one"), 0.0)
    commands = announcer.called(a_call("two"), 0.5)
    assert prepared(commands) == ["two id", "two en"]
    assert len(commands) == 2
    announcer.spoken("one", 2.0)
    assert said(announcer.tick(3.0)) == ["two id", "two en"]


def test_a_backlog_shortens_and_the_waiting_sentence_is_prepared_anew() -> None:
    announcer = an_announcer()
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("two"), 0.1)
    assert prepared(announcer.called(a_call("three"), 0.2)) == []
    assert prepared(announcer.called(a_call("four"), 0.3)) == ["two id short", "two en short"]
    announcer.spoken("one", 2.0)
    commands = announcer.tick(3.0)
    assert said(commands) == ["two id short", "two en short"]
    assert forms(commands) == [Form.SHORT]
    assert prepared(commands) == ["three id", "three en"]


NAMES = ("one", "two", "three", "four", "five", "six")


def test_a_deep_backlog_is_brief_until_it_is_cleared() -> None:
    announcer = an_announcer()
    for name in NAMES:
        announcer.called(a_call(name), 0.0)
    for place, name in enumerate(NAMES[1:], start=1):
        announcer.spoken(NAMES[place - 1], 3.0 * place - 1.0)
        commands = announcer.tick(3.0 * place)
        assert said(commands) == [f"{name} id short"]
        assert forms(commands) == [Form.BRIEF]
    announcer.spoken("six", 17.0)
    assert announcer.tick(18.0) == (Rest(),)
    assert said(announcer.called(a_call("seven"), 19.0)) == ["seven id", "seven en"]


def test_who_comes_while_the_last_of_a_backlog_is_said_is_told_in_full() -> None:
    announcer = an_announcer()
    for name in NAMES:
        announcer.called(a_call(name), 0.0)
    for place, name in enumerate(NAMES[:-1], start=1):
        announcer.spoken(name, 3.0 * place)
    assert prepared(announcer.called(a_call("seven"), 15.5)) == ["seven id", "seven en"]


def test_what_is_not_said_yet_of_the_first_call_is_left_out_for_a_deep_backlog() -> None:
    announcer = an_announcer()
    commands: list[tuple[Command, ...]] = [announcer.called(a_call(name), 0.0) for name in NAMES]
    curtailed = [Curtail(call_id="one") in each for each in commands]
    assert curtailed == [False, False, False, False, True, False], "once, when four wait"
    assert prepared(commands[4]) == [], "the next one was prepared in its short form before"


def test_a_recall_is_announced_again() -> None:
    announcer = an_announcer()
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("one again", recall=True), 1.0)
    announcer.spoken("one", 2.0)
    assert shown(announcer.tick(3.0)) == ["one again"]


def test_a_recall_of_a_call_that_waits_is_announced_after_it() -> None:
    announcer = an_announcer()
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("two", ticket_id="B"), 0.1)
    announcer.called(a_call("two again", ticket_id="B", recall=True), 0.2)
    assert shown(announcer.spoken("one", 3.0)) == ["two"]
    assert shown(announcer.spoken("two", 6.0)) == ["two again"]


def test_a_recall_pressed_twice_before_its_turn_is_announced_once() -> None:
    announcer = an_announcer()
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("first", ticket_id="B", recall=True), 0.1)
    announcer.called(a_call("other", ticket_id="C", recall=True), 0.1)
    assert announcer.called(a_call("second", ticket_id="B", recall=True), 0.2) == ()
    assert announcer.waiting == 2
    assert shown(announcer.spoken("one", 3.0)) == ["first"]
    announcer.called(a_call("third", ticket_id="B", recall=True), 3.5)
    assert announcer.waiting == 2, "its turn has come: it is announced again"


def test_the_same_call_twice_is_announced_once() -> None:
    announcer = an_announcer()
    announcer.called(a_call("one"), 0.0)
    assert announcer.called(a_call("one"), 0.1) == ()
    assert announcer.waiting == 0


def test_replayed_and_stale_calls_are_silent() -> None:
    announcer = an_announcer()
    assert announcer.called(a_call("missed", replay=True), 0.0) == ()
    assert announcer.called(a_call("old"), 0.0, age_seconds=90.1) == ()
    assert announcer.called(a_call("fresh"), 0.0, age_seconds=89.9) != ()


def test_a_call_that_grew_old_in_the_queue_is_still_announced() -> None:
    announcer = an_announcer()
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("two"), 0.0)
    assert shown(announcer.spoken("one", 500.0)) == ["two"]


def test_a_voice_that_never_reports_back_is_silenced_and_the_queue_goes_on() -> None:
    announcer = an_announcer()
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("two"), 1.0)
    deadline = announcer.next_wakeup
    assert deadline is not None
    assert deadline > PACE.patience_seconds
    commands = announcer.tick(deadline)
    assert commands[0] == Hush(call_id="one")
    assert shown(commands) == ["two"]
    assert announcer.spoken("one", deadline + 1.0) == ()
    assert announcer.current == a_call("two")


def test_a_longer_sentence_gets_a_later_deadline() -> None:
    short, long = (Announcer(wording=lambda *_, n=n: "x" * n, pace=PACE) for n in (10, 100))
    short.called(a_call("one"), 0.0)
    long.called(a_call("one"), 0.0)
    assert short.next_wakeup is not None
    assert long.next_wakeup is not None
    assert long.next_wakeup - short.next_wakeup == 2 * 90 * PACE.seconds_per_character


def test_a_display_that_does_not_speak_shows_each_call_for_its_dwell() -> None:
    announcer = an_announcer()
    announcer.speaks = False
    assert [type(c) for c in announcer.called(a_call("one"), 0.0)] == [Show]
    assert announcer.called(a_call("two"), 0.0) == ()
    assert announcer.next_wakeup == 3.0
    assert shown(announcer.tick(3.0)) == ["two"]


ARRIVALS = st.lists(
    st.tuples(
        st.floats(min_value=0.0, max_value=20.0),  # seconds after the arrival before
        st.one_of(
            st.none(), st.just(0.1), st.floats(min_value=0.0, max_value=30.0)
        ),  # how long the voice talks; None: hangs; a tenth: it fails, and all is said with the chime
        st.sampled_from(["call", "recall", "recall of A", "replay", "same again"]),
    ),
    max_size=25,
)


class Hall:
    """Plays arrivals against an announcer and keeps what was announced: (name, from, to)."""

    def __init__(self, pace: Pace) -> None:
        self.announcer = an_announcer(pace)
        self.now = 0.0
        self.announced: list[tuple[str, float]] = []
        self.ended: list[float] = []
        self.talking: tuple[str, float] | None = None
        self.overlaps = 0
        self.talks: dict[str, float | None] = {}

    def obey(self, commands: tuple[Command, ...]) -> None:
        for command in commands:
            match command:
                case Hush() | Rest():
                    self.talking = None
                case Show(call=call):
                    self.announced.append((call.call_id, self.now))
                case Chime(call=call):
                    self.overlaps += self.talking is not None
                    talk = self.talks[call.call_id]
                    self.talking = (call.call_id, float("inf") if talk is None else self.now + talk)
                case _:
                    pass

    def was_announced(self, name: str) -> bool:
        return any(name == each for each, _ in self.announced)

    def run_until(self, then: float) -> None:
        while True:
            voice = self.talking[1] if self.talking else float("inf")
            wakeup = self.announcer.next_wakeup
            due = min(voice, wakeup if wakeup is not None else float("inf"))
            if due > then or due == float("inf"):
                break
            self.now = due
            if self.talking and voice <= due:
                name, self.talking = self.talking[0], None
                self.obey(self.announcer.spoken(name, self.now))
            else:
                self.obey(self.announcer.tick(self.now))
        self.now = max(self.now, then) if then != float("inf") else self.now


@given(arrivals=ARRIVALS, dwell=st.floats(min_value=0.0, max_value=8.0))
def test_every_call_is_announced_once_in_order_without_overlap_for_its_dwell(
    arrivals: list[tuple[float, float | None, str]], dwell: float
) -> None:
    hall = Hall(replace(PACE, dwell_seconds=dwell))
    expected: list[str] = []
    recall_of_a = ""
    for index, (gap, talk, kind) in enumerate(arrivals):
        hall.run_until(hall.now + gap)
        name = expected[-1] if kind == "same again" and expected else f"call {index}"
        call = a_call(
            name,
            recall=kind.startswith("recall"),
            replay=kind == "replay",
            ticket_id="A" if kind == "recall of A" else f"ticket of {name}",
        )
        hall.talks.setdefault(name, talk)
        waits_already = kind == "recall of A" and recall_of_a and not hall.was_announced(recall_of_a)
        if kind != "replay" and name not in expected and not waits_already:
            expected.append(name)
            recall_of_a = name if kind == "recall of A" else recall_of_a
        hall.obey(hall.announcer.called(call, hall.now))
    hall.run_until(float("inf"))
    assert [name for name, _ in hall.announced] == expected
    starts = [start for _, start in hall.announced]
    # A float added to a start and compared again may miss the dwell by its last digit.
    assert all(after - before >= dwell - 1e-9 for before, after in pairwise(starts))
    assert hall.overlaps == 0
    assert hall.announcer.current is None
    assert hall.announcer.waiting == 0
