### DRAFT for review by native speakers: Sundanese, lemes.
### Kios: yang dibaca pengunjung saat mengambil nomor.

# Nama bahasa ini sendiri, pada tombol yang menuju ke sini.
kiosk-language-name = Basa Sunda

kiosk-window-title = Kios antréan
kiosk-choose-agency = Mangga pilih instansi nu dijugjug ku Anjeun
kiosk-choose-service = Mangga pilih layanan

# Baris bawah
kiosk-back = Balik
kiosk-comfort = Kagampilan
kiosk-help = Bantosan
kiosk-home = Réngsé

# Lembar yang naik dari baris bawah
kiosk-close-sheet = Tutup
kiosk-languages-title = Pilih basa
# Bahasa yang belum diperiksa penuturnya.
kiosk-language-draft = draf
kiosk-comfort-title = Supados langkung gampil
kiosk-large-text = Téks ageung
kiosk-large-text-hint = Hurup langkung ageung dina sadaya layar.
kiosk-contrast = Kontras luhur
kiosk-contrast-hint = Hideung dina bodas, garis langkung teges.
kiosk-low-reach = Jangkauan handap
kiosk-low-reach-hint = Sadaya tombol di satengah handap layar.
kiosk-voice = Pituduh sora
kiosk-voice-hint = Eusi layar dibacakeun; pilih ku tombol.
kiosk-call-help = Saur petugas
kiosk-cancel-help = Batalkeun

# Layar pertama dan paket
kiosk-start-hint = Toél layanan nu diperyogikeun.
kiosk-packages-hint = Sababaraha layanan ku hiji nomer
kiosk-basket-open = Tingali
# Kartu layanan yang sudah masuk keranjang, untuk pembaca layar.
kiosk-chosen = Parantos dipilih

# Papan tombol
kiosk-space = Spasi
kiosk-erase = Hapus
kiosk-clear = Kosongkeun

# Layanan
kiosk-waiting-here = { $count ->
        [0] Teu aya nu ngantosan
       *[other] { $count } urang ngantosan
    }
kiosk-people = { $count ->
        [0] Teu aya
       *[other] { $count } urang
    }
kiosk-bring-nothing = Teu aya sarat husus.
kiosk-take = Candak nomer

# Menunggu jawaban
kiosk-issuing-title = Nomer Anjeun nuju disiapkeun…
kiosk-issuing-hint = Mangga antosan sakedap.
kiosk-issuing-late = Sambungan nuju laun. Nomer Anjeun kaluar upami server parantos ngawaler.

# Tiket
kiosk-your-number = Nomer antréan Anjeun
kiosk-wait-at = Mangga antosan di
kiosk-ahead = Payuneun Anjeun
kiosk-expected-wait = Waktos ngantosan
kiosk-wait-soon = Sakedap deui
kiosk-wait-about = Sakitar { $minutes } menit
kiosk-wait-up-to = Dugi ka { $minutes } menit
kiosk-wait-range = { $low }–{ $high } menit
kiosk-scan = Pindai kanggo ningali antréan tina ponsel
kiosk-printing = Candak tikét di handap
kiosk-printing-hint = Tikét nuju dicitak…
kiosk-printed = Candak tikét di handap
kiosk-printed-hint = Tikét parantos dicitak.
kiosk-print-failed = Tikét henteu kacitak
kiosk-half-printed = Tikét kacitakna henteu lengkep
kiosk-print-failed-hint = Nomer Anjeun tetep sah. Catet nomerna atanapi pindai kode QR. Upami peryogi, mangga taros petugas.
kiosk-no-paper = Catet nomer Anjeun
kiosk-no-paper-hint = Serat, poto, atanapi pindai kode QR ku ponsel.
kiosk-reprint = Citak deui

# Printer: tanda kecil di layar pilihan
kiosk-printer-paper-out = Printer: kertas seép. Nomer tetep tiasa dicandak.
kiosk-printer-cover-open = Printer: tutupna muka. Nomer tetep tiasa dicandak.
kiosk-printer-offline = Printer: henteu nyambung. Nomer tetep tiasa dicandak.
kiosk-printer-trouble = Printer: aya gangguan. Nomer tetep tiasa dicandak.
kiosk-printer-paper-low = Kanggo petugas: kertas printer ampir seép.

# Penolakan
kiosk-refused-title = Hapunten
kiosk-refused-hint = Mangga pilih layanan sanés atanapi taros petugas.
kiosk-choose-another = Pilih layanan sanés

