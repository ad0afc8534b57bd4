### Kios: yang dibaca pengunjung saat mengambil nomor.

# Nama bahasa ini sendiri, pada tombol yang menuju ke sini.
kiosk-language-name = Indonesia

kiosk-window-title = Kios antrean
kiosk-choose-agency = Silakan pilih instansi yang Anda tuju
kiosk-choose-service = Silakan pilih layanan

# Baris bawah
kiosk-back = Kembali
kiosk-comfort = Kemudahan
kiosk-help = Bantuan
kiosk-home = Selesai

# Lembar yang naik dari baris bawah
kiosk-close-sheet = Tutup
kiosk-languages-title = Pilih bahasa
# Bahasa yang belum diperiksa penuturnya.
kiosk-language-draft = draf
kiosk-comfort-title = Agar lebih mudah
kiosk-large-text = Teks besar
kiosk-large-text-hint = Huruf lebih besar di semua layar.
kiosk-contrast = Kontras tinggi
kiosk-contrast-hint = Hitam di atas putih, garis lebih tegas.
kiosk-low-reach = Jangkauan rendah
kiosk-low-reach-hint = Semua tombol di paruh bawah layar.
kiosk-voice = Panduan suara
kiosk-voice-hint = Isi layar dibacakan; pilih dengan tombol.
kiosk-call-help = Panggil petugas
kiosk-cancel-help = Batalkan panggilan

# Layar pertama dan paket
kiosk-start-hint = Sentuh layanan yang Anda perlukan.
kiosk-packages-hint = Beberapa layanan dengan satu nomor
kiosk-basket-open = Lihat
# Kartu layanan yang sudah masuk keranjang, untuk pembaca layar.
kiosk-chosen = Dipilih

# Papan tombol
kiosk-space = Spasi
kiosk-erase = Hapus
kiosk-clear = Kosongkan

# Layanan
kiosk-waiting-here = { $count ->
        [0] Tidak ada yang menunggu
       *[other] { $count } orang menunggu
    }
kiosk-people = { $count ->
        [0] Tidak ada
       *[other] { $count } orang
    }
kiosk-bring-nothing = Tidak ada syarat khusus.
kiosk-take = Ambil nomor

# Menunggu jawaban
kiosk-issuing-title = Nomor Anda sedang disiapkan…
kiosk-issuing-hint = Mohon tunggu sebentar.
kiosk-issuing-late = Sambungan sedang lambat. Nomor Anda akan muncul begitu server menjawab.

# Tiket
kiosk-your-number = Nomor antrean Anda
kiosk-wait-at = Silakan tunggu di
kiosk-ahead = Di depan Anda
kiosk-expected-wait = Perkiraan tunggu
kiosk-wait-soon = Segera dipanggil
kiosk-wait-about = Sekitar { $minutes } menit
kiosk-wait-up-to = Hingga { $minutes } menit
kiosk-wait-range = { $low }–{ $high } menit
kiosk-scan = Pindai untuk memantau antrean dari ponsel
kiosk-printing = Ambil tiket di bawah
kiosk-printing-hint = Tiket sedang dicetak…
kiosk-printed = Ambil tiket di bawah
kiosk-printed-hint = Tiket sudah dicetak.
kiosk-print-failed = Tiket tidak tercetak
kiosk-half-printed = Tiket tidak tercetak utuh
kiosk-print-failed-hint = Nomor Anda tetap berlaku. Catat nomornya atau pindai kode QR. Silakan hubungi petugas bila perlu.
kiosk-no-paper = Catat nomor Anda
kiosk-no-paper-hint = Tulis, foto, atau pindai kode QR dengan ponsel.
kiosk-reprint = Cetak lagi

# Printer: tanda kecil di layar pilihan
kiosk-printer-paper-out = Printer: kertas habis. Nomor tetap dapat diambil.
kiosk-printer-cover-open = Printer: penutup terbuka. Nomor tetap dapat diambil.
kiosk-printer-offline = Printer: tidak tersambung. Nomor tetap dapat diambil.
kiosk-printer-trouble = Printer: ada gangguan. Nomor tetap dapat diambil.
kiosk-printer-paper-low = Untuk petugas: kertas printer hampir habis.

# Penolakan
kiosk-refused-title = Mohon maaf
kiosk-refused-hint = Silakan pilih layanan lain atau hubungi petugas.
kiosk-choose-another = Pilih layanan lain

