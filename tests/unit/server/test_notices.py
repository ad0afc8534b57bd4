"""Everybody in the hall, or in one zone, is told something on the displays, for a while."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.decisions.displays import MOST_NOTICES
from server.domain.notices import Text
from server.domain.refusals import (
    NoticeMistaken,
    NoticeOver,
    NoticeTooLong,
    PersonalData,
    RequestReused,
    TooManyNotices,
    UnknownNotice,
    UnknownZone,
)
from server.web.snapshots import snapshot_of
from tests.fakes.hall_state import differences, state_of
from tests.fakes.halls import MORNING, Story
from tests.fakes.journals import FakeJournal, keep
from tests.fakes.plans import small_plan
from wire import codec
from wire.displays import Notice
from wire.text import Text as WireText

WATER = Text(id="Air mati sampai sore", en="No water until the evening")
MIDNIGHT = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
"""In Jakarta."""
HOUR = timedelta(hours=1)


class Told(Story):
    """A hall with two zones in which somebody has something to say."""

    def __init__(self) -> None:
        super().__init__(replace(small_plan(), zones=frozenset({"east", "west"})))

    def post(
        self,
        notice: str = "water",
        text: Text = WATER,
        *,
        until: datetime | None = None,
        zone: str = "",
        urgent: bool = False,
        by: str = "Rina",
    ) -> e.NoticePosted:
        command = c.PostNotice(
            request_id=self.request(),
            notice=notice,
            text=text,
            by=by,
            zone=zone,
            until=until,
            urgent=urgent,
        )
        return self._told(command, e.NoticePosted)

    def withdraw(self, notice: str = "water") -> e.NoticeWithdrawn:
        command = c.WithdrawNotice(request_id=self.request(), notice=notice, by="Rina")
        return self._told(command, e.NoticeWithdrawn)

    def held(self) -> list[str]:
        return [each.id for each in self.hall.notices.holding(self.now)]

    def a_night_passes(self) -> tuple[e.Event, ...]:
        self.wait(days=1)
        return self.pass_time()


@pytest.fixture
def hall() -> Told:
    return Told()


def text(words: str) -> Text:
    return Text(id=words, en="Something")


def test_a_notice_holds_until_the_day_ends_unless_somebody_says_otherwise(hall: Told) -> None:
    posted = hall.post()
    assert posted == e.NoticePosted(
        notice="water", text=WATER, until=MIDNIGHT, zone="", urgent=False, by="Rina"
    )
    hall.post("tea", until=hall.now + HOUR, zone="east", urgent=True)
    assert hall.held() == ["water", "tea"]
    hall.wait(hours=1)
    assert hall.held() == ["water"], "on the second"


def test_the_moment_is_kept_by_utc_whatever_zone_it_was_said_in(hall: Told) -> None:
    jakarta = timezone(timedelta(hours=7))
    posted = hall.post(until=datetime(2026, 11, 23, 14, 30, tzinfo=jakarta))
    assert posted.until == datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    assert posted.until.tzinfo is UTC


def test_the_same_notice_again_takes_the_place_of_the_earlier_one(hall: Told) -> None:
    hall.post("water")
    hall.post("tea")
    hall.post("water", text("Air sudah menyala"), until=hall.now + HOUR)
    assert [(each.id, each.text.id) for each in hall.hall.notices.holding(hall.now)] == [
        ("water", "Air sudah menyala"),
        ("tea", WATER.id),
    ]


def test_a_notice_is_withdrawn_once_and_only_while_it_holds(hall: Told) -> None:
    hall.post("water", until=hall.now + HOUR)
    hall.post("tea")
    assert hall.withdraw("tea") == e.NoticeWithdrawn(notice="tea", by="Rina")
    gone = hall.refused(UnknownNotice, lambda: hall.withdraw("tea"))
    assert gone.params == {"notice": "tea"}
    hall.wait(hours=1)
    hall.refused(UnknownNotice, lambda: hall.withdraw("water"))
    hall.refused(UnknownNotice, lambda: hall.withdraw("never"))


def test_nothing_is_posted_that_would_be_over_or_hold_for_ever(hall: Told) -> None:
    hall.refused(NoticeOver, lambda: hall.post(until=hall.now))
    hall.refused(NoticeOver, lambda: hall.post(until=datetime.min.replace(tzinfo=UTC)))
    far = hall.refused(NoticeTooLong, lambda: hall.post(until=datetime.max.replace(tzinfo=UTC)))
    assert far.params == {"days": 366}
    hall.post(until=hall.now + timedelta(days=366))


def test_a_notice_is_for_the_hall_or_for_a_zone_that_is_there(hall: Told) -> None:
    hall.refused(UnknownZone, lambda: hall.post(zone="moon"))
    assert hall.post(zone="west").zone == "west"


@pytest.mark.parametrize(
    "words",
    [
        "Halo 🎉👩‍👩‍👧‍👦 ibu-ibu",  # a family is four people and three joiners
        "<b>\"Bazar\"</b> & 'kopi' </script><script>alert(1)</script>",
        "{ $label } %s \\n ../.. ؀ عربي",
        "n" * 200,
        "1",
    ],
)
def test_what_people_write_is_kept_letter_by_letter(hall: Told, words: str) -> None:
    assert hall.post(text=text(words)).text.id == words
    state = snapshot_of(hall.hall)
    assert codec.decode_snapshot(codec.encode(state)).notices[0].text.id == words


@pytest.mark.parametrize(
    ("mistaken", "language", "why"),
    [
        (Text(id="", en="x"), "id", "empty"),
        (Text(id="x", en="   "), "en", "empty"),
        (Text(id="x", en="n" * 201), "en", "long"),
        (Text(id="x\ny", en="x"), "id", "unprintable"),
        (Text(id="x", en="x\x00"), "en", "unprintable"),
        (Text(id="x\u2028y", en="x"), "id", "unprintable"),
        (Text(id="x", en="x\x9b31m"), "en", "unprintable"),
        (Text(id="x", en="x", min=""), "min", "empty"),
        (Text(id="x", en="x", ace="n" * 201), "ace", "long"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_the_reason(
    hall: Told, mistaken: Text, language: str, why: str
) -> None:
    refusal = hall.refused(NoticeMistaken, lambda: hall.post(text=mistaken))
    assert refusal.params == {"written_in": language, "why": why, "most": 200}


def test_nobody_is_called_by_their_numbers_before_the_whole_hall(hall: Told) -> None:
    """Law 27/2022: neither in the text, in any language, nor as who says so."""
    hall.refused(PersonalData, lambda: hall.post(text=text("NIK 1371010101900001 harap ke loket")))
    hall.refused(PersonalData, lambda: hall.post(text=Text(id="x", en="x", min="WA 0812 3456 7890")))
    hall.refused(PersonalData, lambda: hall.post(by="0812 3456 7890"))
    hall.post(text=text("Tutup 24-12-2026 pukul 12.00"))


def test_a_hall_has_room_for_so_many_notices_and_no_more(hall: Told) -> None:
    hall.post("first", until=hall.now + HOUR)
    for number in range(1, MOST_NOTICES):
        hall.post(f"n{number}")
    full = hall.refused(TooManyNotices, lambda: hall.post("one more"))
    assert full.params == {"limit": 20}
    hall.post("n1", text("lain"))
    hall.wait(hours=1)
    hall.post("one more")
    assert len(hall.hall.notices.known) == 20, "what is over was forgotten"


def test_the_same_request_twice_is_one_notice(hall: Told) -> None:
    hall.pass_time()
    command = c.PostNotice(request_id="request-of-an-operator", notice="water", text=WATER, by="Rina")
    first = hall.tell(command)
    hall.restart()
    assert hall.tell(command) == first
    for other in (
        replace(command, text=text("lain")),
        replace(command, notice="tea"),
        replace(command, zone="east"),
        replace(command, urgent=True),
        replace(command, until=MORNING + HOUR),
    ):
        hall.refused(RequestReused, lambda other=other: hall.tell(other))  # type: ignore[misc]


def test_one_that_lasts_longer_than_its_day_is_said_again_and_no_other(hall: Told) -> None:
    hall.post("fair", until=MORNING + timedelta(days=3), urgent=True)
    hall.post("water")
    said = hall.a_night_passes()
    assert said[-1] == e.NoticePosted(
        notice="fair", text=WATER, until=MORNING + timedelta(days=3), zone="", urgent=True, by=""
    )
    assert hall.held() == ["fair"]
    hall.a_night_passes()
    hall.a_night_passes()
    assert hall.held() == []
    assert not any(isinstance(each, e.NoticePosted) for each in hall.a_night_passes())


def test_a_notice_is_there_after_a_restart_days_later(hall: Told) -> None:
    journal = FakeJournal()
    hall.post("fair", until=MORNING + timedelta(days=30))
    for _ in range(4):
        hall.a_night_passes()
    hall.withdraw("fair")
    hall.post("fair", text("Bazar lagi"), until=MORNING + timedelta(days=30))
    keep(journal, hall)
    hall.journal = list(journal.replay())
    hall.restart()
    assert [each.text.id for each in hall.hall.notices.holding(hall.now)] == ["Bazar lagi"]
    assert differences(state_of(hall.hall), state_of(hall.replayed())) == {}


def test_a_program_that_comes_late_sees_the_notices(hall: Told) -> None:
    hall.post("water", zone="east", urgent=True)
    assert snapshot_of(hall.hall).notices == (
        Notice(
            notice="water",
            text=WireText(id=WATER.id, en=WATER.en),
            until=MIDNIGHT,
            zone="east",
            urgent=True,
        ),
    )
