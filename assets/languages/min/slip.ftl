### DRAFT for review by native speakers: Minang.
### The paper slip. Lines are short: the narrow paper has 32 columns.

slip-your-number = Nomor antrean Sanak

slip-zone = Tampek tunggu
slip-priority = Prioritas
slip-people-ahead = Antrean di muko Sanak
slip-people = { $count } urang
slip-nobody-ahead = indak ado
slip-wait = Pakiraan tunggu
slip-wait-range = { $low }-{ $high } minik
slip-wait-about = sakitar { $minutes } minik
slip-wait-up-to = sampai { $minutes } minik
slip-wait-soon = sabanta lai

slip-appointment = Janji temu
slip-time = { $hour }.{ $minute }

slip-errands = Layanan Sanak, cukuik ciek nomor
slip-alone = Diagiahkan wakatu sambuangan putuih. Nomor tatap balaku.
slip-reprint = Cetak liak
# It ends a slip that broke in the middle, whoever's it was: in both languages.
slip-void = BATAL / VOID

slip-follow = Pindai untuak mancaliak antrean
slip-validity = Balaku hari ko sajo. Kalau nomor Sanak talewaik, silakan hubuangi petugas.
slip-thanks = Tarimo kasih alah manunggu jo tatertib.

# $weekday is 1 for Monday to 7 for Sunday; $day, $year, $hour and $minute arrive as written digits.
slip-issued-at = { $weekday ->
        [1] Sinayan
        [2] Salasa
        [3] Rabaa
        [4] Kamih
        [5] Jumaik
        [6] Sabtu
       *[7] Minggu
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

slip-list-requirements = Silakan baok
slip-list-procedure = Alua layanan
slip-list-time = Wakatu
slip-list-cost = Biaya
slip-list-product = Hasil
slip-list-complaints = Pangaduan
slip-list-note = Iko bukan nomor antrean.

## The test page, for staff.

slip-test-title = Cetak cubo
slip-test-kiosk = Kios
slip-test-model = Printer
slip-test-connection = Sambuangan
slip-test-paper = Karateh
slip-test-profile = Profil
slip-test-pages = Laman kode
slip-test-note = Elok kalau sado huruf tabaco, kode dapek dipindai, dan indak ado nan tapotong.
