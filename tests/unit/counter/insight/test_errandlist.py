"""All that a visitor wants, and where each of it stands."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from counter.insight.errandlist import Wanted, errands_at
from counter.words import Words
from tests.fakes.counter_day import MALL, MORNING
from tests.fakes.texts import all_texts
from wire.snapshot import LiveErrand, LiveTicket

ID, EN = Words(all_texts(), "id"), Words(all_texts(), "en")
NOW = MORNING + timedelta(minutes=20)
KTP = LiveErrand(
    number=1,
    service="dukcapil/ktp",
    line="dukcapil/ktp",
    agency="dukcapil",
    phase="serving",
    place=MORNING,
    counter="1",
)
NPWP = LiveErrand(
    number=2, service="pajak/npwp", line="pajak/npwp", agency="pajak", phase="blocked", place=MORNING
)


def visit(*errands: LiveErrand) -> LiveTicket:
    return LiveTicket(
        ticket="t" * 16,
        letters="A",
        number=7,
        label="A-007",
        service="dukcapil/ktp",
        line="dukcapil/ktp",
        agency="dukcapil",
        priority=None,
        language="id",
        phase="serving",
        arrived_at=MORNING,
        counter="1",
        errands=errands,
    )


def told(*errands: LiveErrand, words: Words = ID) -> tuple[Wanted, ...]:
    return errands_at("1", visit(*errands), MALL, words, NOW)


def other(errand: LiveErrand, words: Words = ID) -> tuple[str, str]:
    """Where the second errand stands, while the first is served here."""
    _, second = told(KTP, errand, words=words)
    return second.state, second.tone


def test_one_errand_is_told_by_the_card_alone() -> None:
    assert told(KTP) == ()
    assert errands_at("1", None, MALL, ID, NOW) == ()


def test_what_is_here_and_what_waits_elsewhere() -> None:
    here, there = told(KTP, NPWP)
    assert here == Wanted(
        number=1,
        service="Perekaman KTP-el",
        agency="Dukcapil",
        state="sedang di sini",
        tone="here",
        here=True,
    )
    assert there == Wanted(
        number=2,
        service="Pendaftaran NPWP",
        agency="",
        state="menunggu di Pajak",
        tone="open",
        here=False,
    )
    assert told(KTP, NPWP, words=EN)[1].state == "waits at Tax"


@pytest.mark.parametrize(
    ("errand", "state", "tone"),
    [
        (replace(NPWP, needs=(1,)), "setelah keperluan 1", "waits"),
        (replace(NPWP, needs=(1, 3, 4)), "setelah keperluan 1, 3 dan 4", "waits"),
        (replace(NPWP, kept_counter="4"), "hanya loket 4", "open"),
        (replace(NPWP, kept_officer="Budi"), "hanya Budi", "open"),
        (replace(NPWP, slot=NOW + timedelta(minutes=10)), "janji 08.30", "open"),
        (replace(NPWP, slot=MORNING), "menunggu di Pajak", "open"),
        (replace(NPWP, phase="held"), "ditunda", "waits"),
        (replace(NPWP, phase="held", hold_until=NOW), "ditunda sampai 08.20", "waits"),
        (replace(NPWP, phase="held", kept_counter="4"), "ditunda untuk loket 4", "waits"),
        (replace(NPWP, phase="held", kept_officer="Budi"), "ditunda untuk Budi", "waits"),
        (replace(NPWP, phase="called", counter="3"), "dipanggil ke loket 3", "open"),
        (replace(NPWP, phase="serving", counter="3"), "sedang di loket 3", "open"),
        (replace(NPWP, phase="called", counter="1"), "dipanggil ke sini", "here"),
        (replace(NPWP, phase="done"), "selesai", "done"),
        (replace(NPWP, phase="no_show"), "tidak hadir", "done"),
        (replace(NPWP, phase="cancelled"), "dibatalkan", "done"),
        (replace(NPWP, phase="expired"), "tidak berlaku lagi", "done"),
    ],
)
def test_every_state_in_a_few_words(errand: LiveErrand, state: str, tone: str) -> None:
    assert other(errand) == (state, tone)
    assert other(errand, EN)[0]


def test_what_is_done_is_waited_for_no_longer() -> None:
    _, second = told(replace(KTP, phase="done"), replace(NPWP, needs=(1,), phase="waiting"))
    assert (second.state, second.tone) == ("menunggu di Pajak", "open")


def test_a_service_and_an_agency_that_left_the_mall_are_told_as_well_as_can_be() -> None:
    gone = replace(NPWP, service="samsat/stnk", line="samsat/stnk", agency="samsat")
    _, second = told(KTP, gone)
    assert (second.service, second.agency, second.state) == ("", "", "menunggu di samsat")