# Server
kiosk-offline = Sambungan pegat
kiosk-waiting-hint = Mangga antosan sakedap atanapi taros petugas. Kios ieu engké otomatis siap.
kiosk-wrong-title = Kios ieu keur teu dianggo
kiosk-wrong-key = Kanggo petugas: konci kios ieu henteu ditampi ku server. Pénta administrator ngawidian kios ieu deui.
kiosk-wrong-server = Kanggo petugas: server dina jaringan ieu sanés server mal ieu.
kiosk-wrong-version = Kanggo petugas: vérsi kios sareng server béda.

# Masih di sana?
kiosk-still-there = Anjeun masih aya di dieu?
kiosk-still-there-hint = Layar balik ka awal { $seconds } detik deui.
kiosk-stay = Muhun, teraskeun

# Jam di kepala layar.
kiosk-clock = { $hour }.{ $minute }

# Awal: layanan yang sering dicari, dan jalan ke yang lain
kiosk-popular = Layanan nu sering dipilari
kiosk-way-agencies = Sadaya instansi
kiosk-way-search = Milari layanan
kiosk-way-packages = Pakét layanan
kiosk-way-appointment = Gaduh janji temu?
kiosk-choose-package = Pilih pakét layanan
kiosk-services-in-package = { $count } layanan
kiosk-basket = { $count } layanan dipilih

# Keterangan kecil pada kartu layanan: berapa yang menunggu, dan kira-kira berapa lama
kiosk-note-both = { $waiting } · { $wait }
kiosk-note-about = sakitar { $minutes } menit
kiosk-note-up-to = dugi ka { $minutes } menit
kiosk-note-range = sakitar { $low }–{ $high } menit
kiosk-note-closed = Tutup
kiosk-note-opens = Tutup · buka { $when }

# Saat tertentu, dalam kalimat ("buka besok pukul 08.00") dan singkat pada kartu ("besok 08.00"). $time seperti pada jam.
kiosk-on-today = dinten ieu tabuh { $time }
kiosk-on-tomorrow = énjing tabuh { $time }
kiosk-on-weekday = { $weekday } tabuh { $time }
kiosk-on-date = { $weekday }, { $day } { $month } tabuh { $time }
kiosk-near-today = tabuh { $time }
kiosk-near-tomorrow = énjing { $time }
kiosk-near-weekday = { $weekday } { $time }
kiosk-near-date = { $day } { $month }
# 1 Senin sampai 7 Minggu.
kiosk-weekday = { $weekday ->
        [1] Senén
        [2] Salasa
        [3] Rebo
        [4] Kemis
        [5] Jumaah
        [6] Saptu
       *[7] Minggu
    }
kiosk-month = { $month ->
        [1] Januari
        [2] Fébruari
        [3] Maret
        [4] April
        [5] Méi
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] Séptémber
        [10] Oktober
        [11] Novémber
       *[12] Désémber
    }

# Layanan yang sedang tidak memberi nomor
kiosk-closed-hours = Layanan ieu nuju tutup.
kiosk-closed-weekday = Layanan ieu henteu buka dina dinten ieu.
kiosk-closed-break = Layanan ieu nuju istirahat.
kiosk-closed-holiday = Dinten ieu peré.
kiosk-closed-last-ticket = Nyandak nomer kanggo dinten ieu parantos ditutup.
kiosk-closed-full = Antréan dinten ieu parantos pinuh dugi ka waktos tutup.
kiosk-closed-override = Layanan ieu ditutup kanggo samentawis.
kiosk-closed-quota = Kuota layanan ieu kanggo dinten ieu parantos seép.
kiosk-closed-alone = Nomer kanggo layanan ieu teu acan tiasa dipasihkeun, margi kios nuju teu nyambung. Mangga taros petugas.
kiosk-opens = Buka deui { $when }
kiosk-opens-unknown = Mangga taroskeun ka petugas iraha buka deui.

# Tiket
kiosk-ticket-alone = Kios nuju teu nyambung. Nomer Anjeun tetep sah.
kiosk-ticket-slot = Janji temu Anjeun: { $when }

# Bantuan petugas
kiosk-help-title = Peryogi bantosan?
kiosk-help-sentence = Petugas bakal sumping ka kios ieu.
kiosk-help-impossible = Kios nuju teu nyambung. Mangga ka méja informasi.
kiosk-help-asked = Petugas parantos disaur
kiosk-help-asked-hint = Mangga antosan di dieu sakedap. Anjeun tiasa neraskeun.
kiosk-help-coming = Petugas nuju ka dieu
kiosk-help-coming-hint = Mangga antosan di dieu.
