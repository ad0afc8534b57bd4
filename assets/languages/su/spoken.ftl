### DRAFT for review by native speakers: Sundanese, lemes.
### Panduan suara kios: yang dibacakan di setiap layar, dan cara memakai tombol.

# Saat dinyalakan dan dimatikan
spoken-on = Pituduh sora hurung. Panah kanggo pindah, Enter kanggo milih, nol kanggo malikan deui, béntang kanggo bantosan, tambih sareng kirang kanggo sora.
spoken-off = Pituduh sora pareum.
spoken-volume = Sora { $percent } persén.

# Jenis dan keadaan tombol: "Kembali, tombol." "Lansia, kotak centang, terpilih, 2 dari 6."
spoken-kind-button = tombol
spoken-kind-check = kotak céntang
spoken-kind-radio = pilihan
spoken-kind-field = eusian
spoken-checked = kapilih
spoken-unchecked = henteu kapilih
spoken-switched = hurung
spoken-place = { $place } ti { $count }
spoken-nothing-here = Teu aya nu tiasa dipilih di dieu.

# Layar. Kata-kata layar itu sendiri menyusul: nomor, waktu, biaya.
spoken-screen-start = Layar awal. Pilih layanan nu sering dipilari, atanapi milari nu sanésna saparantosna.
spoken-screen-agencies = Sadaya instansi. Pilih instansi nu dijugjug ku Anjeun.
spoken-screen-services = { $title }. Pilih layanan.
spoken-screen-search = Milari layanan. Pilih hurup dina layar, atanapi ketik dina papan ketik.
spoken-screen-packages = Pakét layanan. Pilih hiji pakét.
spoken-screen-confirm = { $service }, { $agency }. Candak nomer ku tombol di tungtung layar.
spoken-screen-errands = Layanan dina hiji nomer Anjeun.
spoken-screen-package = Pakét { $title }.
spoken-screen-closed = { $service }, { $agency }, nuju tutup.
spoken-screen-details = { $title }. Ketik ku tombol angka. Panah kanggo pindah, Enter kanggo milih.
spoken-screen-code = { $title }. Ketik ku tombol angka sareng hurup. Panah kanggo pindah, Enter kanggo milih.
spoken-screen-appointment = Janji temu Anjeun.
spoken-screen-issuing = Sakedap.
spoken-screen-ticket = Nomer antréan Anjeun: { $number }.
spoken-screen-refused = Hapunten.
spoken-screen-waiting = Kios teu acan siap.
spoken-screen-halls = Kanggo petugas: pilih mal nu dilayanan ku kios ieu.
spoken-sheet-languages = Pilih basa.
spoken-sheet-comfort = Kagampilan: téks ageung, kontras, jangkauan handap, pituduh sora.
spoken-sheet-help = Bantosan.
spoken-still-there = Anjeun masih aya di dieu? Layar balik ka awal sakedap deui. Pencét Enter kanggo neraskeun.

# Isi layar
spoken-page = Kaca { $page } ti { $pages }.
spoken-papers = Nu kedah dibantun: { $papers }.
spoken-time-needed = Lami prosés: { $time }.
spoken-cost = Waragad: { $cost }.
spoken-ahead = Payuneun Anjeun: { $people }.
spoken-wait = Waktos ngantosan: { $wait }.
spoken-zone = Mangga antosan di { $zone }.
spoken-errand = Layanan { $place }: { $service }.
spoken-procedure = Runtuyan: { $steps }.
spoken-product = Nu ditampi ku Anjeun: { $product }.
spoken-complaints = Keluhan sareng saran: { $complaints }.
spoken-step = Patarosan { $step }.
spoken-digits = { $count ->
        [0] Teu acan aya angka.
       *[other] { $count } angka.
    }
spoken-typed = Kaserat: { $letters }.
spoken-typed-nothing = Teu acan aya nu kaserat.
spoken-press-help = Pencét Enter kanggo nyaur petugas.

# Lambang yang dibaca lain daripada tertulis
spoken-to = dugi ka
spoken-rupiah = { $amount } rupiah
spoken-clock = { $minute ->
        [0] { $hour }
       *[other] { $hour } langkung { $minute }
    }
