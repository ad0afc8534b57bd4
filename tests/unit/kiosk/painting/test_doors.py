"""Closed services and appointments: why not now, and when."""

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace as with_fields

from kiosk.painting import doors
from kiosk.visiting.visit import Agencies, AppointmentShown, Closed, Visit, Wish
from tests.fakes.kiosk_painter import painter
from tests.fakes.kiosk_visit import ALONE, HALL, NOON, appointment, closed
from wire.offers import ServiceState


def wish() -> Wish:
    found = HALL.catalogue.known("dukcapil/ktp")
    assert found is not None
    return found


def reason(state: ServiceState, language: str = "id") -> tuple[str, str]:
    screen = Closed(wish=wish(), state=state, came_from=Agencies())
    picture = doors.closed(painter(Visit(language=language)), screen)
    return picture.reason, picture.opens


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("hours", "Layanan ini sedang tutup."),
        ("weekday", "Layanan ini tidak buka pada hari ini."),
        ("break", "Layanan ini sedang istirahat."),
        ("holiday", "Hari ini libur."),
        ("last-ticket", "Pengambilan nomor untuk hari ini sudah ditutup."),
        ("full", "Antrean hari ini sudah penuh sampai jam tutup."),
        ("override", "Layanan ini tutup untuk sementara."),
        ("quota", "Kuota layanan ini untuk hari ini sudah habis."),
        ("what a later server says", "Layanan ini sedang tutup."),
    ],
)
def test_each_reason_has_its_sentence(why: str, words: str) -> None:
    assert reason(closed("dukcapil/ktp", why))[0] == words


def test_what_people_said_of_it_is_said() -> None:
    assert reason(closed("dukcapil/ktp", "override", said="listrik padam."))[0] == "Listrik padam."
    assert reason(closed("dukcapil/ktp", "holiday", said="Selamat Hari Nyepi!"))[0] == "Selamat Hari Nyepi!"
    assert reason(closed("dukcapil/ktp", "holiday", said="Hari Nyepi"))[0] == "Hari Nyepi."


@pytest.mark.parametrize(
    ("opens", "indonesian", "english"),
    [
        (NOON.replace(hour=6), "hari ini pukul 13.00", "today at 13:00"),
        (NOON.replace(day=5, hour=1), "besok pukul 08.00", "tomorrow at 08:00"),
        (NOON.replace(day=10, hour=1), "Senin pukul 08.00", "Monday at 08:00"),
        (NOON.replace(month=11, day=30, hour=1), "Minggu, 30 November pukul 08.00", "Sunday, 30 November at"),
        (NOON.replace(hour=18), "besok pukul 01.00", "tomorrow at"),  # the hall's own day
    ],
)
def test_the_next_opening_is_said_as_people_say_it(opens: datetime, indonesian: str, english: str) -> None:
    assert reason(closed("dukcapil/ktp", opens=opens))[1] == f"Buka kembali {indonesian}"
    assert reason(closed("dukcapil/ktp", opens=opens), "en")[1].startswith(f"Opens again {english}")


def test_what_nobody_knows_is_asked_of_the_staff() -> None:
    assert reason(closed("dukcapil/ktp", opens=None))[1].startswith("Silakan tanyakan kepada petugas")
    assert reason(closed("dukcapil/ktp", "alone", opens=None))[1] == "", "the reason says it already"


def shown(state: str = "booked", *, after: timedelta = timedelta()) -> tuple[str, str, bool]:
    booked = with_fields(appointment(state=state), slot=NOON + after)
    booked = with_fields(
        booked,
        check_in_from=booked.slot - timedelta(minutes=30),
        check_in_until=booked.slot + timedelta(minutes=15),
    )
    picture = doors.appointment(painter(), AppointmentShown(appointment=booked, wish=wish()))
    return picture.when, picture.sentence, picture.can_take


def test_an_appointment_in_time_is_a_number() -> None:
    assert shown() == ("Hari ini pukul 12.00", "Anda tepat waktu. Silakan ambil nomor Anda.", True)


def test_who_is_early_or_comes_another_day_hears_when() -> None:
    _, early, can_take = shown(after=timedelta(hours=2))
    assert (early, can_take) == (
        "Anda datang lebih awal. Nomor dapat diambil mulai hari ini pukul 13.30.",
        False,
    )
    when, other_day, _ = shown(after=timedelta(days=2))
    assert when == "Kamis pukul 12.00"
    assert other_day.endswith("Silakan datang lagi Kamis pukul 12.00.")


def test_who_is_late_was_there_or_cancelled_hears_it() -> None:
    assert shown(after=timedelta(hours=-1))[1].startswith("Waktu janji temu ini sudah lewat.")
    assert shown("missed")[1].startswith("Waktu janji temu ini sudah lewat.")
    assert shown("checked_in")[1] == "Nomor untuk janji temu ini sudah diambil."
    assert shown("cancelled")[1].startswith("Janji temu ini sudah dibatalkan.")


def test_an_appointment_for_something_unknown_or_without_the_server_is_for_the_staff() -> None:
    unknown = doors.appointment(painter(), AppointmentShown(appointment=appointment(), wish=None))
    assert (unknown.can_take, unknown.service) == (False, "")
    alone = doors.appointment(painter(hall=ALONE), AppointmentShown(appointment=appointment(), wish=wish()))
    assert (alone.can_take, alone.sentence.startswith("Kios sedang tidak tersambung.")) == (False, True)
