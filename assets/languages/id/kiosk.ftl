### Kios: yang dibaca pengunjung saat mengambil nomor.

# Nama bahasa ini sendiri, pada tombol yang menuju ke sini.
kiosk-language-name = Indonesia

kiosk-window-title = Kios antrean
kiosk-choose-agency = Silakan pilih instansi yang Anda tuju
kiosk-choose-service = Silakan pilih layanan

# Baris bawah
kiosk-back = Kembali
kiosk-large-text = Teks besar
kiosk-contrast = Kontras
kiosk-low-reach = Turunkan
kiosk-home = Selesai

# Layanan
kiosk-waiting-here = { $count ->
        [0] Tidak ada yang menunggu
       *[other] { $count } orang menunggu
    }
kiosk-people = { $count ->
        [0] Tidak ada
       *[other] { $count } orang
    }
kiosk-bring = Yang perlu Anda bawa
# Di bawah daftar yang lebih panjang daripada tempatnya: sentuhan menampilkan sisanya.
kiosk-bring-more = Sentuh untuk lanjutannya
kiosk-bring-nothing = Tidak ada syarat khusus.
kiosk-time = Lama proses
kiosk-cost = Biaya
kiosk-now-waiting = Menunggu
kiosk-priority-title = Perlu didahulukan?
kiosk-priority-hint = Sentuh jika sesuai dengan Anda.
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
kiosk-wrong-key = Untuk petugas: kunci kios ini tidak diterima server.
kiosk-wrong-version = Untuk petugas: versi kios dan server berbeda.

# Masih di sana?
kiosk-still-there = Anda masih di sini?
kiosk-still-there-hint = Layar kembali ke awal dalam { $seconds } detik.
kiosk-stay = Ya, lanjutkan

# Jam di kepala layar.
kiosk-clock = { $hour }.{ $minute }
