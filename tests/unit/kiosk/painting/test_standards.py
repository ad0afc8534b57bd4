"""A service, a basket and a package before they are taken; and what a service asks."""

from dataclasses import replace

from msgspec.structs import replace as with_fields

from kiosk.painting import bundles, details, standards
from kiosk.visiting.visit import Agencies, Confirm, Details, Packages, PackageShown, Visit, Want, Wish
from tests.fakes.kiosk_painter import painter
from tests.fakes.kiosk_visit import ALONE, HALL, NIK, PHONE, hall_with, opened
from wire.mall import PackageStep
from wire.text import TextList


def wish(service: str, **changes: object) -> Wish:
    found = HALL.catalogue.known(service)
    assert found is not None
    return replace(found, service=with_fields(found.service, **changes))


KTP = wish("dukcapil/ktp")
CONFIRM = Confirm(wish=KTP, came_from=Agencies())


def test_the_standard_tells_what_to_bring_and_what_it_takes() -> None:
    hall = hall_with(opened("dukcapil/ktp"))
    picture = standards.standard(painter(hall=hall), CONFIRM)
    assert [each.title for each in picture.papers] == ["Kartu keluarga asli", "Formulir F-1.02"]
    assert (picture.time, picture.cost) == ("15 menit", "Gratis")
    assert (picture.waiting, picture.wait) == ("3 orang", "10–20 menit")
    assert (picture.product, picture.procedure, picture.complaints) == (
        "KTP-el",
        ("Datang",),
        "Loket pengaduan",
    )


def test_the_ticks_come_to_a_sentence() -> None:
    def sentence(*have: int) -> tuple[str, bool]:
        picture = standards.standard(painter(), replace(CONFIRM, have=frozenset(have)))
        return picture.complete, picture.all_there

    assert sentence() == ("Sentuh berkas yang Anda bawa", False)
    assert sentence(1) == ("1 dari 2 berkas ada", False)
    assert sentence(0, 1) == ("Berkas Anda lengkap", True)
    bare = Confirm(wish=wish("dukcapil/ktp", requirements=TextList(id=(), en=())), came_from=Agencies())
    assert standards.standard(painter(), bare).complete == "Tidak ada syarat khusus."
    assert not standards.standard(painter(), bare).can_print, "there is no list"


def test_the_priority_of_the_visit_is_marked() -> None:
    picture = standards.standard(painter(Visit(language="id", priority="elderly")), CONFIRM)
    assert [(each.icon, each.chosen) for each in picture.priorities] == [
        ("elderly", True),
        ("priority", False),  # no drawing of its own
    ]


def test_the_button_says_how_many_services_the_number_is_for() -> None:
    assert standards.standard(painter(), CONFIRM).take == "Ambil nomor"
    basket = (wish("pajak/npwp"), wish("pajak/spt"))
    assert standards.standard(painter(Visit(language="id", basket=basket)), CONFIRM).take.endswith(
        "3 layanan"
    )
    again = Visit(language="en", basket=(KTP,))
    assert standards.standard(painter(again), CONFIRM).take == "Take a number", "the same one"


def test_without_the_server_nobody_says_who_waits() -> None:
    picture = standards.standard(painter(hall=ALONE), CONFIRM)
    assert (picture.waiting, picture.wait) == ("", "")


def test_a_basket_says_what_comes_first() -> None:
    basket = (wish("pajak/spt", needs=("pajak/npwp",)), wish("pajak/npwp"))
    picture = bundles.errands(painter(Visit(language="id", basket=basket)))
    assert [each.note for each in picture.cards] == ["Setelah Pendaftaran NPWP", "3 orang menunggu"]
    assert (picture.can_change, picture.take) == (True, "Ambil nomor untuk 2 layanan")
    assert picture.sentence == "Satu nomor untuk 2 layanan. Anda dipanggil satu per satu."


def test_a_package_says_which_step_comes_before_which() -> None:
    package = HALL.catalogue.packages[0]
    steps = (
        PackageStep(service="pajak/npwp"),
        PackageStep(service="dukcapil/ktp"),
        PackageStep(service="kantor-2/umum", needs=(1, 2)),
    )
    screen = PackageShown(package=with_fields(package, steps=steps), came_from=Packages())
    picture = bundles.package(painter(), screen)
    assert [each.id for each in picture.cards] == ["pajak/npwp", "dukcapil/ktp", "kantor-2/umum"]
    assert picture.cards[2].note == "Setelah Pendaftaran NPWP dan Rekam KTP-el"
    assert (picture.can_change, picture.take) == (False, "Ambil nomor untuk 3 layanan")


def test_what_was_put_aside_is_taken_with_the_package_and_shown() -> None:
    screen = PackageShown(package=HALL.catalogue.packages[0], came_from=Packages())
    picture = bundles.package(painter(Visit(language="id", basket=(KTP,))), screen)
    assert [each.id for each in picture.cards] == ["pajak/npwp", "kantor-2/umum", "dukcapil/ktp"]
    assert picture.take.endswith("3 layanan")


def test_a_detail_is_asked_with_its_purpose_and_the_privacy_notice() -> None:
    wants = tuple(Want(service=KTP.service, asked=asked) for asked in (NIK, PHONE))
    screen = Details(taking=CONFIRM, wants=wants, typed="137104550890")
    picture = details.question(painter(), screen)
    assert (picture.title, picture.purpose) == ("NIK", "Mencari data")
    assert (picture.text, picture.step, picture.optional) == ("1371 0455 0890", "1 dari 2", True)
    assert "empat angka terakhir" in picture.notice
    assert "dihapus hari ini" in picture.notice
    wrong = details.question(painter(), replace(screen, wrong=True))
    assert (wrong.wrong, wrong.hint) == (True, "Nomor ini belum benar. NIK terdiri atas 16 angka.")


def test_the_only_thing_that_is_asked_is_not_counted_and_may_be_required() -> None:
    screen = Details(taking=CONFIRM, wants=(Want(service=KTP.service, asked=PHONE),))
    picture = details.question(painter(), screen)
    assert (picture.step, picture.optional, picture.ready) == ("", False, False)
