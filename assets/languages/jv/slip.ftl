### DRAFT for review by native speakers: Javanese, polite krama.
### The paper slip. Lines are short: the narrow paper has 32 columns.

slip-your-number = Nomer antréan panjenengan

slip-zone = Papan ngentosi
slip-priority = Prioritas
slip-people-ahead = Antréan ing ngajeng
slip-people = { $count } tiyang
slip-nobody-ahead = boten wonten
slip-wait = Ngentosi
slip-wait-range = { $low }-{ $high } menit
slip-wait-about = udakawis { $minutes } menit
slip-wait-up-to = ngantos { $minutes } menit
slip-wait-soon = sekedhap malih

slip-appointment = Janji temu
slip-time = { $hour }.{ $minute }

slip-errands = Layanan panjenengan, cekap setunggal nomer
slip-alone = Dipunparingaken nalika sambungan pedhot. Nomer tetep sah.
slip-reprint = Cithak malih
# It ends a slip that broke in the middle, whoever's it was: in both languages.
slip-void = BATAL / VOID

slip-follow = Pindai kanggé mirsani antréan
slip-validity = Namung kanggé dinten punika. Menawi nomer panjenengan kelangkungan, mangga matur dhateng petugas.
slip-thanks = Matur nuwun sampun ngentosi kanthi tata.

# $weekday is 1 for Monday to 7 for Sunday; $day, $year, $hour and $minute arrive as written digits.
slip-issued-at = { $weekday ->
        [1] Senèn
        [2] Selasa
        [3] Rebo
        [4] Kemis
        [5] Jemuwah
        [6] Setu
       *[7] Ahad
    }, { $day } { $month ->
        [1] Januari
        [2] Fèbruari
        [3] Maret
        [4] April
        [5] Mèi
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] Sèptèmber
        [10] Oktober
        [11] Novèmber
       *[12] Dhésèmber
    } { $year }, { $hour }.{ $minute }

## The list of papers to take home.

slip-list-requirements = Mangga ngasta
slip-list-procedure = Urut-urutan layanan
slip-list-time = Wekdal
slip-list-cost = Wragad
slip-list-product = Asil
slip-list-complaints = Aduan
slip-list-note = Punika sanès nomer antréan.

## The test page, for staff.

slip-test-title = Cithak cobi
slip-test-kiosk = Kios
slip-test-model = Printer
slip-test-connection = Sambungan
slip-test-paper = Kertas
slip-test-profile = Profil
slip-test-pages = Kaca kode
slip-test-note = Saé menawi sedaya aksara saged kawaos, kode saged dipunpindai, lan boten wonten ingkang kapotong.
