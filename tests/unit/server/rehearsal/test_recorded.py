"""A recorded day played again: the same under the same rules, and what would have been under others."""

from datetime import date, time, timedelta

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.events import Recorded
from server.domain.hours import Interval
from server.domain.profile import Profile
from server.rehearsal.figures import figures_of
from server.rehearsal.guests import Ending
from server.rehearsal.opened import Unplayable
from server.rehearsal.playing import play
from server.rehearsal.recorded import recording
from server.rehearsal.scenes import Made, as_recorded, made_up
from server.rehearsal.staffing import Staffing
from server.rehearsal.watching import watch
from server.rehearsal.world import Change, Transfer
from tests.fakes.halls import MORNING, Story
from tests.fakes.rehearsals import TUESDAY, at, day, little_plan, shift, staffed, told, visitor, want
from tests.fakes.sample_malls import sample_plan


def moments(records: tuple[Recorded, ...]) -> list[tuple[object, str, str]]:
    return [
        (record.at, type(record.event).__name__, getattr(record.event, "ticket", ""))
        for record in records
        if not isinstance(record.event, e.DayOpened)
    ]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_same_rules_give_the_same_waits(seed: int) -> None:
    plan = sample_plan()
    scene = made_up(plan, Made(seed=seed, first_day=TUESDAY))[0]
    first = play(plan, scene.day, scene.staffing)
    found = recording(plan, first.records, TUESDAY)
    again = play(plan, found.day, found.staffing)
    before, after = (figures_of(plan, watch(plan, one.records)) for one in (first, again))
    assert after.waits.calls == before.waits.calls
    assert after.waits.mean == pytest.approx(before.waits.mean, rel=0.01)
    assert after.waits.p90 == pytest.approx(before.waits.p90, rel=0.01)
    assert after.endings["served"] == before.endings["served"]


def test_a_day_without_appointments_is_the_same_event_for_event() -> None:
    plan = little_plan()
    scene = made_up(plan, Made(seed=1, first_day=TUESDAY, visitors=150))[0]
    first = play(plan, scene.day, scene.staffing)
    found = recording(plan, first.records, TUESDAY)
    assert moments(play(plan, found.day, found.staffing).records) == moments(first.records)


def test_what_is_taken_from_a_journal() -> None:
    sent_on = Transfer(service="tax/advice", seconds=300.0, walk_seconds=60.0)
    crowd = day(
        visitor("ann", 0, want("pol/record", 10, walk_seconds=30.0), priority="elderly", language="en"),
        visitor("bob", 1, want("pol/record", 5, transfer=sent_on)),
        visitor("cid", 2, want("pol/record", 7, shows=False, back_seconds=240.0)),
        visitor("dora", 3, want("pol/record", patience_seconds=600.0)),
    )
    rest = Interval(start=time(9, 30), end=time(10))
    staffing = Staffing(shifts=(shift("4", breaks=(rest,)), shift("5", closes=time(12))))
    found = recording(little_plan(), play(little_plan(), crowd, staffing).records, TUESDAY)
    ann, bob, cid, dora = found.day.visitors
    assert (ann.id, ann.arrives_at, ann.priority, ann.language) == ("ann", at(0), "elderly", "en")
    assert (ann.wants[0].seconds, ann.wants[0].walk_seconds) == (600.0, 30.0)
    assert bob.wants[0].seconds == 300.0
    assert bob.wants[0].transfer == sent_on
    assert not cid.wants[0].shows
    assert (cid.wants[0].seconds, cid.wants[0].back_seconds) == (420.0, 240.0)
    assert dora.wants[0].patience_seconds == 600.0
    assert dora.wants[0].seconds == pytest.approx((600 + 420) / 2), "nobody saw how long she would have taken"
    police, tax = found.staffing.shifts
    assert (police.counter, police.officer, police.breaks) == ("4", "officer 4", (rest,))
    assert (tax.opens, tax.closes) == (time(8), time(12))


def test_another_staffing_is_what_would_have_been() -> None:
    crowd = day(*(visitor(name, minute, want("reg/birth")) for minute, name in enumerate("abcdef")))
    recorded = play(little_plan(), crowd, staffed("1", "2", "3"))
    found = recording(little_plan(), recorded.records, TUESDAY)
    alone = play(little_plan(), found.day, found.staffing.without({"1", "2"}))
    assert told(alone.records, e.TicketCalled)[-1] == (50.0, "TicketCalled", "f")
    assert set(alone.endings.values()) == {Ending.SERVED}


def test_who_left_is_served_if_the_queue_is_shorter() -> None:
    crowd = day(
        visitor("a", 0, want("reg/card", 60)), visitor("b", 1, want("reg/card", patience_seconds=900.0))
    )
    found = recording(little_plan(), play(little_plan(), crowd, staffed("1")).records, TUESDAY)
    two = play(little_plan(), found.day, staffed("1", "2"))
    assert two.endings == {"a": Ending.SERVED, "b": Ending.SERVED}


def test_the_time_an_officer_takes_between_visitors_is_learned() -> None:
    crowd = day(
        *(visitor(name, minute, want("pol/record")) for minute, name in enumerate("abcd")),
        gaps={"officer 4": 90.0},
    )
    found = recording(little_plan(), play(little_plan(), crowd, staffed("4")).records, TUESDAY)
    assert found.day.gaps == {"officer 4": 90.0}


