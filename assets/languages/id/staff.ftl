### Menu petugas di kios, di balik PIN.

staff-title = Menu petugas
staff-close = Tutup
staff-enter = Masuk
staff-pin = Masukkan PIN petugas
staff-no-pin = PIN belum dipasang. Lihat "PIN petugas" di panduan kios.
staff-wrong-pin = PIN salah.
staff-barred = Terlalu banyak PIN salah. Coba lagi dalam { $seconds } detik.

staff-test-print = Cetak uji
staff-reprint = Cetak ulang tiket terakhir
staff-paper-replaced = Kertas sudah diganti
staff-forget-refused = Tiket ditolak: sudah dilihat
staff-printers = Pilih printer
staff-reach = Atur jangkauan rendah
staff-reach-hint = Sentuh layar setinggi jangkauan tangan dari kursi roda. Semua tombol akan berada di bawah garis ini.
staff-louder = Suara lebih keras
staff-quieter = Suara lebih pelan
staff-end = Mulai ulang atau keluar
staff-end-hint = Selama kios berhenti, pengunjung tidak dapat mengambil nomor di sini.
staff-restart = Mulai ulang kios
staff-quit = Keluar dari program

# Keadaan
staff-server = Server
staff-server-online = tersambung, { $address }
staff-server-offline = terputus sejak { $hour }.{ $minute }
staff-server-never = belum pernah tersambung
staff-network = Jaringan kios ini
staff-network-none = tidak ada
staff-kiosk = Kios
staff-kiosk-in = { $kiosk }, { $zone }
staff-printer = Printer
staff-printer-well = siap
staff-printer-none = tidak ada, nomor hanya di layar
staff-trouble-offline = tidak tersambung
staff-trouble-cover-open = penutup terbuka
staff-trouble-paper-out = kertas habis
staff-trouble-device-error = rusak
staff-trouble-not-configured = belum dapat dipakai
staff-trouble-half-printed = berhenti di tengah tiket
staff-paper = Kertas
staff-paper-enough = cukup
staff-paper-low = hampir habis
staff-paper-out = habis
staff-paper-gauge = sekitar { $percent } % tersisa
staff-unsent = Tiket belum dikirim
staff-unsent-none = tidak ada
staff-unsent-some = { $count } menunggu server
staff-refused = Tiket ditolak server
staff-refused-some = { $count }: { $labels }
staff-volume = Suara
staff-volume-is = { $percent } %
staff-version = Versi

# Yang baru dilakukan
staff-test-sent = Halaman uji dikirim ke printer.
staff-reprint-sent = Tiket { $number } dicetak ulang.
staff-reprint-nothing = Belum ada tiket yang dapat dicetak ulang.
staff-paper-noted = Gulungan baru dicatat.
staff-printer-chosen = Kios sekarang mencetak ke { $printer }.
staff-printer-as-set = Kios sekarang mencetak seperti di berkas pengaturan.
staff-printer-wrong = Printer itu tidak dapat dipakai: { $reason }
staff-printer-settings = Seperti di berkas pengaturan
staff-refused-forgotten = Daftar tiket yang ditolak sudah dikosongkan.
staff-voice-sample = Suara kios sekarang sekeras ini.
