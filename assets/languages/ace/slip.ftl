### DRAFT for review by native speakers: Acehnese.
### The paper slip. Lines are short: the narrow paper has 32 columns.

slip-your-number = Nomor antrean droeneuh

slip-zone = Teumpat preh
slip-priority = Prioritas
slip-people-ahead = Di keue droeneuh
slip-people = { $count } ureueng
slip-nobody-ahead = hana
slip-wait = Preh
slip-wait-range = { $low }-{ $high } minèt
slip-wait-about = kira-kira { $minutes } minèt
slip-wait-up-to = sampoe { $minutes } minèt
slip-wait-soon = siat treuk

slip-appointment = Janji temu
slip-time = { $hour }.{ $minute }

slip-errands = Layanan droeneuh, sép saboh nomor
slip-alone = Geubri watèe sambôngan putôh. Nomor teutap sah.
slip-reprint = Cétak lom
# It ends a slip that broke in the middle, whoever's it was: in both languages.
slip-void = BATAL / VOID

slip-follow = Neupindai keu neu'eu antrean
slip-validity = Keu uroe nyoe mantong. Meunyo nomor droeneuh ka leupah, neutanyong bak petugas.
slip-thanks = Teurimong gaséh ka neupreh ngon teuratô.

# $weekday is 1 for Monday to 7 for Sunday; $day, $year, $hour and $minute arrive as written digits.
slip-issued-at = { $weekday ->
        [1] Seulanyan
        [2] Seulasa
        [3] Rabu
        [4] Hamèh
        [5] Jeumeu'at
        [6] Sabtu
       *[7] Aleuhad
    }, { $day } { $month ->
        [1] Januari
        [2] Februari
        [3] Maret
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] September
        [10] Oktober
        [11] November
       *[12] Desember
    } { $year }, { $hour }.{ $minute }

## The list of papers to take home.

slip-list-requirements = Neuba
slip-list-procedure = Urôt layanan
slip-list-time = Watèe
slip-list-cost = Biaya
slip-list-product = Hasé
slip-list-complaints = Pengaduan
slip-list-note = Nyoe kon nomor antrean.

## The test page, for staff.

slip-test-title = Cétak uji
slip-test-kiosk = Kios
slip-test-model = Printer
slip-test-connection = Sambôngan
slip-test-paper = Keureutaih
slip-test-profile = Profil
slip-test-pages = Laman kode
slip-test-note = Jroh meunyo ban dum haraih jeuet geubaca, kode jeuet geupindai, dan hana nyang teukoh.
