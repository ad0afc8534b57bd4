"""What does not work at a display is told to the hall when it changes, and once more when the hall believes something else."""

from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from display.board.troubles import MOST, STANDS_SECONDS, Troubles
from tests.fakes.display_hall import Narrator
from tests.fakes.link import FakeLink
from wire.codec import encode_command
from wire.commands import ReportDisplay
from wire.displays import DisplayState, DisplayTrouble
from wire.snapshot import Snapshot

MUTE = DisplayTrouble(kind="loudspeaker", detail="no device")


class Reporting:
    """Troubles over a link, and what the hall was told of them. Time goes by when the test says so."""

    def __init__(self, link: FakeLink, *, stands_seconds: float = 0.0) -> None:
        numbers = count(1)
        self._link = link
        self.now = 100.0
        self.troubles = Troubles(
            link=link,
            name="lobby",
            request_id=lambda: f"troubles-of-a-display-{next(numbers):03}",
            stands_seconds=stands_seconds,
            monotonic=lambda: self.now,
        )

    def told_after(self, seconds: float) -> list[tuple[DisplayTrouble, ...]]:
        self.now += seconds
        self.troubles._soon.start(0)
        return self.told()

    def told(self) -> list[tuple[DisplayTrouble, ...]]:
        """Since this was last asked, once everything had its turn."""
        QCoreApplication.processEvents()
        sent = [command for command in self._link.sent if isinstance(command, ReportDisplay)]
        self._link.sent.clear()
        assert {command.display for command in sent} <= {"lobby"}
        assert all(encode_command(command) for command in sent)
        return [command.troubles for command in sent]


@pytest.fixture
def reporting(link: FakeLink) -> Reporting:
    return Reporting(link)


def believing(*troubles: DisplayTrouble) -> Snapshot:
    """A hall that was told so before."""
    state = DisplayState(display="lobby", troubles=troubles)
    known = Narrator().snapshot()
    return Snapshot(
        seq=known.seq,
        day=known.day,
        tickets=(),
        counters=(),
        calls=(),
        displays=(state, DisplayState(display="other", troubles=(MUTE,))),
    )


def test_a_trouble_is_told_and_that_it_is_over(link: FakeLink, reporting: Reporting) -> None:
    link.give_state(believing())
    reporting.troubles.tell("loudspeaker", ["no device"])
    assert reporting.told() == [(MUTE,)]
    reporting.troubles.tell("loudspeaker", [])
    assert reporting.told() == [()]


def test_all_is_well_needs_no_words(link: FakeLink, reporting: Reporting) -> None:
    link.give_state(believing())
    reporting.troubles.tell("media", [])
    assert reporting.told() == []


def test_what_is_found_at_once_is_told_at_once(link: FakeLink, reporting: Reporting) -> None:
    link.give_state(believing())
    reporting.troubles.tell("media", ["b.mp4", "a.mp4", "b.mp4"])
    reporting.troubles.tell("loudspeaker", ["no device"])
    media = [DisplayTrouble(kind="media", detail=name) for name in ("b.mp4", "a.mp4")]
    assert reporting.told() == [(MUTE, *media)]


def test_the_same_again_is_not_told_again(link: FakeLink, reporting: Reporting) -> None:
    link.give_state(believing())
    for _ in range(3):
        reporting.troubles.tell("loudspeaker", ["no device"])
    assert len(reporting.told()) == 1
    reporting.troubles.tell("loudspeaker", ["no device"])
    assert reporting.told() == []


def test_nothing_is_told_before_the_hall_has_spoken(link: FakeLink, reporting: Reporting) -> None:
    reporting.troubles.tell("loudspeaker", ["no device"])
    assert reporting.told() == []
    link.give_state(believing())
    assert reporting.told() == [(MUTE,)]


def test_a_hall_that_knows_already_is_not_told(link: FakeLink, reporting: Reporting) -> None:
    reporting.troubles.tell("loudspeaker", ["no device"])
    link.give_state(believing(MUTE))
    assert reporting.told() == []


def test_a_hall_that_believes_something_else_is_told(link: FakeLink, reporting: Reporting) -> None:
    """The display was mended while it was off, or the hall started a new journal."""
    link.give_state(believing(MUTE))
    assert reporting.told() == [()]
    reporting.troubles.tell("loudspeaker", ["no device"])
    reporting.told()
    link.give_state(believing())
    assert reporting.told() == [(MUTE,)]


@pytest.fixture
def patient(link: FakeLink) -> Reporting:
    """It has run for a while, and the hall believes that all is well."""
    patient = Reporting(link, stands_seconds=STANDS_SECONDS)
    link.give_state(believing())
    assert patient.told_after(STANDS_SECONDS) == []
    return patient


def test_a_change_is_told_when_it_has_stood_a_while(patient: Reporting) -> None:
    patient.troubles.tell("loudspeaker", ["no device"])
    assert patient.troubles.all == (MUTE,), "here it is known at once"
    assert patient.told_after(2.9) == []
    assert patient.told_after(0.1) == [(MUTE,)]
    patient.troubles.tell("loudspeaker", [])
    assert patient.told_after(2.9) == []
    assert patient.told_after(0.1) == [()]


def test_a_flapping_cable_is_never_told_and_holds_no_other_trouble_up(patient: Reporting) -> None:
    patient.troubles.tell("media", ["pantai.mp4"])
    told: list[tuple[DisplayTrouble, ...]] = []
    for _ in range(5):
        patient.troubles.tell("loudspeaker", ["no device"])
        told += patient.told_after(1.0)
        patient.troubles.tell("loudspeaker", [])
        told += patient.told_after(1.0)
    assert told == [(DisplayTrouble(kind="media", detail="pantai.mp4"),)]


def test_a_display_that_has_just_started_does_not_say_that_all_is_well(link: FakeLink) -> None:
    """Whether its loudspeaker works it does not know yet, and the hall knows better."""
    fresh = Reporting(link, stands_seconds=STANDS_SECONDS)
    link.give_state(believing(MUTE))
    assert fresh.told_after(1.0) == []
    fresh.troubles.tell("loudspeaker", ["no device"])
    assert fresh.told_after(5.0) == [], "it is as the hall believes"


def test_the_moment_comes_by_itself(link: FakeLink, qtbot: QtBot) -> None:
    troubles = Troubles(link=link, name="lobby", stands_seconds=0.05)
    link.give_state(believing())
    troubles.tell("loudspeaker", ["no device"])
    qtbot.waitUntil(lambda: bool(link.sent))


def test_no_more_is_told_than_a_report_may_hold(link: FakeLink, reporting: Reporting) -> None:
    link.give_state(believing())
    reporting.troubles.tell("media", [f"video {number}.mp4" for number in range(40)])
    reporting.troubles.tell("media", ["line\nbreak\x07" + "x" * 300])
    (told,) = reporting.told()
    assert told == (DisplayTrouble(kind="media", detail="linebreak" + "x" * 191),)
    reporting.troubles.tell("media", [f"video {number}.mp4" for number in range(40)])
    assert [len(each) for each in reporting.told()] == [MOST]


def test_whoever_looks_hears_of_a_change(reporting: Reporting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reporting.troubles.changed):
        reporting.troubles.tell("voice", ["silent"])
    assert reporting.troubles.all == (DisplayTrouble(kind="voice", detail="silent"),)
