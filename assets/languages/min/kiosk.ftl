### DRAFT for review by native speakers: Minang.
### Kios: yang dibaca pengunjung saat mengambil nomor.

# Nama bahasa ini sendiri, pada tombol yang menuju ke sini.
kiosk-language-name = Baso Minang

kiosk-window-title = Kios antrean
kiosk-choose-agency = Silakan piliah instansi nan Sanak tuju
kiosk-choose-service = Silakan piliah layanan

# Baris bawah
kiosk-back = Baliak
kiosk-comfort = Kamudahan
kiosk-help = Bantuan
kiosk-home = Salasai

# Lembar yang naik dari baris bawah
kiosk-close-sheet = Tutuik
kiosk-languages-title = Piliah bahaso
# Bahasa yang belum diperiksa penuturnya.
kiosk-language-draft = draf
kiosk-comfort-title = Supayo labiah mudah
kiosk-large-text = Teks gadang
kiosk-large-text-hint = Huruf labiah gadang di sado layar.
kiosk-contrast = Kontras tinggi
kiosk-contrast-hint = Itam di ateh putiah, garih labiah tageh.
kiosk-low-reach = Jangkauan randah
kiosk-low-reach-hint = Sado tombol di paruah bawah layar.
kiosk-voice = Panduan suaro
kiosk-voice-hint = Isi layar dibacokan; piliah jo tombol.
kiosk-call-help = Imbau petugas
kiosk-cancel-help = Batalkan imbauan

# Layar pertama dan paket
kiosk-start-hint = Tekan layanan nan Sanak paraluan.
kiosk-packages-hint = Babarapo layanan jo ciek nomor
kiosk-basket-open = Caliak
# Kartu layanan yang sudah masuk keranjang, untuk pembaca layar.
kiosk-chosen = Alah dipiliah

# Papan tombol
kiosk-space = Spasi
kiosk-erase = Hapuih
kiosk-clear = Kosongkan

# Layanan
kiosk-waiting-here = { $count ->
        [0] Indak ado nan manunggu
       *[other] { $count } urang manunggu
    }
kiosk-people = { $count ->
        [0] Indak ado
       *[other] { $count } urang
    }
kiosk-bring-nothing = Indak ado syaraik khusus.
kiosk-take = Ambiak nomor

# Menunggu jawaban
kiosk-issuing-title = Nomor Sanak sadang disiapkan…
kiosk-issuing-hint = Mohon tunggu sabanta.
kiosk-issuing-late = Sambuangan sadang lambek. Nomor Sanak kalua sasudah server manjawek.

# Tiket
kiosk-your-number = Nomor antrean Sanak
kiosk-wait-at = Silakan tunggu di
kiosk-ahead = Di muko Sanak
kiosk-expected-wait = Pakiraan tunggu
kiosk-wait-soon = Sabanta lai
kiosk-wait-about = Sakitar { $minutes } minik
kiosk-wait-up-to = Sampai { $minutes } minik
kiosk-wait-range = { $low }–{ $high } minik
kiosk-scan = Pindai untuak mancaliak antrean dari ponsel
kiosk-printing = Ambiak tiket di bawah
kiosk-printing-hint = Tiket sadang dicetak…
kiosk-printed = Ambiak tiket di bawah
kiosk-printed-hint = Tiket alah dicetak.
kiosk-print-failed = Tiket indak tacetak
kiosk-half-printed = Tiket indak tacetak utuah
kiosk-print-failed-hint = Nomor Sanak tatap balaku. Catat nomornyo atau pindai kode QR. Kalau paralu, silakan hubuangi petugas.
kiosk-no-paper = Catat nomor Sanak
kiosk-no-paper-hint = Tulih, foto, atau pindai kode QR jo ponsel.
kiosk-reprint = Cetak liak

# Printer: tanda kecil di layar pilihan
kiosk-printer-paper-out = Printer: karateh abih. Nomor tatap dapek diambiak.
kiosk-printer-cover-open = Printer: tutuiknyo tabukak. Nomor tatap dapek diambiak.
kiosk-printer-offline = Printer: indak tasambuang. Nomor tatap dapek diambiak.
kiosk-printer-trouble = Printer: ado gangguan. Nomor tatap dapek diambiak.
kiosk-printer-paper-low = Untuak petugas: karateh printer ampia abih.

