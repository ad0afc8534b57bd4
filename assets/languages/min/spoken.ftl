### DRAFT for review by native speakers: Minang.
### Panduan suara kios: yang dibacakan di setiap layar, dan cara memakai tombol.

# Saat dinyalakan dan dimatikan
spoken-on = Panduan suaro iduik. Panah untuak pindah, Enter untuak mamiliah, nol untuak maulang, bintang untuak bantuan, tambah jo kurang untuak suaro.
spoken-off = Panduan suaro mati.
spoken-volume = Suaro { $percent } persen.

# Jenis dan keadaan tombol: "Kembali, tombol." "Lansia, kotak centang, terpilih, 2 dari 6."
spoken-kind-button = tombol
spoken-kind-check = kotak centang
spoken-kind-radio = piliahan
spoken-kind-field = isian
spoken-checked = tapiliah
spoken-unchecked = indak tapiliah
spoken-switched = iduik
spoken-place = { $place } dari { $count }
spoken-nothing-here = Indak ado nan dapek dipiliah di siko.

# Layar. Kata-kata layar itu sendiri menyusul: nomor, waktu, biaya.
spoken-screen-start = Layar awal. Piliah layanan nan acok dicari, atau cari nan lain sasudahnyo.
spoken-screen-agencies = Sado instansi. Piliah instansi nan Sanak tuju.
spoken-screen-services = { $title }. Piliah layanan.
spoken-screen-search = Cari layanan. Piliah huruf di layar, atau ketik di papan ketik.
spoken-screen-packages = Paket layanan. Piliah ciek paket.
spoken-screen-confirm = { $service }, { $agency }. Ambiak nomor jo tombol di akhia layar.
spoken-screen-errands = Layanan di ciek nomor Sanak.
spoken-screen-package = Paket { $title }.
spoken-screen-closed = { $service }, { $agency }, sadang tutuik.
spoken-screen-details = { $title }. Ketik jo tombol angko. Panah untuak pindah, Enter untuak mamiliah.
spoken-screen-code = { $title }. Ketik jo tombol angko dan huruf. Panah untuak pindah, Enter untuak mamiliah.
spoken-screen-appointment = Janji temu Sanak.
spoken-screen-issuing = Sabanta.
spoken-screen-ticket = Nomor antrean Sanak: { $number }.
spoken-screen-refused = Mohon maaf.
spoken-screen-waiting = Kios alun siap.
spoken-screen-halls = Untuak petugas: piliah mal nan dilayani kios ko.
spoken-sheet-languages = Piliah bahaso.
spoken-sheet-comfort = Kamudahan: teks gadang, kontras, jangkauan randah, panduan suaro.
spoken-sheet-help = Bantuan.
spoken-still-there = Sanak masih di siko? Layar baliak ka awal sabanta lai. Tekan Enter untuak malanjuikan.

# Isi layar
spoken-page = Laman { $page } dari { $pages }.
spoken-papers = Nan paralu dibaok: { $papers }.
spoken-time-needed = Lamo proses: { $time }.
spoken-cost = Biaya: { $cost }.
spoken-ahead = Di muko Sanak: { $people }.
spoken-wait = Pakiraan tunggu: { $wait }.
spoken-zone = Silakan tunggu di { $zone }.
spoken-errand = Layanan { $place }: { $service }.
spoken-procedure = Alua: { $steps }.
spoken-product = Nan Sanak tarimo: { $product }.
spoken-complaints = Kaluahan jo saran: { $complaints }.
spoken-step = Patanyoan { $step }.
spoken-digits = { $count ->
        [0] Alun ado angko.
       *[other] { $count } angko.
    }
spoken-typed = Tatulih: { $letters }.
spoken-typed-nothing = Alun ado nan tatulih.
spoken-press-help = Tekan Enter untuak maimbau petugas.

# Lambang yang dibaca lain daripada tertulis
spoken-to = sampai
spoken-rupiah = { $amount } rupiah
spoken-clock = { $minute ->
        [0] { $hour }
       *[other] { $hour } labiah { $minute }
    }
