### DRAFT for review by native speakers: Sundanese, lemes.
### The paper slip. Lines are short: the narrow paper has 32 columns.

slip-your-number = Nomer antréan Anjeun

slip-zone = Tempat ngantosan
slip-priority = Prioritas
slip-people-ahead = Payuneun Anjeun
slip-people = { $count } urang
slip-nobody-ahead = teu aya
slip-wait = Ngantosan
slip-wait-range = { $low }-{ $high } menit
slip-wait-about = sakitar { $minutes } menit
slip-wait-up-to = dugi ka { $minutes } menit
slip-wait-soon = sakedap deui

slip-appointment = Janji temu
slip-time = { $hour }.{ $minute }

slip-errands = Layanan Anjeun, cekap hiji nomer
slip-alone = Dipasihkeun nalika sambungan pegat. Nomer tetep sah.
slip-reprint = Citak deui
# It ends a slip that broke in the middle, whoever's it was: in both languages.
slip-void = BATAL / VOID

slip-follow = Pindai kanggo ningali antréan
slip-validity = Mung kanggo dinten ieu. Upami nomer Anjeun kaliwat, mangga taros petugas.
slip-thanks = Hatur nuhun parantos ngantosan kalayan tartib.

# $weekday is 1 for Monday to 7 for Sunday; $day, $year, $hour and $minute arrive as written digits.
slip-issued-at = { $weekday ->
        [1] Senén
        [2] Salasa
        [3] Rebo
        [4] Kemis
        [5] Jumaah
        [6] Saptu
       *[7] Minggu
    }, { $day } { $month ->
        [1] Januari
        [2] Fébruari
        [3] Maret
        [4] April
        [5] Méi
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] Séptémber
        [10] Oktober
        [11] Novémber
       *[12] Désémber
    } { $year }, { $hour }.{ $minute }

## The list of papers to take home.

slip-list-requirements = Mangga bantun
slip-list-procedure = Runtuyan layanan
slip-list-time = Waktos
slip-list-cost = Waragad
slip-list-product = Hasil
slip-list-complaints = Pangaduan
slip-list-note = Ieu sanés nomer antréan.

## The test page, for staff.

slip-test-title = Citak uji
slip-test-kiosk = Kios
slip-test-model = Printer
slip-test-connection = Sambungan
slip-test-paper = Kertas
slip-test-profile = Profil
slip-test-pages = Kaca kode
slip-test-note = Saé upami sadaya hurup kabaca, kode tiasa dipindai, sareng teu aya nu kapotong.
