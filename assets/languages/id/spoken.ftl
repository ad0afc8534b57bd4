### Panduan suara kios: yang dibacakan di setiap layar, dan cara memakai tombol.

# Saat dinyalakan dan dimatikan
spoken-on = Panduan suara menyala. Panah untuk berpindah, Enter untuk memilih, nol untuk mengulang, bintang untuk bantuan, tambah dan kurang untuk volume.
spoken-off = Panduan suara mati.
spoken-volume = Volume { $percent } persen.

# Jenis dan keadaan tombol: "Kembali, tombol." "Lansia, kotak centang, terpilih, 2 dari 6."
spoken-kind-button = tombol
spoken-kind-check = kotak centang
spoken-kind-radio = pilihan
spoken-kind-field = isian
spoken-checked = terpilih
spoken-unchecked = tidak terpilih
spoken-switched = menyala
spoken-place = { $place } dari { $count }
spoken-nothing-here = Tidak ada yang dapat dipilih di sini.

# Layar. Kata-kata layar itu sendiri menyusul: nomor, waktu, biaya.
spoken-screen-start = Layar awal. Pilih layanan yang sering dicari, atau cari yang lain sesudahnya.
spoken-screen-agencies = Semua instansi. Pilih instansi yang Anda tuju.
spoken-screen-services = { $title }. Pilih layanan.
spoken-screen-search = Cari layanan. Pilih huruf di layar, atau ketik di papan ketik.
spoken-screen-packages = Paket layanan. Pilih satu paket.
spoken-screen-confirm = { $service }, { $agency }. Ambil nomor dengan tombol di akhir layar.
spoken-screen-errands = Layanan pada satu nomor Anda.
spoken-screen-package = Paket { $title }.
spoken-screen-closed = { $service }, { $agency }, sedang tutup.
spoken-screen-details = { $title }. Ketik dengan tombol angka. Panah untuk berpindah, Enter untuk memilih.
spoken-screen-code = { $title }. Ketik dengan tombol angka dan huruf. Panah untuk berpindah, Enter untuk memilih.
spoken-screen-appointment = Janji temu Anda.
spoken-screen-issuing = Sebentar.
spoken-screen-ticket = Nomor antrean Anda: { $number }.
spoken-screen-refused = Mohon maaf.
spoken-screen-waiting = Kios belum siap.
spoken-screen-halls = Untuk petugas: pilih mal yang dilayani kios ini.
spoken-sheet-languages = Pilih bahasa.
spoken-sheet-comfort = Kemudahan: teks besar, kontras, jangkauan rendah, panduan suara.
spoken-sheet-help = Bantuan.
spoken-still-there = Anda masih di sini? Layar kembali ke awal sebentar lagi. Tekan Enter untuk melanjutkan.

# Isi layar
spoken-page = Halaman { $page } dari { $pages }.
spoken-papers = Yang perlu dibawa: { $papers }.
spoken-time-needed = Lama proses: { $time }.
spoken-cost = Biaya: { $cost }.
spoken-ahead = Di depan Anda: { $people }.
spoken-wait = Perkiraan tunggu: { $wait }.
spoken-zone = Silakan tunggu di { $zone }.
spoken-errand = Layanan { $place }: { $service }.
spoken-procedure = Alur: { $steps }.
spoken-product = Yang Anda terima: { $product }.
spoken-complaints = Keluhan dan saran: { $complaints }.
spoken-step = Pertanyaan { $step }.
spoken-digits = { $count ->
        [0] Belum ada angka.
       *[other] { $count } angka.
    }
spoken-typed = Tertulis: { $letters }.
spoken-typed-nothing = Belum ada yang tertulis.
spoken-press-help = Tekan Enter untuk memanggil petugas.

# Lambang yang dibaca lain daripada tertulis
spoken-to = sampai
spoken-rupiah = { $amount } rupiah
spoken-clock = { $minute ->
        [0] { $hour }
       *[other] { $hour } lewat { $minute }
    }
