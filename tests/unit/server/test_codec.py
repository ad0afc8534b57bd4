"""Events as rows of the journal: the present forms at once, the old ones through their upgrades."""

import json
from datetime import UTC, datetime, time
from typing import get_args

import pytest

from server.domain import events as e
from server.domain.hours import Interval
from server.domain.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind
from server.storage.codec import VERSIONS, UnreadableEvent, body_of, event_of
from server.storage.upgrades import UPGRADES, Body, present_version, upgraded
from tests.fakes.halls import MORNING

ISSUED = (
    '{"ticket":"t-1","letters":"A","number":12,"label":"A-012","service":"reg/card","line":"reg/a","agency":"reg",'
    '"priority":null,"language":"id","kiosk":"k1","ahead":3,"wait_low_seconds":60,"wait_high_seconds":null}'
)
CALLED = (
    '{"ticket":"t-1","letters":"A","number":12,"label":"A-012","counter":"2","service":"reg/card","line":"reg/a",'
    '"agency":"reg","language":"id","reason":{"rule":"first-come-first-served","turn":"ordinary","waited_seconds":61.5,'
    '"ordinary_since_priority":1,"priority_waiting":0,"ordinary_waiting":4}}'
)


def kept(event: e.Event) -> e.Event:
    """The event as the journal gives it back."""
    kind = type(event).__name__
    return event_of(kind, VERSIONS[kind], body_of(event))


def test_what_is_written_is_read() -> None:
    reason = e.CallReason(
        rule="counted-ratio",
        turn="ordinary",
        waited_seconds=12.25,
        ordinary_since_priority=0,
        priority_waiting=1,
        ordinary_waiting=2,
        condition=2,
        compared=(
            e.Compared(
                ticket="t-1", label="A-012", line="reg/a", priority=None, waited_seconds=12.25, value=0.5
            ),
        ),
        passed_over=("A-011",),
        cycle="1",
        counts={"reg/a": 1.0, "reg/b": 0.5},
    )
    called = e.TicketCalled(
        ticket="t-1",
        letters="A",
        number=12,
        label="A-012",
        counter="2",
        service="reg/card",
        line="reg/a",
        agency="reg",
        language="id",
        reason=reason,
        errand=2,
    )
    assert kept(called) == called
    profile = Profile(
        lines=("reg/a", "reg/b"),
        rule=Rule(kind=RuleKind.AGE_PLUS_CREDIT, numbers={"reg/a": 300}, per_hall=True),
        chain=(
            Clause(
                when=Condition(kind=ConditionKind.TIME_BETWEEN, start=time(13, 30), end=time(0)), then=Rule()
            ),
        ),
        wider={"pol/k": 900},
        parallel=2,
    )
    changed = e.ProfileChanged(counter="2", profile=profile, by="Ani")
    assert kept(changed) == changed
    hours = (Interval(start=time(8), end=time(11, 30)), Interval(start=time(13), end=time(0)))
    overridden = e.HoursOverridden(
        scope="agency", subject="reg", day=MORNING.date(), hours=hours, reason="Jumat", by="Ani"
    )
    assert kept(overridden) == overridden


def test_moments_keep_every_microsecond_and_are_utc() -> None:
    place = datetime(2026, 2, 28, 23, 59, 59, 999_999, tzinfo=UTC)
    back = kept(e.BroughtBack(ticket="t-1", label="A-012", errand=1, line="reg/a", place=place))
    assert isinstance(back, e.BroughtBack)
    assert back.place == place
    assert back.place.utcoffset() == place.utcoffset()


@pytest.mark.parametrize("text", ["🤟 'isyarat' \"x\"", "<script>&amp;</script>", "a\\b\n\t\0c", "", "ꦲꦤ"])
def test_whatever_people_type_comes_back(text: str) -> None:
    note = e.NoteAdded(ticket="t-1", label="A-012", counter=None, text=text)
    assert kept(note) == note


def test_a_first_ticket_was_for_one_errand() -> None:
    assert event_of("TicketIssued", 1, ISSUED) == e.TicketIssued(
        ticket="t-1",
        letters="A",
        number=12,
        label="A-012",
        service="reg/card",
        line="reg/a",
        agency="reg",
        priority=None,
        language="id",
        kiosk="k1",
        ahead=3,
        wait_low_seconds=60,
        wait_high_seconds=None,
        errands=(e.ErrandAsked(number=1, service="reg/card", line="reg/a", agency="reg"),),
    )


def test_the_first_calling_rule_goes_by_its_present_name() -> None:
    called = event_of("TicketCalled", 1, CALLED)
    assert isinstance(called, e.TicketCalled)
    assert called.errand == 1
    assert called.reason == e.CallReason(
        rule=RuleKind.LONGEST_WAIT.value,
        turn="ordinary",
        waited_seconds=61.5,
        ordinary_since_priority=1,
        priority_waiting=0,
        ordinary_waiting=4,
    )


def test_old_forms_go_through_every_one_between() -> None:
    def second(body: Body) -> Body:
        return {**body, "errands": [body["service"]]}

    def third(body: Body) -> Body:
        return {"count": len(body["errands"])}

    upgrades = {("Told", 1): second, ("Told", 2): third}
    assert upgraded("Told", range(1, 3), {"service": "reg/card"}, upgrades=upgrades) == {"count": 1}
    assert upgraded("Told", range(2, 3), {"errands": [1, 2]}, upgrades=upgrades) == {"count": 2}
    assert upgraded("Told", range(3, 3), {"count": 7}, upgrades=upgrades) == {"count": 7}


def test_every_form_that_was_left_has_its_upgrade() -> None:
    kinds = {kind.__name__ for kind in get_args(e.Event)}
    assert {kind for kind, _ in UPGRADES} <= kinds
    for kind in kinds:
        assert all((kind, old) in UPGRADES for old in range(1, present_version(kind)))


@pytest.mark.parametrize(
    ("kind", "version", "body"),
    [
        ("TicketTeleported", 1, "{}"),
        ("TicketIssued", 3, ISSUED),
        ("TicketIssued", 0, ISSUED),
        ("CounterOpened", 3, '{"counter":"1","officer":"Siti"}'),
        ("CounterOpened", 1, '{"counter":"1"}'),
        ("CounterOpened", 1, '{"counter":"1","officer":'),
        ("TicketIssued", 1, '{"ticket":"t-1"}'),
        ("TicketIssued", 1, "[]"),
        ("TicketIssued", 1, ISSUED[:-1]),
        ("TicketIssued", 1, json.dumps({**json.loads(ISSUED), "number": "twelve"})),
        ("TicketCalled", 1, CALLED.replace('"reason":{', '"reason":7,"other":{')),
    ],
)
def test_what_cannot_be_read_says_so(kind: str, version: int, body: str) -> None:
    with pytest.raises(UnreadableEvent, match=kind):
        event_of(kind, version, body)
