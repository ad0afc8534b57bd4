"""An officer proves who they are: real keys in a real window, a scanner that types, a server that the test is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from counter.signing.memory import FILE, Memory
from qtkit.pilot import hand
from tests.fakes.counter_day import Day
from tests.fakes.staff import BUDI, NAMES, RINA, SECRETS, SITI, refusal, signed_in
from tests.ui.counter.conftest import Desk, Sit
from wire.commands import CallNext, OpenCounter
from wire.events import CounterOpened, CounterPaused
from wire.staff import SignedIn, SignIn, Staff

PIN = "482915"
CARD = "0012345678"
SIZES = [(360, 640), (512, 384), (1024, 768), (1920, 1080)]


def staff_comes(desk: Desk, staff: Staff = SECRETS) -> Desk:
    desk.link.asking("/api/staff")[0].answer(staff)
    return desk


def types_pin(desk: Desk, pin: str = PIN) -> None:
    desk.types(pin)
    desk.key(Qt.Key.Key_Return)


def hall_says(desk: Desk, signed: SignedIn) -> None:
    desk.link.asking("/api/sign-in")[0].answer(signed)


def hall_refuses(desk: Desk, code: str, **params: str | int) -> None:
    desk.link.asking("/api/sign-in")[0].refuse(refusal(code, **params))


def scans(desk: Desk, card: str = CARD) -> None:
    hand.type_text(desk.window, card)
    QTest.keyClick(desk.window, Qt.Key.Key_Return)


def counters(desk: Desk) -> list[object]:
    return [tile["counter"] for tile in desk.room.pick.property("tiles")]


def opened(desk: Desk, counter: str = "1") -> None:
    desk.answered(desk.day.opened(counter, "Rina"))


@pytest.fixture
def inside(sit: Sit) -> Sit:
    """A console where Rina has just signed in, before she has opened a counter."""

    def inside(*, day: Day | None = None, size: tuple[int, int] = (1024, 768)) -> Desk:
        desk = staff_comes(sit(day=day, size=size))
        desk.room.signing.choose("rina")
        types_pin(desk)
        hall_says(desk, signed_in(RINA))
        return desk

    return inside


def test_where_nobody_is_registered_a_name_is_enough(sit: Sit) -> None:
    desk = staff_comes(sit(officer="Rina"), NAMES)
    desk.types("2")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_F2)
    assert desk.sent == [OpenCounter(request_id="request-000000000001", counter="2", officer="Rina")]


@pytest.mark.parametrize("size", SIZES)
def test_a_name_a_pin_and_a_counter_by_keyboard_alone(sit: Sit, size: tuple[int, int]) -> None:
    desk = staff_comes(sit(size=size))
    desk.types("rin")
    desk.key(Qt.Key.Key_Return)
    assert desk.read("counter.sign.name") == "Rina"
    types_pin(desk)
    assert desk.link.submitted == [SignIn(officer="rina", secret=PIN)]
    hall_says(desk, signed_in(RINA))
    assert counters(desk) == ["1", "2"], "an officer opens counters of their agency alone"
    desk.types("2")
    desk.key(Qt.Key.Key_Return)
    assert desk.read("counter.open") == "Buka loket 2"
    desk.key(Qt.Key.Key_F2)
    sent = desk.sent[0]
    assert isinstance(sent, OpenCounter)
    assert (sent.counter, sent.officer, sent.proof) == ("2", "Rina", "proof-of-rina")
    opened(desk, "2")
    assert desk.room.console.property("page") == "working"


def test_an_officer_is_chosen_from_the_list_with_arrows(sit: Sit) -> None:
    desk = staff_comes(sit())
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    assert desk.read("counter.sign.name") == "Rina"
    desk.key(Qt.Key.Key_Escape)
    desk.tap("counter.sign.officer.siti")
    assert desk.read("counter.sign.name") == "Siti Nurbaya"


def test_a_secret_is_shown_as_dots_and_is_in_no_file(inside: Sit, tmp_path: Path) -> None:
    desk = inside()
    desk.room.pick.choose("1")
    desk.key(Qt.Key.Key_F2)
    opened(desk)
    noted = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert FILE in {path.name for path in tmp_path.rglob("*")}
    assert PIN.encode() not in noted
    assert b"proof" not in noted


def test_dots_alone_are_seen(sit: Sit) -> None:
    desk = staff_comes(sit())
    desk.room.signing.choose("rina")
    desk.types(PIN)
    desk.key(Qt.Key.Key_Left)
    assert desk.read("counter.secret", "displayText") == "●" * 6


def test_a_screen_reader_is_told_what_the_field_is_for_and_never_what_is_in_it(sit: Sit) -> None:
    desk = staff_comes(sit())
    desk.room.signing.choose("rina")
    desk.types(PIN)
    desk.key(Qt.Key.Key_Left)
    field = QAccessible.queryAccessibleInterface(desk.item("counter.secret"))
    assert field is not None
    assert field.text(QAccessible.Text.Description) == "PIN atau kata sandi"
    assert PIN not in field.text(QAccessible.Text.Value)


def test_a_wrong_pin_is_said_the_field_is_empty_and_keeps_the_keyboard(sit: Sit) -> None:
    desk = staff_comes(sit())
    desk.room.signing.choose("rina")
    types_pin(desk, "000000")
    assert desk.read("counter.sign") == "Memeriksa…"
    hall_refuses(desk, "sign-in-refused")
    assert desk.read("counter.message") == "PIN atau kata sandi salah. Silakan ketik lagi."
    assert desk.read("counter.secret") == ""
    assert desk.read("counter.secret", "activeFocus") is True
    types_pin(desk)
    assert desk.link.submitted[-1] == SignIn(officer="rina", secret=PIN)


def test_an_empty_pin_is_not_sent(sit: Sit) -> None:
    desk = staff_comes(sit())
    desk.room.signing.choose("rina")
    desk.key(Qt.Key.Key_F2)
    assert desk.read("counter.message") == "Silakan ketik PIN atau kata sandi."
    assert desk.link.submitted == []


def test_a_wait_counts_down_and_nothing_is_sent_meanwhile(sit: Sit) -> None:
    desk = staff_comes(sit())
    desk.room.signing.choose("rina")
    types_pin(desk)
    hall_refuses(desk, "sign-in-wait", seconds=30)
    assert desk.read("counter.message").endswith("dalam 30 detik.")
    types_pin(desk)
    types_pin(desk, "555555")
    types_pin(desk)
    assert desk.read("counter.secret") == PIN, "each of them stands for the one before"
    assert len(desk.link.submitted) == 1
    assert desk.read("counter.sign", "enabled") is False
    desk.passes(12)
    desk.room.signing.refresh()
    assert desk.read("counter.message").endswith("dalam 18 detik.")
    desk.passes(18)
    desk.room.signing.refresh()
    assert desk.read("counter.message") == "Sekarang silakan coba lagi."
    desk.key(Qt.Key.Key_Return)
    assert len(desk.link.submitted) == 2


def test_without_a_line_the_officer_knows_it_and_tries_again_later(sit: Sit) -> None:
    desk = staff_comes(sit())
    desk.room.signing.choose("rina")
    desk.link.set_online(False)
    types_pin(desk)
    hall_refuses(desk, "unavailable")
    assert desk.read("counter.message").startswith("Server tidak menjawab")
    assert desk.read("counter.secret") == ""
    desk.link.set_online(True)
    types_pin(desk)
    hall_says(desk, signed_in(RINA))
    assert desk.there("counter.open")


def test_a_card_signs_in_at_any_moment_and_is_seen_in_no_field(sit: Sit) -> None:
    desk = staff_comes(sit())
    scans(desk)
    assert desk.link.submitted == [SignIn(card=CARD)]
    assert desk.read("counter.sign.search") == ""
    hall_refuses(desk, "sign-in-refused")
    assert desk.read("counter.message").startswith("Kartu ini tidak dikenal.")

    desk.room.signing.choose("rina")
    scans(desk)
    assert desk.read("counter.secret") == ""
    hall_says(desk, signed_in(SITI))
    assert desk.read("counter.sign.name") == "Siti Nurbaya", "a card says whose it is"
    assert counters(desk) == ["3", "4"]


def test_at_work_a_card_presses_no_button(inside: Sit) -> None:
    desk = at_work(inside)
    sent = len(desk.sent)
    scans(desk)
    assert len(desk.link.submitted) == 1, "the sign-in of this morning alone"
    assert len(desk.sent) == sent, "the scanner's Enter is nobody's"
    desk.key(Qt.Key.Key_Space)
    assert len(desk.sent) == sent + 1


def test_what_was_proven_lapses_at_the_counters_too(inside: Sit) -> None:
    desk = inside()
    desk.passes(10 * 3600)
    desk.key(Qt.Key.Key_F2)
    assert desk.there("counter.secret")


def test_a_taken_counter_is_taken_over_for_a_reason_by_digit(inside: Sit) -> None:
    day = Day()
    day.opened("2", "Budi")
    desk = inside(day=day)
    desk.tap("counter.pick.2")
    assert desk.read("counter.open") == "Ambil alih loket 2"
    assert desk.read("counter.open", "enabled") is False
    desk.key(Qt.Key.Key_F2)
    assert desk.read("counter.message") == "Silakan pilih atau ketik alasannya dahulu."
    desk.key(Qt.Key.Key_2)
    assert desk.read("counter.open", "enabled") is True
    desk.key(Qt.Key.Key_F2)
    sent = desk.sent[0]
    assert isinstance(sent, OpenCounter)
    assert sent.take_over == "Rekan pergi tanpa menutup loket"
    desk.answered(
        day.write(CounterOpened(counter="2", officer="Rina", taken_from="Budi", reason=sent.take_over))
    )
    assert desk.room.console.property("page") == "working"


def test_a_reason_may_be_typed_and_esc_goes_back_to_the_counters(inside: Sit) -> None:
    day = Day()
    day.opened("2", "Budi")
    desk = inside(day=day)
    desk.tap("counter.pick.2")
    desk.key(Qt.Key.Key_Escape)
    assert desk.there("counter.places")
    assert desk.sent == []
    desk.tap("counter.pick.2")
    desk.tap("counter.reason.typed")
    desk.types("Budi sakit")
    desk.key(Qt.Key.Key_Return)
    sent = desk.sent[0]
    assert isinstance(sent, OpenCounter)
    assert sent.take_over == "Budi sakit"


def test_who_was_taken_over_learns_by_whom_and_why_and_signs_in_again(inside: Sit) -> None:
    desk = inside()
    desk.room.pick.choose("1")
    desk.key(Qt.Key.Key_F2)
    opened(desk)
    desk.hears(
        desk.day.write(
            CounterOpened(counter="1", officer="Budi", taken_from="Rina", reason="Pergantian petugas")
        )
    )
    assert desk.read("counter.message") == "Loket 1 diambil alih Budi: Pergantian petugas"
    assert desk.there("counter.secret")


def test_rule_19_closing_keeps_the_visit_and_says_so(inside: Sit) -> None:
    desk = inside()
    desk.room.pick.choose("1")
    desk.key(Qt.Key.Key_F2)
    opened(desk)
    desk.hears(desk.day.issued("A-012"))
    desk.hears(desk.day.called("A-012"))
    desk.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.answered(desk.day.closed("1"))
    assert desk.read("counter.message").startswith("A-012 tetap dipanggil di loket 1.")
    types_pin(desk)
    hall_says(desk, signed_in(RINA))
    visits = {tile["counter"]: tile["visit"] for tile in desk.room.pick.property("tiles")}
    assert visits["1"] == "A-012 masih dipanggil di sini"


def test_who_closes_their_counter_is_not_told_that_somebody_else_did(inside: Sit) -> None:
    desk = at_work(inside)
    desk.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    closed = desk.day.closed("1")
    desk.hears(closed)
    assert desk.read("counter.message").startswith("A-012 tetap dilayani di loket 1.")
    desk.link.answer(closed)
    assert desk.read("counter.message").startswith("A-012 tetap dilayani di loket 1.")


def test_the_counter_that_was_opened_is_noted_whatever_is_chosen_meanwhile(
    inside: Sit, tmp_path: Path
) -> None:
    desk = inside()
    desk.room.pick.choose("1")
    desk.key(Qt.Key.Key_F2)
    desk.room.pick.choose("2")
    opened(desk)
    assert desk.room.console.property("page") == "working"
    noted = Memory(tmp_path / "state").recall()
    assert (noted.counter, noted.officer, noted.opened) == ("1", "Rina", True)


def test_who_goes_out_before_the_counter_is_open_does_not_open_it(inside: Sit, tmp_path: Path) -> None:
    desk = inside()
    desk.room.pick.choose("1")
    desk.link.set_online(False)
    desk.key(Qt.Key.Key_F2)
    desk.room.signing.another()
    assert desk.link.waiting() == []
    assert Memory(tmp_path / "state").recall().opened is False
    desk.link.set_online(True)
    desk.room.signing.choose("rina")
    types_pin(desk)
    hall_says(desk, signed_in(RINA))
    desk.key(Qt.Key.Key_F2)
    opened(desk)
    assert desk.room.console.property("page") == "working"


def at_work(inside: Sit) -> Desk:
    day = Day()
    day.issued("A-012")
    desk = inside(day=day)
    desk.room.pick.choose("1")
    desk.key(Qt.Key.Key_F2)
    opened(desk)
    desk.hears(day.called("A-012"))
    desk.hears(day.started("A-012"))
    return desk


def test_rule_19_after_a_crash_work_goes_on_at_once(inside: Sit, sit: Sit) -> None:
    before = at_work(inside)
    after = staff_comes(sit(day=before.day.passes(60)))
    assert after.room.console.property("page") == "working"
    assert after.read("counter.number") == "A-012"
    assert after.sent == []


def test_after_a_long_time_only_the_pin_is_missing_and_the_ticket_stays_in_sight(
    inside: Sit, sit: Sit
) -> None:
    before = at_work(inside)
    after = staff_comes(sit(day=before.day.passes(16 * 60)))
    assert after.read("counter.sign.title") == "Lanjutkan pekerjaan Anda"
    assert after.read("counter.sign.visit") == "A-012 masih dilayani di sini"
    after.key(Qt.Key.Key_F8)
    assert after.sent == []
    types_pin(after)
    hall_says(after, signed_in(RINA))
    assert after.read("counter.number") == "A-012"
    assert after.sent == [], "the counter was never closed"


def test_another_officer_at_a_locked_counter_takes_it_over(inside: Sit, sit: Sit) -> None:
    before = at_work(inside)
    after = staff_comes(sit(day=before.day.passes(16 * 60)))
    after.key(Qt.Key.Key_Escape)
    after.types("budi")
    after.key(Qt.Key.Key_Return)
    after.hears(after.day.issued("A-013"))
    assert after.read("counter.sign.name") == "Budi", "whatever happens in the hall meanwhile"
    assert after.read("counter.sign.title") == "Siapa yang bertugas?"
    types_pin(after)
    hall_says(after, signed_in(BUDI))
    assert after.read("counter.open") == "Ambil alih loket 1"


def test_a_counter_opened_at_another_pc_is_not_come_back_to_without_a_sign_in(sit: Sit) -> None:
    day = Day()
    day.opened("1", "Rina")
    desk = staff_comes(sit(counter="1", officer="Rina", day=day))
    assert desk.room.console.property("page") == "picking"
    assert desk.there("counter.sign.search")


def test_a_press_without_an_answer_is_told_after_the_restart(inside: Sit, sit: Sit) -> None:
    before = at_work(inside)
    before.room.desk.press("finish")
    before.qtbot.waitUntil(lambda: before.link.waiting() != [])
    before.steady[0] += 1.0
    before.qtbot.waitUntil(lambda: "finish" in _noted(before), timeout=3000)

    after = staff_comes(sit(day=before.day.passes(60)))
    assert "Selesai" in after.read("counter.message")
    assert "A-012" in after.read("counter.message")


def _noted(desk: Desk) -> str:
    return desk.room.console._presence._memory.recall().awaiting


def test_what_was_proven_lapses_and_the_hall_asks_again(inside: Sit) -> None:
    desk = inside()
    desk.room.pick.choose("1")
    desk.key(Qt.Key.Key_F2)
    desk.refused("sign-in-needed")
    assert desk.read("counter.message") == "Silakan masuk lagi, lalu buka loketnya."
    types_pin(desk)
    hall_says(desk, signed_in(RINA))
    assert desk.read("counter.open") == "Buka loket 1"


def test_who_is_signed_in_no_more_is_told_closes_and_comes_back(inside: Sit) -> None:
    desk = inside()
    desk.room.pick.choose("1")
    desk.key(Qt.Key.Key_F2)
    opened(desk)
    desk.hears(desk.day.issued("A-012"))
    desk.room.desk.press("call")
    desk.refused("sign-in-needed", counter="1")
    assert desk.read("counter.message") == (
        "Anda belum masuk, atau tidak lagi. Tutup loket 1 bila masih terbuka, lalu masuk dan buka loketnya."
    )
    desk.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.answered(desk.day.closed("1"))
    assert desk.there("counter.secret")
    types_pin(desk)
    hall_says(desk, signed_in(RINA))
    desk.room.pick.choose("1")
    desk.key(Qt.Key.Key_F2)
    opened(desk)
    desk.passes(1)
    desk.room.desk.press("call")
    assert isinstance(desk.sent[-1], CallNext)


def test_who_is_signed_in_no_more_finishes_and_a_pause_can_be_closed(inside: Sit) -> None:
    desk = at_work(inside)
    desk.hears(desk.day.issued("A-013"))
    desk.room.desk.press("finish-and-call")
    desk.answered(desk.day.finished("A-012"))
    assert isinstance(desk.sent[-1], CallNext)
    desk.refused("sign-in-needed", counter="1")
    assert "Tutup loket 1" in desk.read("counter.message")
    desk.hears(desk.day.write(CounterPaused(counter="1", officer="Rina", reason="silence")))
    desk.passes(20)
    desk.room.desk.press("large")
    desk.refused("sign-in-needed", counter="1")
    assert "Tutup loket 1" in desk.read("counter.message")
    desk.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.answered(desk.day.closed("1"))
    assert desk.there("counter.secret")


def test_each_officer_reads_their_own_language(inside: Sit) -> None:
    desk = inside()
    desk.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert desk.read("counter.language") == "Indonesia"
    desk.key(Qt.Key.Key_Escape)
    desk.types("budi")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    types_pin(desk)
    hall_says(desk, signed_in(BUDI))
    assert desk.read("counter.language") == "English"
    desk.key(Qt.Key.Key_Escape)
    desk.room.signing.choose("rina")
    types_pin(desk)
    hall_says(desk, signed_in(RINA))
    assert desk.read("counter.language") == "Indonesia"
