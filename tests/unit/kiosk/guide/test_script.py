"""What a visitor hears on each screen; and what they must not hear."""

from typing import get_args

import pytest

from kiosk.guide.script import Heard, Picture, Told, told_control, told_screen, told_sheet
from kiosk.pictures import (
    AppointmentPicture,
    Bundle,
    Card,
    Choices,
    ClosedPicture,
    HelpPicture,
    Message,
    Question,
    Standard,
    TicketPicture,
    Typing,
)
from kiosk.visiting.visit import Sheet
from tests.fakes.texts import all_texts

LANGUAGES = all_texts()


def say(message_id: str, /, **args: str | float) -> str:
    return LANGUAGES.text("id", message_id, **args)


def card(title: str, note: str = "", *, chosen: bool = False) -> Card:
    return Card(id=title, icon="", title=title, note=note, chosen=chosen)


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        (Heard(name="Kembali"), "Kembali, tombol."),
        (
            Heard(name="Lansia", kind="check", on=True, place=2, count=6),
            "Lansia, kotak centang, terpilih, 2 dari 6.",
        ),
        (Heard(name="Lansia", kind="check", on=False), "Lansia, kotak centang, tidak terpilih."),
        (Heard(name="Teks besar", on=True), "Teks besar, tombol, menyala."),
        (Heard(name="Teks besar", on=False), "Teks besar, tombol."),
        (
            Heard(name="Pajak, Tutup · buka 08.00", place=1, count=2),
            "Pajak, Tutup, buka 8, tombol, 1 dari 2.",
        ),
        (Heard(name="Satu", place=1, count=1), "Satu, tombol."),
        (Heard(name="Q", kind="key", place=1, count=26), "Q."),
    ],
)
def test_a_control_is_its_name_kind_state_and_place(heard: Heard, said: str) -> None:
    assert told_control(heard, say) == said


def test_a_ticket_is_told_with_its_number_and_all_that_its_owner_needs() -> None:
    told = told_screen(
        "ticket",
        TicketPicture(
            number="A-012",
            agency="Dinas Kependudukan",
            service="KTP",
            zone="Zona A",
            place="Lantai 1",
            ahead="4 orang",
            wait="10–25 menit",
            mood="printing",
            paper="Ambil tiket di bawah",
            paper_hint="Tiket sedang dicetak…",
        ),
        say,
        number="A, nol satu dua",
    )
    assert told.whole == (
        "Nomor antrean Anda: A, nol satu dua. KTP. Silakan tunggu di Zona A. Lantai 1. Di depan Anda: 4 orang. "
        "Perkiraan tunggu: 10 sampai 25 menit. Ambil tiket di bawah. Tiket sedang dicetak."
    )


def test_when_only_the_paper_changes_only_the_paper_is_told() -> None:
    def ticket(paper: str) -> Told:
        return told_screen("ticket", TicketPicture(number="A-012", paper=paper), say)

    assert ticket("Tiket tidak tercetak").since(ticket("Ambil tiket di bawah")) == "Tiket tidak tercetak."
    assert ticket("Ambil tiket di bawah").since(ticket("Ambil tiket di bawah")) == ""


def test_another_screen_is_told_whole() -> None:
    before = told_screen("agencies", Choices(), say)
    now = told_screen("services", Choices(title="Dinas Sosial"), say)
    assert now.since(before) == now.whole == "Dinas Sosial. Pilih layanan."


def test_a_turned_page_is_told_and_nothing_else() -> None:
    def page(number: int) -> Told:
        return told_screen("agencies", Choices(page=number, pages=3, basket="1 layanan dipilih"), say)

    assert page(1).since(page(0)) == "Halaman 2 dari 3."


def test_a_line_that_grows_interrupts_nobody() -> None:
    def standard(waiting: str, complete: str) -> Told:
        picture = Standard(service="KTP", agency="Dukcapil", waiting=waiting, complete=complete)
        return told_screen("confirm", picture, say)

    assert "Di depan Anda: 3 orang." in standard("3 orang", "").whole
    assert standard("4 orang", "x").since(standard("3 orang", "x")) == ""
    ticked = standard("4 orang", "1 dari 2 berkas ada").since(standard("3 orang", "Sentuh berkas"))
    assert ticked == "1 dari 2 berkas ada."