# Penolakan
kiosk-refused-title = Mohon maaf
kiosk-refused-hint = Silakan piliah layanan lain atau hubuangi petugas.
kiosk-choose-another = Piliah layanan lain

# Server
kiosk-offline = Sambuangan putuih
kiosk-waiting-hint = Mohon tunggu sabanta atau hubuangi petugas. Kios ko siap jo sandirinyo.
kiosk-wrong-title = Kios ko sadang indak dipakai
kiosk-wrong-key = Untuak petugas: kunci kios ko indak ditarimo server. Mintak administrator maizinan kios ko baliak.
kiosk-wrong-server = Untuak petugas: server di jaringan ko indak server mal ko.
kiosk-wrong-version = Untuak petugas: versi kios jo server babeda.

# Masih di sana?
kiosk-still-there = Sanak masih di siko?
kiosk-still-there-hint = Layar baliak ka awal { $seconds } detik lai.
kiosk-stay = Iyo, lanjuikan

# Jam di kepala layar.
kiosk-clock = { $hour }.{ $minute }

# Awal: layanan yang sering dicari, dan jalan ke yang lain
kiosk-popular = Layanan nan acok dicari
kiosk-way-agencies = Sado instansi
kiosk-way-search = Cari layanan
kiosk-way-packages = Paket layanan
kiosk-way-appointment = Ado janji temu?
kiosk-choose-package = Piliah paket layanan
kiosk-services-in-package = { $count } layanan
kiosk-basket = { $count } layanan dipiliah

# Keterangan kecil pada kartu layanan: berapa yang menunggu, dan kira-kira berapa lama
kiosk-note-both = { $waiting } · { $wait }
kiosk-note-about = sakitar { $minutes } minik
kiosk-note-up-to = sampai { $minutes } minik
kiosk-note-range = sakitar { $low }–{ $high } minik
kiosk-note-closed = Tutuik
kiosk-note-opens = Tutuik · bukak { $when }

# Saat tertentu, dalam kalimat ("buka besok pukul 08.00") dan singkat pada kartu ("besok 08.00"). $time seperti pada jam.
kiosk-on-today = hari ko pukua { $time }
kiosk-on-tomorrow = bisuak pukua { $time }
kiosk-on-weekday = { $weekday } pukua { $time }
kiosk-on-date = { $weekday }, { $day } { $month } pukua { $time }
kiosk-near-today = pukua { $time }
kiosk-near-tomorrow = bisuak { $time }
kiosk-near-weekday = { $weekday } { $time }
kiosk-near-date = { $day } { $month }
# 1 Senin sampai 7 Minggu.
kiosk-weekday = { $weekday ->
        [1] Sinayan
        [2] Salasa
        [3] Rabaa
        [4] Kamih
        [5] Jumaik
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
kiosk-closed-hours = Layanan ko sadang tutuik.
kiosk-closed-weekday = Layanan ko indak bukak di hari ko.
kiosk-closed-break = Layanan ko sadang istirahat.
kiosk-closed-holiday = Hari ko libur.
kiosk-closed-last-ticket = Maambiak nomor untuak hari ko alah ditutuik.
kiosk-closed-full = Antrean hari ko alah panuah sampai jam tutuik.
kiosk-closed-override = Layanan ko tutuik untuak samantaro.
kiosk-closed-quota = Kuota layanan ko untuak hari ko alah abih.
kiosk-closed-alone = Nomor untuak layanan ko alun dapek diagiahkan, dek kios sadang indak tasambuang. Silakan hubuangi petugas.
kiosk-opens = Bukak liak { $when }
kiosk-opens-unknown = Silakan tanyokan ka petugas bilo bukak liak.

# Tiket
kiosk-ticket-alone = Kios sadang indak tasambuang. Nomor Sanak tatap balaku.
kiosk-ticket-slot = Janji temu Sanak: { $when }

# Bantuan petugas
kiosk-help-title = Paralu bantuan?
kiosk-help-sentence = Petugas ka datang ka kios ko.
kiosk-help-impossible = Kios sadang indak tasambuang. Silakan ka meja informasi.
kiosk-help-asked = Petugas alah diimbau
kiosk-help-asked-hint = Mohon tunggu di siko sabanta. Sanak buliah malanjuikan.
kiosk-help-coming = Petugas sadang ka siko
kiosk-help-coming-hint = Mohon tunggu di siko.
