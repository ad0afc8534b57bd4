"""What people type, in the hall that comes along, and what they mean."""

import pytest

from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.commonwords import CommonWords, load_words
from kiosk.visiting.search import MOST_FOUND, Finder
from tests.fakes.kiosk_visit import RICH_MALL
from tests.fakes.sample_malls import sample_mall
from tests.fakes.server_process import ROOT

WORDS = load_words(ROOT / "assets")
FINDER = Finder(Catalogue(sample_mall()), WORDS)
IN_VIEW = 4
"""What a visitor sees without turning a page."""

MEANT = [
    # by its name, or what everybody calls it
    ("ktp", "dukcapil/ktp-rekam-cetak"),
    ("KTP", "dukcapil/ktp-rekam-cetak"),
    ("e-ktp", "dukcapil/ktp-rekam-cetak"),
    ("ktp hilang", "dukcapil/ktp-hilang"),
    ("kk", "dukcapil/kk-baru"),
    ("kartu keluarga", "dukcapil/kk-perubahan"),
    ("akta lahir", "dukcapil/akta-kelahiran"),
    ("akte kelahiran", "dukcapil/akta-kelahiran"),
    ("paspor", "imigrasi/paspor-baru"),
    ("perpanjang paspor", "imigrasi/paspor-penggantian"),
    ("skck", "polres/skck-baru"),
    ("sim", "polres/sim-a-baru"),
    ("sim c", "polres/sim-c-baru"),
    ("perpanjang sim", "polres/sim-perpanjangan"),
    ("stnk", "samsat/pajak-lima-tahunan"),
    ("npwp", "pajak/npwp-pribadi"),
    ("lapor spt", "pajak/asistensi-spt"),
    ("bpjs", "bpjs-kesehatan/ubah-data"),
    ("jht", "bpjs-ketenagakerjaan/klaim-jht"),
    # as it is said
    ("mau bikin ktp", "dukcapil/ktp-rekam-cetak"),
    ("urus surat pindah", "dukcapil/pindah-keluar"),
    ("usaha", "dpmptsp/nib"),
    ("ijin usaha", "dpmptsp/nib"),
    ("warung", "dpmptsp/nib"),
    ("restoran", "dinkes/slhs"),
    ("imb", "dpmptsp/pbg"),
    ("nikah", "kemenag/daftar-nikah"),
    ("kawin", "dukcapil/akta-perkawinan"),
    ("cerai", "pengadilan-agama/gugat-cerai"),
    ("lahiran", "dukcapil/akta-kelahiran"),
    ("meninggal", "dukcapil/akta-kematian"),
    ("warisan", "pengadilan-agama/dispensasi-ahli-waris"),
    ("listrik", "pln/pasang-baru"),
    ("tambah daya", "pln/ubah-daya"),
    ("token", "pln/pengaduan-tagihan"),
    ("air mati", "pdam/pengaduan-air"),
    ("pasang air", "pdam/sambungan-baru"),
    ("pajak motor", "samsat/pajak-tahunan"),
    ("bayar pajak mobil", "samsat/pajak-tahunan"),
    ("pbb", "bank-nagari/bayar-pajak-daerah"),
    ("pinjaman", "bank-nagari/ajukan-kur"),
    ("pensiun", "taspen/klaim-pensiun"),
    ("kartu kuning", "disnaker/kartu-ak1"),
    ("cari kerja", "disnaker/kartu-ak1"),
    ("tki", "disnaker/pekerja-migran"),
    ("legalisir ijazah", "disdik/legalisasi-ijazah"),
    ("pindah sekolah", "disdik/mutasi-siswa"),
    ("sertifikat tanah", "bpn/balik-nama"),
    ("ukur tanah", "bpn/pengukuran-bidang"),
    ("polisi", "polres/skck-baru"),
    ("dompet hilang", "polres/surat-kehilangan"),
    ("sim hilang", "polres/surat-kehilangan"),
    ("kelakuan baik", "polres/skck-baru"),
    ("bebas narkoba", "bnn/skhpn"),
    ("tilang", "kejaksaan/bayar-tilang"),
    ("naik haji", "kemenag/daftar-haji"),
    ("umroh", "imigrasi/paspor-baru"),
    ("kitas", "imigrasi/itas-perpanjangan"),
    ("kir truk", "dishub/uji-kir"),
    ("bansos", "pos/ambil-bansos"),
    ("kirim paket", "pos/kirim-dokumen"),
    ("materai", "pos/meterai-wesel"),
    ("sampah", "dlh/retribusi-sampah"),
    ("atm hilang", "bank-nagari/ganti-kartu"),
    ("balik nama mobil", "samsat/balik-nama"),
    ("balik nama listrik", "pln/balik-nama"),
    # in English
    ("id card", "dukcapil/ktp-rekam-cetak"),
    ("passport", "imigrasi/paspor-baru"),
    ("passport for my child", "imigrasi/paspor-anak"),
    ("driving licence", "polres/sim-a-baru"),
    ("driving license renewal", "polres/sim-perpanjangan"),
    ("birth certificate", "dukcapil/akta-kelahiran"),
    ("divorce", "pengadilan-agama/gugat-cerai"),
    ("business", "dpmptsp/nib"),
    ("car tax", "samsat/pajak-tahunan"),
    ("electricity", "pln/pasang-baru"),
    ("lost wallet", "polres/surat-kehilangan"),
    ("stay permit", "imigrasi/itk-perpanjangan"),
    # with a slip of the finger
    ("papsor", "imigrasi/paspor-baru"),
    ("pasport", "imigrasi/paspor-baru"),
    ("ktpp", "dukcapil/ktp-rekam-cetak"),
    ("kpt", "dukcapil/ktp-rekam-cetak"),
    ("stkn", "samsat/pajak-tahunan"),
    ("kartu kelaurga", "dukcapil/kk-perubahan"),
    ("kelairan", "dukcapil/akta-kelahiran"),
    ("listirk", "pln/pasang-baru"),
    ("imigarsi", "imigrasi/paspor-baru"),
    ("skkc", "polres/skck-baru"),
    ("pnsiun", "taspen/klaim-pensiun"),
    # while it is being typed
    ("pas", "imigrasi/paspor-baru"),
    ("papso", "imigrasi/paspor-baru"),
    ("kel", "dukcapil/kk-perubahan"),
    ("sk", "polres/skck-baru"),
    ("kartu ku", "disnaker/kartu-ak1"),
    # by whose it is
    ("samsat", "samsat/pajak-tahunan"),
    ("dukcapil", "dukcapil/ktp-rekam-cetak"),
    ("kemenag", "kemenag/daftar-nikah"),
    ("pdam", "pdam/sambungan-baru"),
]