def test_a_service_is_told_with_its_papers_time_and_cost() -> None:
    picture = Standard(
        service="KTP",
        agency="Dukcapil",
        papers=(card("KK asli."), card("Surat kehilangan")),
        time="15 menit",
        cost="Rp50.000",
        more=True,
        procedure=("Ambil nomor", "Foto."),
        product="KTP-el",
    )
    whole = told_screen("confirm", picture, say).whole
    assert "Yang perlu dibawa: KK asli; Surat kehilangan." in whole
    assert "Biaya: 50.000 rupiah." in whole
    assert "Alur: Ambil nomor; Foto. Yang Anda terima: KTP-el." in whole


def test_what_is_typed_of_oneself_is_counted_and_never_said() -> None:
    def asked(text: str, hint: str = "16 angka") -> Told:
        return told_screen("details", Question(title="NIK", text=text, hint=hint, step="1 dari 2"), say)

    assert "1371" not in asked("1371 0455").whole
    assert asked("1371 0455").since(asked("1371 045")) == "8 angka."
    assert asked("1").since(asked("")) == "1 angka."
    assert asked("13", "Nomor ini belum benar.").since(asked("13")) == "Nomor ini belum benar."
    assert "Pertanyaan 1 dari 2." in asked("").whole


def test_a_code_is_spelt() -> None:
    before, now = (
        told_screen("code", Typing(title="Masukkan kode", text=text, hint="h"), say) for text in ("7K", "7KQ")
    )
    assert now.since(before) == "Tertulis: 7 K Q."


def test_a_package_is_told_service_by_service() -> None:
    picture = Bundle(
        title="Buka restoran", sentence="Dua langkah.", cards=(card("NIB"), card("SLHS", "Setelah NIB"))
    )
    assert told_screen("package", picture, say).whole == (
        "Paket Buka restoran. Dua langkah. Layanan 1: NIB. Layanan 2: SLHS, Setelah NIB."
    )


def test_help_is_told_with_what_became_of_it() -> None:
    wanted = told_sheet("help", HelpPicture(title="Perlu bantuan?", sentence="Petugas akan datang."), say)
    assert wanted.whole.endswith("Tekan Enter untuk memanggil petugas.")
    asked = told_sheet("help", HelpPicture(state="asked", title="Petugas dipanggil", sentence="Tunggu."), say)
    assert asked.since(wanted) == "Petugas dipanggil. Tunggu."


def test_a_refusal_is_told_once() -> None:
    told = told_screen("refused", Message(title="Mohon maaf", sentence="Kuota habis."), say)
    assert told.whole == "Mohon maaf. Kuota habis."


PICTURES: dict[str, Picture | None] = {
    "start": Choices(),
    "agencies": Choices(),
    "services": Choices(title="x"),
    "search": Typing(),
    "packages": Choices(),
    "confirm": Standard(service="x", agency="y"),
    "errands": Bundle(title="x"),
    "package": Bundle(title="x"),
    "closed": ClosedPicture(service="x", agency="y"),
    "details": Question(title="x"),
    "code": Typing(title="x"),
    "appointment": AppointmentPicture(),
    "issuing": Message(title="x"),
    "ticket": TicketPicture(number="A-1"),
    "refused": Message(title="x"),
    "waiting": Message(title="x"),
    "halls": None,
}


@pytest.mark.parametrize("language", LANGUAGES.codes)
@pytest.mark.parametrize("name", PICTURES)
def test_every_screen_says_something_in_every_language(language: str, name: str) -> None:
    def words(message_id: str, /, **args: str | float) -> str:
        return LANGUAGES.text(language, message_id, **args)

    assert len(told_screen(name, PICTURES[name], words).whole) > 5


@pytest.mark.parametrize("sheet", [name for name in get_args(Sheet) if name])
def test_every_sheet_says_something(sheet: str) -> None:
    assert told_sheet(sheet, HelpPicture(), say).whole
