### DRAFT for review by native speakers: Javanese, polite krama.
### Panduan suara kios: yang dibacakan di setiap layar, dan cara memakai tombol.

# Saat dinyalakan dan dimatikan
spoken-on = Pandom swanten aktif. Panah kanggé pindhah, Enter kanggé milih, nol kanggé mbalèni, lintang kanggé pitulungan, tambah lan kirang kanggé swanten.
spoken-off = Pandom swanten pejah.
spoken-volume = Swanten { $percent } persèn.

# Jenis dan keadaan tombol: "Kembali, tombol." "Lansia, kotak centang, terpilih, 2 dari 6."
spoken-kind-button = tombol
spoken-kind-check = kothak cènthang
spoken-kind-radio = pilihan
spoken-kind-field = isian
spoken-checked = kapilih
spoken-unchecked = boten kapilih
spoken-switched = aktif
spoken-place = { $place } saking { $count }
spoken-nothing-here = Boten wonten ingkang saged dipunpilih ing mriki.

# Layar. Kata-kata layar itu sendiri menyusul: nomor, waktu, biaya.
spoken-screen-start = Layar wiwitan. Pilih layanan ingkang asring dipunpadosi, utawi madosi sanèsipun sasampunipun.
spoken-screen-agencies = Sedaya instansi. Pilih instansi ingkang panjenengan tuju.
spoken-screen-services = { $title }. Pilih layanan.
spoken-screen-search = Madosi layanan. Pilih aksara ing layar, utawi ketik ing papan ketik.
spoken-screen-packages = Pakèt layanan. Pilih setunggal pakèt.
spoken-screen-confirm = { $service }, { $agency }. Mundhut nomer mawi tombol ing pungkasan layar.
spoken-screen-errands = Layanan ing setunggal nomer panjenengan.
spoken-screen-package = Pakèt { $title }.
spoken-screen-closed = { $service }, { $agency }, saweg tutup.
spoken-screen-details = { $title }. Ketik mawi tombol angka. Panah kanggé pindhah, Enter kanggé milih.
spoken-screen-code = { $title }. Ketik mawi tombol angka lan aksara. Panah kanggé pindhah, Enter kanggé milih.
spoken-screen-appointment = Janji temu panjenengan.
spoken-screen-issuing = Sekedhap.
spoken-screen-ticket = Nomer antréan panjenengan: { $number }.
spoken-screen-refused = Nyuwun pangapunten.
spoken-screen-waiting = Kios dèrèng siap.
spoken-screen-halls = Kanggé petugas: pilih mal ingkang dipunladosi kios punika.
spoken-sheet-languages = Pilih basa.
spoken-sheet-comfort = Kagampilan: teks ageng, kontras, jangkauan andhap, pandom swanten.
spoken-sheet-help = Pitulungan.
spoken-still-there = Panjenengan taksih wonten mriki? Layar wangsul dhateng wiwitan sekedhap malih. Pencèt Enter kanggé nglajengaken.

# Isi layar
spoken-page = Kaca { $page } saking { $pages }.
spoken-papers = Ingkang kedah dipunasta: { $papers }.
spoken-time-needed = Wekdal prosès: { $time }.
spoken-cost = Wragad: { $cost }.
spoken-ahead = Antréan ing ngajeng: { $people }.
spoken-wait = Wekdal ngentosi: { $wait }.
spoken-zone = Mangga ngentosi ing { $zone }.
spoken-errand = Layanan { $place }: { $service }.
spoken-procedure = Urut-urutan: { $steps }.
spoken-product = Ingkang panjenengan tampi: { $product }.
spoken-complaints = Wadul lan pamrayogi: { $complaints }.
spoken-step = Pitakènan { $step }.
spoken-digits = { $count ->
        [0] Dèrèng wonten angka.
       *[other] { $count } angka.
    }
spoken-typed = Kaserat: { $letters }.
spoken-typed-nothing = Dèrèng wonten ingkang kaserat.
spoken-press-help = Pencèt Enter kanggé ngaturi petugas.

# Lambang yang dibaca lain daripada tertulis
spoken-to = ngantos
spoken-rupiah = { $amount } rupiah
spoken-clock = { $minute ->
        [0] { $hour }
       *[other] { $hour } langkung { $minute }
    }