def test_what_was_undone_at_a_counter_has_not_happened_there() -> None:
    story = Story(at=MORNING)
    story.open("1")
    first, _ = story.issue().ticket, story.issue()
    story.call()
    story.wait(minutes=1)
    story.start(first)
    story.wait(minutes=5)
    story.finish(first)
    story.wait(seconds=9)
    story.take_back(first)
    story.wait(seconds=51)
    story.finish(first)
    story.wait(seconds=30)
    story.call()
    found = recording(story.plan, story.journal, MORNING.date())
    assert found.day.visitors[0].wants[0].seconds == 360.0
    assert found.day.gaps == {"officer 1": 30.0}
    (seen,) = watch(story.plan, story.journal)
    assert [leg.end for _, _, _, leg in seen.legs] == ["done"]
    assert seen.posts["1"].occupied == 5 * 60 + 60 + 51


def test_a_counter_that_was_taken_over_had_two_shifts() -> None:
    story = Story(at=MORNING)
    story.open("1", officer="Budi")
    story.issue()
    story.wait(hours=1)
    story.tell(c.OpenCounter(request_id=story.request(), counter="1", officer="Siti", take_over="ill"))
    story.wait(hours=2)
    story.close()
    found = recording(story.plan, story.journal, MORNING.date())
    assert [(one.officer, one.opens, one.closes) for one in found.staffing.shifts] == [
        ("Budi", time(8), time(9)),
        ("Siti", time(9), time(11)),
    ]


def test_who_left_although_people_waited_leaves_again() -> None:
    staffing = Staffing(
        shifts=(shift("4", closes=time(8, 10)), shift("4", opens=time(9))), overtime_seconds=0.0
    )
    crowd = day(*(visitor(name, minute, want("pol/record", 15)) for minute, name in enumerate("ab")))
    first = play(little_plan(), crowd, staffing)
    found = recording(little_plan(), first.records, TUESDAY)
    assert [one.overtime_seconds for one in found.staffing.shifts] == [0.0, None]
    assert moments(play(little_plan(), found.day, found.staffing).records) == moments(first.records)


def test_a_day_that_is_not_in_the_journal() -> None:
    records = play(little_plan(), day(visitor("a", 0, want("pol/record"))), staffed("4")).records
    with pytest.raises(Unplayable, match="no tickets of 2026-09-02"):
        recording(little_plan(), records, TUESDAY + timedelta(days=1))
    with pytest.raises(Unplayable):
        recording(little_plan(), (), date(2026, 1, 1))


def test_officers_who_had_not_signed_off_sat_there_until_the_journal_ends() -> None:
    records = play(little_plan(), day(visitor("a", 0, want("pol/record"))), staffed("4")).records
    unsigned = tuple(record for record in records if not isinstance(record.event, e.CounterClosed))
    found = recording(little_plan(), unsigned, TUESDAY)
    assert [(one.opens, one.closes) for one in found.staffing.shifts] == [(time(8), time(8, 10))]


def changed(minute: float, what: e.ProfileChanged | e.HoursOverridden) -> Change:
    return Change(at=at(minute), what=what)


def other_profile(counter: str, profile: Profile | None) -> e.ProfileChanged:
    return e.ProfileChanged(counter=counter, profile=profile, by="supervisor")


def closed_early(hour: int) -> e.HoursOverridden:
    hours = (Interval(start=time(8), end=time(hour)),)
    return e.HoursOverridden(
        scope="mall", subject="", day=TUESDAY, hours=hours, reason="training", by="supervisor"
    )


def test_what_supervisors_changed_within_the_day_is_changed_again() -> None:
    helping = Profile(lines=("reg/b", "reg/a"), parallel=2)
    crowd = day(
        *(visitor(name, minute, want("reg/card")) for minute, name in enumerate("abcdef")),
        visitor("late", 130, want("reg/card")),
        changes=(
            changed(5, other_profile("3", helping)),
            changed(25, other_profile("3", None)),
            changed(90, closed_early(10)),
        ),
    )
    first = play(little_plan(), crowd, staffed("1", "3"))
    assert told(first.records, e.TicketCalled)[:4] == [
        (0.0, "TicketCalled", "a"),
        (5.0, "TicketCalled", "b"),
        (5.0, "TicketCalled", "c"),
        (10.0, "TicketCalled", "d"),
    ]
    assert first.endings["late"] is Ending.REFUSED, "the hall closed at ten"
    found = recording(little_plan(), first.records, TUESDAY)
    assert found.day.changes == crowd.changes
    again = play(little_plan(), found.day, found.staffing)
    told_of = (e.ProfileChanged, e.HoursOverridden, e.TicketCalled, e.ServiceFinished)
    assert told(again.records, *told_of) == told(first.records, *told_of)


def test_a_counter_whose_rule_is_changed_works_by_it_all_day() -> None:
    crowd = day(
        visitor("a", 0, want("reg/card")),
        changes=(changed(5, other_profile("3", Profile(lines=("reg/a",)))), changed(90, closed_early(10))),
    )
    records = play(little_plan(), crowd, staffed("1")).records
    scene = as_recorded(little_plan(), records, (), TUESDAY)
    assert scene.by_rules_of({"3"}).day.changes == crowd.changes[1:]
    assert scene.by_rules_of({"1"}).day.changes == crowd.changes


def test_a_profile_that_no_longer_fits_is_left_out() -> None:
    crowd = day(
        visitor("a", 6, want("reg/card")),
        changes=(changed(5, other_profile("1", Profile(lines=("reg/gone",)))),),
    )
    assert play(little_plan(), crowd, staffed("1")).endings == {"a": Ending.SERVED}
