"""What the kiosk must not forget: kept hall by hall, in the same bytes, whatever else is broken."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk.alone.ranges import Range, Ranges
from kiosk.alone.store import FILE, Contact, Letter, Store
from tests.fakes.kiosk_hall import MORNING, SMALL_MALL
from tests.unit.kiosk.alone.conftest import OpenStore
from wire.codec import encode_command
from wire.commands import CancelTicket, HandInTicket, ReportPrinted
from wire.kiosks import Arrangement
from wire.offers import Services
from wire.problem import Problem

HALL, OTHER = "batu-gadang-1a2b3c4d", "padang-5e6f7a8b"
GONE = Problem(title="Conflict", status=409, detail="…", code="taken-another-day")


def ticket(number: int) -> HandInTicket:
    return HandInTicket(
        request_id=f"ticket-given-{number:08}",
        service="dukcapil/ktp",
        also=("pajak/spt",),
        kiosk="kiosk-1",
        number=number,
        taken_at=datetime(2025, 3, 4, 1, 5, 7, 123456, tzinfo=UTC),
        priority="elderly",
        language="en",
    )


def left(next_number: int) -> Ranges:
    card = Range(line="dukcapil/ktp", letters="D", next=next_number, last=999, seq=5)
    return Ranges(kiosk="kiosk-1", day=date(2025, 3, 4), ranges=(card,), last_at=MORNING)


def give(store: Store, number: int, hall: str = HALL) -> HandInTicket:
    given = ticket(number)
    store.give(hall, left(number + 1), given, f"D-{number}")
    return given


def next_of(store: Store, hall: str = HALL) -> Letter:
    letter = store.next_letter(hall)
    assert letter is not None
    return letter


def test_an_empty_store_knows_nothing(open_store: OpenStore) -> None:
    store = open_store()
    assert store.hall() is None
    assert store.contact(HALL) is None
    assert store.ranges(HALL, "kiosk-1") == Ranges(kiosk="kiosk-1")
    assert store.next_letter(HALL) is None
    assert (store.unsent(HALL), store.refusals()) == ((), ())


def test_a_given_number_and_its_ticket_are_there_together_after_a_restart(open_store: OpenStore) -> None:
    given = give(open_store(), 970)
    store = open_store()
    assert store.ranges(HALL, "kiosk-1") == left(971)
    assert store.unsent(HALL) == (given,)


def test_the_numbers_of_a_kiosk_are_not_anothers(open_store: OpenStore) -> None:
    """Somebody gave this machine another name in its settings."""
    give(open_store(), 970)
    assert open_store().ranges(HALL, "kiosk-2") == Ranges(kiosk="kiosk-2")


def test_a_ticket_is_told_in_the_same_bytes_until_it_is_known(open_store: OpenStore) -> None:
    first, second = give(open_store(), 970), give(open_store(), 971)
    for _ in range(2):
        assert encode_command(next_of(open_store()).command) == encode_command(first)
    store = open_store()
    store.delivered(next_of(store))
    assert next_of(store).command == second
    store.delivered(next_of(store))
    assert open_store().next_letter(HALL) is None


def test_tickets_go_before_what_is_said_of_tickets(open_store: OpenStore) -> None:
    store = open_store()
    cancel = CancelTicket(request_id="cancel-0123456789", ticket="orphan-0123456789")
    store.post(HALL, cancel.ticket, cancel)
    first = give(store, 970)
    printed = ReportPrinted(request_id="printed-0123456789", ticket=first.request_id, kiosk="kiosk-1")
    store.post(HALL, first.request_id, printed)
    second = give(store, 971)
    told = []
    while (letter := store.next_letter(HALL)) is not None:
        told.append(letter.command)
        store.delivered(letter)
    assert told == [first, second, cancel, printed]


def test_a_refused_ticket_is_kept_to_be_shown_and_nothing_more_is_said_of_it(open_store: OpenStore) -> None:
    store = open_store()
    first, second = give(store, 970), give(store, 971)
    printed = ReportPrinted(request_id="printed-0123456789", ticket=first.request_id, kiosk="kiosk-1")
    store.post(HALL, first.request_id, printed)
    store.refused(next_of(store), GONE)

    store = open_store()
    assert store.unsent(HALL) == (second,)
    [refused] = store.refusals()
    assert (refused.label, refused.command, refused.problem) == ("D-970", first, GONE)
    store.delivered(next_of(store))
    assert store.next_letter(HALL) is None
    store.forget_refusals()
    assert open_store().refusals() == ()


def test_what_is_of_one_hall_stays_there(open_store: OpenStore) -> None:
    store = open_store()
    store.join(HALL)
    given = give(store, 970)
    store.join(OTHER)
    assert store.hall() == OTHER
    assert (store.unsent(OTHER), store.ranges(OTHER, "kiosk-1").ranges) == ((), ())
    store.join(HALL)
    assert store.unsent(HALL) == (given,)
    assert store.ranges(HALL, "kiosk-1") == left(971)


def test_the_last_contact_is_known_after_a_restart(open_store: OpenStore) -> None:
    services = Services(at=MORNING, services=())
    arrangement = Arrangement(agencies=("dukcapil",), zone="a", theme="kawung")
    store = open_store()
    store.remember(HALL, services)
    assert store.contact(HALL) is None, "without a mall there is nothing to offer"
    store.set_mall(HALL, SMALL_MALL, "http://10.0.0.5:8420")
    assert open_store().contact(HALL) == Contact(
        hall=HALL, mall=SMALL_MALL, base_url="http://10.0.0.5:8420", services=services, arrangement=None
    )
    open_store().remember(HALL, arrangement)
    found = open_store().contact(HALL)
    assert found is not None
    assert found.arrangement == arrangement


def spoil(folder: Path, change: Callable[[sqlite3.Connection], object]) -> None:
    """Somebody else wrote into the file."""
    connection = sqlite3.connect(folder / FILE, isolation_level=None)
    change(connection)
    connection.close()


def test_a_letter_that_cannot_be_read_does_not_keep_the_others_back(
    open_store: OpenStore, tmp_path: Path
) -> None:
    store = open_store()
    give(store, 970)
    second = give(store, 971)
    store.close()
    spoil(tmp_path / "state", lambda file: file.execute("UPDATE letter SET body = '{' WHERE place = 1"))
    store = open_store()
    assert next_of(store).command == second
    assert store.unsent(HALL) == (second,)


def test_a_note_that_cannot_be_read_is_as_good_as_none(open_store: OpenStore, tmp_path: Path) -> None:
    store = open_store()
    store.set_mall(HALL, SMALL_MALL, "")
    give(store, 970)
    store.refused(next_of(store), GONE)
    store.close()
    spoil(tmp_path / "state", lambda file: file.execute("UPDATE memo SET value = 'x'"))
    spoil(tmp_path / "state", lambda file: file.execute("UPDATE letter SET refusal = 'x'"))
    store = open_store()
    assert store.contact(HALL) is None
    assert store.ranges(HALL, "kiosk-1") == Ranges(kiosk="kiosk-1"), "numbers that nobody knows are not given"
    assert store.refusals() == ()