# Server
kiosk-offline = Sambungan terputus
kiosk-waiting-hint = Mohon tunggu sebentar atau hubungi petugas. Kios ini siap dengan sendirinya.
kiosk-wrong-title = Kios ini sedang tidak dipakai
kiosk-wrong-key = Untuk petugas: kunci kios ini tidak diterima server. Minta administrator mengizinkan kios ini lagi.
kiosk-wrong-server = Untuk petugas: server di jaringan ini bukan server mal ini.
kiosk-wrong-version = Untuk petugas: versi kios dan server berbeda.

# Masih di sana?
kiosk-still-there = Anda masih di sini?
kiosk-still-there-hint = Layar kembali ke awal dalam { $seconds } detik.
kiosk-stay = Ya, lanjutkan

# Jam di kepala layar.
kiosk-clock = { $hour }.{ $minute }

# Awal: layanan yang sering dicari, dan jalan ke yang lain
kiosk-popular = Layanan yang sering dicari
kiosk-way-agencies = Semua instansi
kiosk-way-search = Cari layanan
kiosk-way-packages = Paket layanan
kiosk-way-appointment = Punya janji temu?
kiosk-choose-package = Pilih paket layanan
kiosk-services-in-package = { $count } layanan
kiosk-basket = { $count } layanan dipilih

# Keterangan kecil pada kartu layanan: berapa yang menunggu, dan kira-kira berapa lama
kiosk-note-both = { $waiting } · { $wait }
kiosk-note-about = sekitar { $minutes } menit
kiosk-note-up-to = hingga { $minutes } menit
kiosk-note-range = sekitar { $low }–{ $high } menit
kiosk-note-closed = Tutup
kiosk-note-opens = Tutup · buka { $when }

# Saat tertentu, dalam kalimat ("buka besok pukul 08.00") dan singkat pada kartu ("besok 08.00"). $time seperti pada jam.
kiosk-on-today = hari ini pukul { $time }
kiosk-on-tomorrow = besok pukul { $time }
kiosk-on-weekday = { $weekday } pukul { $time }
kiosk-on-date = { $weekday }, { $day } { $month } pukul { $time }
kiosk-near-today = pukul { $time }
kiosk-near-tomorrow = besok { $time }
kiosk-near-weekday = { $weekday } { $time }
kiosk-near-date = { $day } { $month }
# 1 Senin sampai 7 Minggu.
kiosk-weekday = { $weekday ->
        [1] Senin
        [2] Selasa
        [3] Rabu
        [4] Kamis
        [5] Jumat
        [6] Sabtu
       *[7] Minggu
    }
kiosk-month = { $month ->
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
    }

# Layanan yang sedang tidak memberi nomor
kiosk-closed-hours = Layanan ini sedang tutup.
kiosk-closed-weekday = Layanan ini tidak buka pada hari ini.
kiosk-closed-break = Layanan ini sedang istirahat.
kiosk-closed-holiday = Hari ini libur.
kiosk-closed-last-ticket = Pengambilan nomor untuk hari ini sudah ditutup.
kiosk-closed-full = Antrean hari ini sudah penuh sampai jam tutup.
kiosk-closed-override = Layanan ini tutup untuk sementara.
kiosk-closed-quota = Kuota layanan ini untuk hari ini sudah habis.
kiosk-closed-alone = Nomor untuk layanan ini belum dapat diberikan, karena kios sedang tidak tersambung. Silakan hubungi petugas.
kiosk-opens = Buka kembali { $when }
kiosk-opens-unknown = Silakan tanyakan kepada petugas kapan buka kembali.

# Tiket
kiosk-ticket-alone = Kios sedang tidak tersambung. Nomor Anda tetap berlaku.
kiosk-ticket-slot = Janji temu Anda: { $when }

# Bantuan petugas
kiosk-help-title = Perlu bantuan?
kiosk-help-sentence = Petugas akan datang ke kios ini.
kiosk-help-impossible = Kios sedang tidak tersambung. Silakan datang ke meja informasi.
kiosk-help-asked = Petugas sudah dipanggil
kiosk-help-asked-hint = Mohon tunggu di sini sebentar. Anda boleh melanjutkan.
kiosk-help-coming = Petugas sedang ke sini
kiosk-help-coming-hint = Mohon tunggu di sini.
