"""Rule 28, phoneme by phoneme: what the voice is given sounds like sentences that a person wrote out in full.

The references are written by hand, every number in words and every vowel as it is spoken, and read by espeak-ng itself; the display's come
from its own phrases and pronunciations.
"""

import re
import shutil
import subprocess
import tomllib

import pytest

from display.board.call import Call
from display.speaking.phrases import Phrases
from display.speaking.pronunciation import Pronunciation
from qtkit.speech.reading import Style
from tests.fakes import calls
from tests.fakes.server_process import ROOT
from wire.languages import Languages
from wire.text import Text

LANGUAGES = Languages.load(ROOT / "assets" / "languages")
PRONUNCIATION = Pronunciation.load(ROOT / "assets" / "languages").over(
    {"id": {"Dinas Penanaman Modal dan Perizinan": "Dinas Penanaman Modal, dan Perizinan"}}
)

pytestmark = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")


def a_call(ticket: str, counter: str, agency: str = "Dinas Kependudukan", *, recall: bool = False) -> Call:
    spoken_as = Text(id=agency, en=agency)
    return calls.a_call(text=ticket, counter=counter, agency_spoken=spoken_as, recall=recall)


def spoken(call: Call, language: str, *, style: Style | None = None, short: bool = False) -> str:
    """What the voice is given."""
    phrases = Phrases(LANGUAGES, styles={language: style} if style else None)
    return PRONUNCIATION.spoken(language, phrases.sentence(call, language, short=short))


def phonemes(language: str, text: str) -> str:
    """What espeak-ng says, as its own phoneme names."""
    said = subprocess.run(
        ["espeak-ng", "-v", language, "-q", "-x", text], capture_output=True, text=True, check=True
    )
    return " ".join(said.stdout.split())


INDONESIAN = [
    (a_call("A-011", "3"), "Nomor antrean A, nol sebelas, silakan menuju lo-ket tiga, Dinas Kependudukan."),
    (a_call("A-012", "11"), "Nomor antrean A, nol dua belas, silakan menuju lo-ket sebelas, Dinas Kependudukan."),
    (a_call("C-020", "20"), "Nomor antrean C, nol dua puluh, silakan menuju lo-ket dua puluh, Dinas Kependudukan."),
    (a_call("A-100", "1"), "Nomor antrean A, seratus, silakan menuju lo-ket satu, Dinas Kependudukan."),
    (a_call("A-101", "2"), "Nomor antrean A, seratus satu, silakan menuju lo-ket dua, Dinas Kependudukan."),
    (a_call("A-110", "4"), "Nomor antrean A, seratus sepuluh, silakan menuju lo-ket empat, Dinas Kependudukan."),
    (a_call("A-111", "5"), "Nomor antrean A, seratus sebelas, silakan menuju lo-ket lima, Dinas Kependudukan."),
    (a_call("A-1000", "6"), "Nomor antrean A, seribu, silakan menuju lo-ket enam, Dinas Kependudukan."),
    (a_call("A-999", "7"), "Nomor antrean A, sembilan ratus sembilan puluh sembilan, silakan menuju lo-ket tujuh, Dinas Kependudukan."),
    (a_call("B-007", "12A"), "Nomor antrean B, nol nol tujuh, silakan menuju lo-ket dua belas A, Dinas Kependudukan."),
    (a_call("B-007", "B-007"), "Nomor antrean B, nol nol tujuh, silakan menuju lo-ket B nol nol tujuh, Dinas Kependudukan."),
    (a_call("AB-030", "Khusus 2"), "Nomor antrean A B, nol tiga puluh, silakan menuju lo-ket Khusus dua, Dinas Kependudukan."),
    (a_call("AA-012", "3"), "Nomor antrean A; A; nol dua belas, silakan menuju lo-ket tiga, Dinas Kependudukan."),
    (a_call("BS-011", "KA"), "Nomor antrean B; S, nol sebelas, silakan menuju lo-ket K; A, Dinas Kependudukan."),
    (a_call("BN-020", "4"), "Nomor antrean B; N, nol dua puluh, silakan menuju lo-ket empat, Dinas Kependudukan."),
    (a_call("-045", "8"), "Nomor antrean nol empat puluh lima, silakan menuju lo-ket delapan, Dinas Kependudukan."),
    (a_call("D-212", "9", "B P J S Kesehatan"), "Nomor antrean D, dua ratus dua belas, silakan menuju lo-ket sembilan, be pe je es Kesehatan."),
    (a_call("E-013", "10", "P L N"), "Nomor antrean E, nol tiga belas, silakan menuju lo-ket sepuluh, pe el en."),
    (a_call("F-008", "14", "Polres Batu Gadang"), "Nomor antrean F, nol nol delapan, silakan menuju lo-ket empat belas, Pol-res Batu Gadang."),
    (a_call("G-019", "15", "Dukcapil"), "Nomor antrean G, nol sembilan belas, silakan menuju lo-ket lima belas, Duk capil."),
    (a_call("H-500", "16", "Dinas Penanaman Modal dan Perizinan"), "Nomor antrean H, lima ratus, silakan menuju lo-ket enam belas, Dinas Penanaman Modal, dan Perizinan."),
    (a_call("A-012", "3", recall=True), "Panggilan ulang, nomor antrean A, nol dua belas, silakan menuju lo-ket tiga, Dinas Kependudukan."),
    (a_call("B-101", "12A", "B N N Kota", recall=True), "Panggilan ulang, nomor antrean B, seratus satu, silakan menuju lo-ket dua belas A, be en-en Kota."),
]  # fmt: skip
INDONESIAN_SHORT = [
    (a_call("A-012", "3"), "A nol dua belas, lo-ket tiga."),
    (a_call("A-110", "12A"), "A seratus sepuluh, lo-ket dua belas A."),
    (a_call("B-007", "11", recall=True), "Ulang B nol nol tujuh, lo-ket sebelas."),
    (a_call("A-1000", "20", recall=True), "Ulang A seribu, lo-ket dua puluh."),
]
ENGLISH = [
    (a_call("B-011", "3", "Civil Registry"), "Ticket number bee, zero one one, please go to counter three, Civil Registry."),
    (a_call("C-012", "11", "Tax Office"), "Ticket number sea, zero one two, please go to counter eleven, Tax Office."),
    (a_call("B-007", "20", "Polres"), "Ticket number bee, zero zero seven, please go to counter twenty, pole ress."),
    (a_call("C-1000", "100", "Tax Office"), "Ticket number sea, one zero zero zero, please go to counter one hundred, Tax Office."),
    (a_call("B-101", "B-007", "Tax Office"), "Ticket number bee, one zero one, please go to counter bee zero zero seven, Tax Office."),
    (a_call("C-110", "101", "Tax Office", recall=True), "Called again, ticket number sea, one one zero, please go to counter one hundred and one, Tax Office."),
]  # fmt: skip