def found(text: str) -> list[str]:
    return [wish.service.id for wish in FINDER.find(text)]


@pytest.mark.parametrize(("typed", "service"), MEANT)
def test_what_people_type_finds_what_they_mean(typed: str, service: str) -> None:
    assert service in found(typed)[:IN_VIEW]


@pytest.mark.parametrize(
    "typed", ["asdfgh", "xyz", "qqq", "zzzz", "lorem ipsum", "12345", "hjkl", "😀", "<script>"]
)
def test_nonsense_finds_nothing(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize("typed", ["", "   ", "-", "?!"])
def test_where_nothing_is_typed_nothing_is_found(typed: str) -> None:
    assert found(typed) == []


def test_a_service_that_has_all_that_was_said_is_found_alone() -> None:
    assert found("paspor anak") == ["imigrasi/paspor-anak"]


def test_a_name_that_begins_so_comes_before_one_that_is_only_like_it() -> None:
    assert found("paspor")[0] == "imigrasi/paspor-baru"  # the most popular of them
    assert found("kir")[0] == "dishub/uji-kir"


def test_words_that_say_nothing_are_passed_over_unless_there_are_no_others() -> None:
    assert found("saya mau buat paspor") == found("paspor")
    plain = Finder(Catalogue(sample_mall()))
    assert plain.find("layanan pengaduan")


def test_every_common_word_leads_somewhere() -> None:
    assert [typed for typed in WORDS.meanings if not FINDER.find(typed)] == []
    plain = Finder(Catalogue(sample_mall()))
    nowhere = [each for meant in WORDS.meanings.values() for each in meant if not plain.find(each)]
    assert nowhere == []
    assert len(WORDS.meanings) >= 60


def test_every_service_is_found_first_by_its_own_name_in_either_language() -> None:
    for wish in Catalogue(sample_mall()).wishes:
        for name in (wish.service.name.id, wish.service.name.en):
            same = [each.service.name.get("id") for each in FINDER.find(name)[:IN_VIEW]]
            assert wish.service.name.id in same, name


def test_no_more_is_found_than_anybody_looks_through() -> None:
    assert len(found("p")) == MOST_FOUND


def test_the_same_letters_always_find_the_same() -> None:
    again = Finder(Catalogue(sample_mall()), WORDS)
    for typed, _ in MEANT:
        assert [wish.service.id for wish in again.find(typed)] == found(typed)


def test_only_what_the_kiosk_offers_is_found() -> None:
    some = Finder(Catalogue(sample_mall(), ("imigrasi",)), WORDS)
    assert some.find("ktp") == ()
    assert some.find("paspor")


def test_a_hall_may_have_words_of_its_own() -> None:
    words = CommonWords(passed_over=("mau",), meanings={"gawai": ("rekam ktp",)})
    finder = Finder(Catalogue(RICH_MALL), words)
    assert [wish.service.id for wish in finder.find("mau gawai")] == ["dukcapil/ktp"]
    assert finder.find("gaw") == finder.find("gawai")
    assert finder.find("ga") == ()
