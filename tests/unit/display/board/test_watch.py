"""What a display knows of its hall: board, sight and post, whatever comes first and however often the link is lost."""

import pytest
from msgspec.structs import replace

from display.board.call import Call
from display.board.post import Post
from display.board.watch import Watch
from tests.fakes.display_hall import SMALL_MALL, Narrator, both
from tests.fakes.link import FakeLink
from wire.displays import DisplayArrangement
from wire.mall import Display, Mall

WEST = DisplayArrangement(layout="zone", zone="south")
OWN = Post(layout="hall", theme="kawung")


class Watching:
    """A watch, and what it said, in order."""

    def __init__(self, link: FakeLink, own: Post = OWN) -> None:
        self.said: list[str] = []
        self.calls: list[Call] = []
        self.watch = Watch(link=link, name="lobby", own=own, languages=("id", "en"))
        self.watch.called.connect(self._called)
        self.watch.posted.connect(lambda post: self.said.append(f"posted {post.layout} {post.zone}".strip()))
        self.watch.changed.connect(lambda: self.said.append("changed"))

    def _called(self, call: Call) -> None:
        self.calls.append(call)
        self.said.append(f"called {call.text}")

    def heard(self) -> list[str]:
        """What was said since this was last asked."""
        said, self.said[:] = [*self.said], []
        return said


@pytest.fixture
def watching(link: FakeLink) -> Watching:
    return Watching(link)


def set_up(*displays: tuple[str, DisplayArrangement]) -> Mall:
    named = tuple(Display(id=name, name=both(name, name), arrangement=each) for name, each in displays)
    return replace(SMALL_MALL, displays=named)


def greet(link: FakeLink, hall: Narrator, mall: Mall = SMALL_MALL) -> None:
    link.greet(hall.hello())
    link.give_mall(mall)
    link.give_state(hall.snapshot())


def test_nothing_is_known_before_the_hall_has_spoken(
    watching: Watching, link: FakeLink, hall: Narrator
) -> None:
    assert not watching.watch.ready
    link.give_mall(SMALL_MALL)
    assert not watching.watch.ready
    link.give_state(hall.snapshot())
    assert watching.watch.ready


def test_a_mall_that_the_link_has_already_is_looked_at(link: FakeLink, hall: Narrator) -> None:
    link.give_mall(SMALL_MALL)
    watch = Watch(link=link, name="lobby", own=OWN, languages=("id",))
    link.give_state(hall.snapshot())
    assert watch.ready