@pytest.mark.parametrize(("call", "reference"), INDONESIAN, ids=lambda each: getattr(each, "text", ""))
def test_an_indonesian_call_sounds_like_a_handwritten_one(call: Call, reference: str) -> None:
    assert phonemes("id", spoken(call, "id")) == phonemes("id", reference)


@pytest.mark.parametrize(("call", "reference"), INDONESIAN_SHORT, ids=lambda each: getattr(each, "text", ""))
def test_a_short_one_does_too(call: Call, reference: str) -> None:
    assert phonemes("id", spoken(call, "id", short=True)) == phonemes("id", reference)


@pytest.mark.parametrize(("call", "reference"), ENGLISH, ids=lambda each: getattr(each, "text", ""))
@pytest.mark.parametrize("voice", ["en-us", "en-gb"])
def test_an_english_call_does_too(voice: str, call: Call, reference: str) -> None:
    assert phonemes(voice, spoken(call, "en")) == phonemes(voice, reference)


@pytest.mark.parametrize("voice", ["en-us", "en-gb"])
def test_the_english_a_is_the_letter_and_not_the_article(voice: str) -> None:
    """As in "eight" without its end."""
    sentence = phonemes(voice, spoken(a_call("A-012", "12A"), "en"))
    assert "'eI z'i@roU" in sentence
    assert "tw'Elv 'eI" in sentence
    assert phonemes(voice, "A book").startswith("a#"), "what it would be otherwise"


@pytest.mark.parametrize(
    ("style", "reference"),
    [
        (Style.DIGITS, "Nomor antrean A, nol satu dua, silakan menuju lo-ket dua belas A, Dinas Kependudukan."),
        (Style.NUMBER, "Nomor antrean A, dua belas, silakan menuju lo-ket dua belas A, Dinas Kependudukan."),
        (Style.GROUPED, "Nomor antrean A, nol dua belas, silakan menuju lo-ket dua belas A, Dinas Kependudukan."),
    ],
)  # fmt: skip
def test_each_style_sounds_like_its_own(style: Style, reference: str) -> None:
    assert phonemes("id", spoken(a_call("A-012", "12A"), "id", style=style)) == phonemes("id", reference)


@pytest.mark.parametrize(
    ("written", "vowels"),
    [
        ("loket", "l'ok'Et"),
        ("Polres", "p'olR2'Es"),
        ("B P J S Kesehatan", "dZ'E _|es k@s"),
        ("P L N", "p'E _|'El 'En"),
    ],
)
def test_a_name_that_espeak_misreads_alone_is_put_right(written: str, vowels: str) -> None:
    assert vowels not in phonemes("id", written), "else the pronunciation is not needed any more"
    assert vowels in phonemes("id", PRONUNCIATION.spoken("id", written))


def test_the_comparison_can_tell_a_wrong_number() -> None:
    right, wrong = phonemes("id", "lo-ket sebelas"), phonemes("id", "lo-ket sembilan")
    assert right != wrong


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("letters", ["AA", "BS", "BN", "KA", "TX", "BSN"])
def test_no_letter_of_a_ticket_is_swallowed_by_the_one_before(letters: str, *, short: bool) -> None:
    """Each sounds as it does alone."""
    call = a_call(f"{letters}-012", "3")
    alone = " ".join(phonemes("id", letter) for letter in letters)
    assert f"{alone} n'ol" in phonemes("id", spoken(call, "id", short=short))
    written = Phrases(LANGUAGES).sentence(call, "id", short=short)
    assert " ".join(letters) in written, "as it is recorded and shown"
    assert alone not in phonemes("id", written), "else nothing needs to part them any more"


def test_the_letters_of_no_agency_are_swallowed() -> None:
    """After "be", "pe", "de" espeak-ng takes l, m, n, s for endings of a word, and says them without their vowel."""
    mall = ROOT / "config" / "malls" / "batu-gadang" / "agencies"
    names = [tomllib.loads(file.read_text(encoding="utf-8"))["spoken"]["id"] for file in mall.glob("*.toml")]
    swallowed = re.compile(r"_\|@[a-z]+(?: |$)")
    assert [name for name in names if swallowed.search(phonemes("id", name))], "else nothing is tested"
    said = {name: phonemes("id", PRONUNCIATION.spoken("id", name)) for name in names}
    assert {name: sound for name, sound in said.items() if swallowed.search(sound)} == {}
