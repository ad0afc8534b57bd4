"""A visitor's story: nothing is said of a good one, and every spoiled page is noticed, by number and in words."""

from dataclasses import replace

import msgspec
import pytest

from demo.marks import Mark, Remembered
from demo.story import Visit
from demo.visitors import Errand, Fate, Habit, Lapse, Visitor
from tests.fakes.demo_day import (
    ANNOUNCEMENT,
    EVIDENCE,
    LANGUAGES,
    SENTENCES,
    SLIP,
    STATUS,
    TAKEN,
    TICKET,
    VISIT,
    VISITOR,
    errors,
    with_fate,
)


def test_nothing_is_said_of_a_good_story() -> None:
    assert errors() == []


def test_a_visitor_without_a_number() -> None:
    assert errors(replace(VISIT, taken=None)) == ["visitor 3: got no number"]


def test_every_error_names_visitor_and_number() -> None:
    assert all(error.startswith("visitor 3 (A-012): ") for error in errors(slips=(), display=()))


@pytest.mark.parametrize("place", range(len(SLIP.text)))
def test_each_line_of_the_slip_is_missed(place: int) -> None:
    without = (*SLIP.text[:place], *SLIP.text[place + 1 :])
    slip = msgspec.structs.replace(SLIP, text=without)

    assert [error for error in errors(slips=(slip,)) if "the slip does not say" in error]


@pytest.mark.parametrize(
    ("slips", "said"),
    [
        ((), "0 slips came out"),
        ((SLIP, SLIP), "2 slips came out"),
        ((msgspec.structs.replace(SLIP, qr=("http://elsewhere",)),), "0 slips came out"),
        ((msgspec.structs.replace(SLIP, complete=False),), "torn"),
        ((msgspec.structs.replace(SLIP, errors=("ESC ?",)),), "ESC ?"),
    ],
)
def test_spoiled_paper(slips: object, said: str) -> None:
    assert said in " ".join(errors(slips=slips))


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ({"phase": "serving"}, "'serving'"),
        ({"label": "A-013"}, "'A-013'"),
        ({"language": "id"}, "'id'"),
        ({"priority": None}, "None"),
        ({"printed": None}, "does not know that the slip came out"),
    ],
)
def test_the_server_remembers_another_visit(status: dict[str, object], said: str) -> None:
    changed = msgspec.structs.replace(STATUS, **status)

    assert said in " ".join(errors(tickets={TICKET: changed}))


def test_a_ticket_the_server_does_not_know() -> None:
    assert "the server does not know the ticket" in " ".join(errors(tickets={}))


def test_a_number_shown_twice_at_the_kiosk() -> None:
    assert "exactly once" in " ".join(errors(kiosk=EVIDENCE.kiosk * 2))


def test_a_call_that_was_not_shown_or_not_spoken() -> None:
    unseen = tuple(mark for mark in EVIDENCE.display if mark.what != "call_shown")
    unheard = tuple(mark for mark in EVIDENCE.display if mark.what != "spoken")

    assert "0 of 1 calls were shown" in " ".join(errors(display=unseen))
    assert "0 of 1 calls were spoken" in " ".join(errors(display=unheard))


def test_a_call_shown_at_another_counter() -> None:
    elsewhere = Mark(t_ns=1, what="call_shown", ticket=TICKET, label="A-012", counter="2", call="40")

    assert "the display showed 2" in " ".join(errors(display=(elsewhere, *EVIDENCE.display[1:])))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"counter": "2"}, "the voice said 2"),
        ({"texts": (SENTENCES[0].replace("two", "three"), SENTENCES[1])}, "the voice said"),
        ({"texts": SENTENCES[::-1]}, "the voice said"),
        ({"languages": ("id",), "texts": SENTENCES[1:]}, "the voice said"),
        ({"seconds": 0.4}, "0.4 s short"),
        ({"label": "A-013"}, "0 of 1 announcements"),
    ],
)
def test_a_voice_that_says_something_else(changed: dict[str, object], said: str) -> None:
    announcement = replace(ANNOUNCEMENT, **changed)  # type: ignore[arg-type]  # the fields' names say their types

    assert said in " ".join(errors(announcements=(announcement,)))


def test_in_a_rush_the_short_sentence_in_the_visitors_language_is_right() -> None:
    short = replace(ANNOUNCEMENT, languages=("en",), texts=("eigh zero one two, counter one.",))

    assert errors(announcements=(short,)) == []


def test_an_announcement_in_which_nothing_can_be_heard() -> None:
    assert "nothing can be heard" in " ".join(errors(quiet=frozenset({ANNOUNCEMENT.file})))


def test_who_was_to_be_called_again_and_was_not() -> None:
    assert "called again 0 times" in " ".join(errors(with_fate(Fate.RECALLED)))