def test_the_board_has_a_call_before_it_is_announced(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    greet(link, hall)
    link.happen(hall.takes_a_number())
    watching.heard()
    known: list[int] = []
    watching.watch.called.connect(
        lambda _: known.append(len(watching.watch.board.calls if watching.watch.board else ()))
    )
    link.happen(hall.is_called("A-001", "1"))
    assert watching.heard() == ["called A-001", "changed"]
    assert known == [1]


def test_what_was_missed_while_the_link_was_lost_is_shown_and_not_announced(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    greet(link, hall)
    for record in (hall.takes_a_number(), hall.is_called("A-001", "1")):
        link.happen(record, live=False)
    assert watching.calls == []
    assert watching.watch.board is not None
    assert len(watching.watch.board.calls) == 1


def test_a_record_that_is_known_already_says_nothing(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    greet(link, hall)
    link.happen(hall.takes_a_number())
    call = hall.is_called("A-001", "1")
    link.happen(call)
    watching.heard()
    link.happen(call)
    assert watching.heard() == []


def test_calls_that_come_before_the_mall_are_announced_once_it_is_there(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    link.give_state(hall.snapshot())
    link.happen(hall.takes_a_number())
    link.happen(hall.is_called("A-001", "1"))
    assert watching.calls == []
    link.give_mall(SMALL_MALL)
    assert [call.text for call in watching.calls] == ["A-001"]
    link.give_mall(SMALL_MALL)
    assert len(watching.calls) == 1, "once"


def test_a_display_is_for_what_its_settings_say_then_the_mall_then_whoever_arranges_it(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    assert watching.watch.post == OWN
    greet(link, hall, set_up(("other", WEST), ("lobby", DisplayArrangement(layout="counter", counter="12A"))))
    assert watching.watch.post == Post(layout="counter", counter="12A", theme="kawung")
    link.happen(hall.display_is_arranged("lobby", WEST))
    assert watching.watch.post == Post(layout="zone", zone="south", theme="kawung"), (
        "not on top of the mall's"
    )
    link.happen(hall.display_is_arranged("lobby", None))
    assert watching.watch.post.counter == "12A"


def test_a_post_is_told_once_and_before_the_change(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    greet(link, hall)
    watching.heard()
    link.happen(hall.display_is_arranged("lobby", WEST))
    assert watching.heard() == ["posted zone south", "changed"]
    link.happen(hall.display_is_arranged("lobby", WEST))
    link.happen(hall.display_is_arranged("other", WEST))
    assert watching.heard() == ["changed", "changed"]


def test_a_display_that_comes_late_finds_its_post(link: FakeLink, hall: Narrator, watching: Watching) -> None:
    hall.display_is_arranged("lobby", WEST)
    greet(link, hall)
    assert watching.heard() == ["changed", "posted zone south", "changed"]
    assert watching.watch.sight is not None
    assert watching.watch.sight.zone == "south"


def test_a_day_that_opens_does_not_change_what_a_display_is_for(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    greet(link, hall)
    link.happen(hall.display_is_arranged("lobby", WEST))
    watching.heard()
    link.happen(hall.opens_the_day())
    link.happen(hall.display_is_arranged("lobby", WEST))
    assert watching.heard() == ["changed", "changed"]


def test_calls_are_those_of_the_zone_that_it_was_moved_to(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    greet(link, hall)
    for record in (hall.takes_a_number(), hall.takes_a_number("pajak/npwp"), hall.takes_a_number()):
        link.happen(record)
    link.happen(hall.is_called("A-001", "1"))
    elsewhere = next(each.zone for each in SMALL_MALL.counters if each.id == "12A")
    link.happen(hall.display_is_arranged("lobby", DisplayArrangement(zone=elsewhere)))
    link.happen(hall.is_called("A-002", "2"))
    link.happen(hall.is_called("P-001", "12A"))
    assert [call.counter for call in watching.calls] == ["1", "12A"]


@pytest.mark.parametrize(
    ("arrangement", "astray"),
    [
        (DisplayArrangement(zone="moon"), {"zone": "moon"}),
        (DisplayArrangement(counter="99"), {"counter": "99"}),
        (DisplayArrangement(zone="moon", counter="99"), {"zone": "moon", "counter": "99"}),
    ],
)
def test_a_place_that_the_mall_does_not_have_shows_too_much_rather_than_nothing(
    link: FakeLink,
    hall: Narrator,
    watching: Watching,
    arrangement: DisplayArrangement,
    astray: dict[str, str],
) -> None:
    greet(link, hall)
    link.happen(hall.display_is_arranged("lobby", arrangement))
    assert watching.watch.astray == astray
    assert watching.watch.sight is not None
    assert all(watching.watch.sight.sees(each.id) for each in SMALL_MALL.counters)
    link.happen(hall.display_is_arranged("lobby", None))
    assert watching.watch.astray == {}


def test_a_mall_that_was_set_up_anew_is_looked_at_anew(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    greet(link, hall)
    watching.heard()
    link.give_mall(set_up(("lobby", WEST)))
    assert watching.heard() == ["posted zone south", "changed"]
    before = watching.watch.sight
    link.give_mall(set_up(("lobby", WEST)))
    assert watching.heard() == ["changed"]
    assert watching.watch.sight is not before, "agencies may have other names"


def test_what_came_before_a_fresh_state_is_not_announced_after_it(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    link.give_state(hall.snapshot())
    link.happen(hall.takes_a_number())
    link.happen(hall.is_called("A-001", "1"))
    link.give_state(hall.snapshot())
    link.give_mall(SMALL_MALL)
    assert watching.calls == []


def test_calls_of_two_journals_are_never_the_same_call(
    link: FakeLink, hall: Narrator, watching: Watching
) -> None:
    greet(link, hall)
    link.happen(hall.takes_a_number())
    link.happen(hall.is_called("A-001", "1"))
    another = Narrator()
    link.greet(replace(another.hello(), journal="two"))
    link.give_state(another.snapshot())
    link.happen(another.takes_a_number())
    link.happen(another.is_called("A-001", "1"))
    assert [call.call_id for call in watching.calls] == ["one:2", "two:2"]