def test_who_should_still_wait_and_was_called() -> None:
    said = " ".join(errors(with_fate(Fate.WAITING)))

    assert "was called 1 times" in said
    assert "the officer's last press was finished, not None" in said


def test_who_should_not_have_come() -> None:
    assert "the officer's last press was finished, not no_show" in " ".join(errors(with_fate(Fate.ABSENT)))


def test_a_kiosk_that_keeps_quiet_about_the_paper() -> None:
    visitor = replace(VISITOR, habit=Habit.NO_PAPER)
    visit = replace(VISIT, visitor=visitor, taken=replace(TAKEN, visitor=visitor))

    assert "did not say that the paper was out" in " ".join(errors(visit))


def test_a_number_that_the_kiosk_gave_alone_says_so_on_paper_and_at_the_server() -> None:
    visit = replace(VISIT, taken=replace(TAKEN, alone=True, ahead=""))
    slip = msgspec.structs.replace(SLIP, text=(*SLIP.text, LANGUAGES.text("en", "slip-alone")))
    status = msgspec.structs.replace(STATUS, channel="alone")

    assert errors(visit, slips=(slip,), tickets={TICKET: status}) == []
    said = " ".join(errors(visit))
    assert "the slip does not say 'Given while" in said
    assert "the kiosk said alone: True, the server kiosk" in said


def test_each_of_several_services_is_on_the_slip_with_its_place_and_is_called_for() -> None:
    other = Errand(service="pol/record", agency="pol", line="pol/k")
    visit = replace(VISIT, taken=replace(TAKEN, visitor=replace(VISITOR, also=(other,))))
    visit = replace(visit, visitor=replace(VISITOR, also=(other,)))

    said = " ".join(errors(visit))

    assert f"does not say {LANGUAGES.text('en', 'slip-errands')!r}" in said
    assert "does not say 'New police record'" in said
    assert "does not say 'Police, Zone B'" in said
    assert "was called 1 times" in said
    assert "('reg/card', 'pol/record')" in said


def with_visitor(visitor: Visitor) -> Visit:
    return replace(VISIT, visitor=visitor, taken=replace(TAKEN, visitor=visitor))


@pytest.mark.parametrize(("lapse", "undone"), [(Lapse.NO_SHOW, "no_show"), (Lapse.FINISHED, "finished")])
def test_what_an_officer_undid_is_in_the_journal_once(lapse: Lapse, undone: str) -> None:
    visit = with_visitor(replace(VISITOR, lapse=lapse))
    kept = Remembered(ticket=TICKET, undone=undone)

    assert errors(visit, undone=(kept, Remembered(ticket="another", undone="finished"))) == []
    for journal in ((), (kept, kept), (Remembered(ticket=TICKET, undone="started"),)):
        assert f"not ['{undone}']" in " ".join(errors(visit, undone=journal))
    assert "['no_show'] was undone, not []" in " ".join(
        errors(undone=(Remembered(ticket=TICKET, undone="no_show"),))
    )


def test_an_errand_that_ended_otherwise() -> None:
    visit = with_visitor(replace(VISITOR, outcome="issued"))
    ended = msgspec.structs.replace(STATUS.errands[0], outcome="issued")

    assert errors(visit, tickets={TICKET: msgspec.structs.replace(STATUS, errands=(ended,))}) == []
    assert "ended as served, not issued" in " ".join(errors(visit))


def test_what_was_added_at_the_counter_is_on_no_slip_and_is_called_for() -> None:
    added = Errand(service="reg/birth", agency="reg", line="reg/b")
    visit = with_visitor(replace(VISITOR, add=(added,)))
    both = (
        *STATUS.errands,
        msgspec.structs.replace(STATUS.errands[0], number=2, service=added.service),
    )

    said = errors(visit, tickets={TICKET: msgspec.structs.replace(STATUS, errands=both)})

    assert said == ["visitor 3 (A-012): was called 1 times"]


def test_each_rating_is_in_the_journal_once() -> None:
    rated = replace(VISIT, smiles=(4,))
    kept = Remembered(ticket=TICKET, scores=(4,))

    assert errors(rated, rated=(kept,)) == []
    for journal in ((), (kept, kept), (Remembered(ticket=TICKET, scores=(3,)),)):
        assert "gave the ratings (4,)" in " ".join(errors(rated, rated=journal))
    assert "gave the ratings ()" in " ".join(errors(rated=(kept,)))


def test_what_a_visitor_said_of_themselves_is_on_no_paper() -> None:
    visit = replace(VISIT, taken=replace(TAKEN, said=("1371045508900417",)))
    slip = msgspec.structs.replace(SLIP, text=(*SLIP.text, "NIK 1371045508900417"))

    assert errors(visit) == []
    assert "tells what the visitor said" in " ".join(errors(visit, slips=(slip,)))
