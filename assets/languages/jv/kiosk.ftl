### DRAFT for review by native speakers: Javanese, polite krama.
### Kios: yang dibaca pengunjung saat mengambil nomor.

# Nama bahasa ini sendiri, pada tombol yang menuju ke sini.
kiosk-language-name = Basa Jawa

kiosk-window-title = Kios antréan
kiosk-choose-agency = Mangga milih instansi ingkang panjenengan tuju
kiosk-choose-service = Mangga milih layanan

# Baris bawah
kiosk-back = Wangsul
kiosk-comfort = Kagampilan
kiosk-help = Pitulungan
kiosk-home = Rampung

# Lembar yang naik dari baris bawah
kiosk-close-sheet = Tutup
kiosk-languages-title = Pilih basa
# Bahasa yang belum diperiksa penuturnya.
kiosk-language-draft = draf
kiosk-comfort-title = Supados langkung gampil
kiosk-large-text = Teks ageng
kiosk-large-text-hint = Aksara langkung ageng ing sedaya layar.
kiosk-contrast = Kontras inggil
kiosk-contrast-hint = Cemeng ing pethak, garis langkung cetha.
kiosk-low-reach = Jangkauan andhap
kiosk-low-reach-hint = Sedaya tombol ing sisih ngandhap layar.
kiosk-voice = Pandom swanten
kiosk-voice-hint = Isi layar dipunwaosaken; pilih mawi tombol.
kiosk-call-help = Ngaturi petugas
kiosk-cancel-help = Boten sios

# Layar pertama dan paket
kiosk-start-hint = Tutul layanan ingkang panjenengan betahaken.
kiosk-packages-hint = Sawetawis layanan kanthi setunggal nomer
kiosk-basket-open = Pirsani
# Kartu layanan yang sudah masuk keranjang, untuk pembaca layar.
kiosk-chosen = Sampun kapilih

# Papan tombol
kiosk-space = Spasi
kiosk-erase = Busak
kiosk-clear = Kosongaken

# Layanan
kiosk-waiting-here = { $count ->
        [0] Boten wonten ingkang ngentosi
       *[other] { $count } tiyang ngentosi
    }
kiosk-people = { $count ->
        [0] Boten wonten
       *[other] { $count } tiyang
    }
kiosk-bring-nothing = Boten wonten syarat mirunggan.
kiosk-take = Mundhut nomer

# Menunggu jawaban
kiosk-issuing-title = Nomer panjenengan saweg dipuncawisaken…
kiosk-issuing-hint = Mangga ngentosi sekedhap.
kiosk-issuing-late = Sambungan saweg rindhik. Nomer panjenengan medal menawi server sampun mangsuli.

# Tiket
kiosk-your-number = Nomer antréan panjenengan
kiosk-wait-at = Mangga ngentosi ing
kiosk-ahead = Antréan ing ngajeng
kiosk-expected-wait = Wekdal ngentosi
kiosk-wait-soon = Sekedhap malih
kiosk-wait-about = Udakawis { $minutes } menit
kiosk-wait-up-to = Ngantos { $minutes } menit
kiosk-wait-range = { $low }–{ $high } menit
kiosk-scan = Pindai supados saged mirsani antréan saking ponsel
kiosk-printing = Mangga mundhut tikèt ing ngandhap
kiosk-printing-hint = Tikèt saweg dipuncithak…
kiosk-printed = Mangga mundhut tikèt ing ngandhap
kiosk-printed-hint = Tikèt sampun dipuncithak.
kiosk-print-failed = Tikèt boten kacithak
kiosk-half-printed = Tikèt boten kacithak wetah
kiosk-print-failed-hint = Nomer panjenengan tetep sah. Cathet nomeripun utawi pindai kode QR. Menawi perlu, mangga matur dhateng petugas.
kiosk-no-paper = Cathet nomer panjenengan
kiosk-no-paper-hint = Serat, foto, utawi pindai kode QR mawi ponsel.
kiosk-reprint = Cithak malih

# Printer: tanda kecil di layar pilihan
kiosk-printer-paper-out = Printer: kertas telas. Nomer tetep saged dipunpundhut.
kiosk-printer-cover-open = Printer: tutupipun kabikak. Nomer tetep saged dipunpundhut.
kiosk-printer-offline = Printer: boten kasambung. Nomer tetep saged dipunpundhut.
kiosk-printer-trouble = Printer: wonten alangan. Nomer tetep saged dipunpundhut.
kiosk-printer-paper-low = Kanggé petugas: kertas printer mèh telas.

# Penolakan
kiosk-refused-title = Nyuwun pangapunten
kiosk-refused-hint = Mangga milih layanan sanès utawi matur dhateng petugas.
kiosk-choose-another = Milih layanan sanès

# Server
kiosk-offline = Sambungan pedhot
kiosk-waiting-hint = Mangga ngentosi sekedhap utawi matur dhateng petugas. Kios punika mangké siap piyambak.
kiosk-wrong-title = Kios punika saweg boten dipunginakaken
kiosk-wrong-key = Kanggé petugas: kunci kios punika boten dipuntampi server. Nyuwun administrator supados ngidini kios punika malih.
kiosk-wrong-server = Kanggé petugas: server ing jaringan punika sanès server mal punika.
kiosk-wrong-version = Kanggé petugas: vèrsi kios kaliyan server bènten.

# Masih di sana?
kiosk-still-there = Panjenengan taksih wonten mriki?
kiosk-still-there-hint = Layar wangsul dhateng wiwitan { $seconds } detik malih.
kiosk-stay = Inggih, lajengaken

# Jam di kepala layar.
kiosk-clock = { $hour }.{ $minute }

# Awal: layanan yang sering dicari, dan jalan ke yang lain
kiosk-popular = Layanan ingkang asring dipunpadosi
kiosk-way-agencies = Sedaya instansi
kiosk-way-search = Madosi layanan
kiosk-way-packages = Pakèt layanan
kiosk-way-appointment = Kagungan janji temu?
kiosk-choose-package = Milih pakèt layanan
kiosk-services-in-package = { $count } layanan
kiosk-basket = { $count } layanan kapilih

# Keterangan kecil pada kartu layanan: berapa yang menunggu, dan kira-kira berapa lama
kiosk-note-both = { $waiting } · { $wait }
kiosk-note-about = udakawis { $minutes } menit
kiosk-note-up-to = ngantos { $minutes } menit
kiosk-note-range = udakawis { $low }–{ $high } menit
kiosk-note-closed = Tutup
kiosk-note-opens = Tutup · bikak { $when }

# Saat tertentu, dalam kalimat ("buka besok pukul 08.00") dan singkat pada kartu ("besok 08.00"). $time seperti pada jam.
kiosk-on-today = dinten punika jam { $time }
kiosk-on-tomorrow = bénjing jam { $time }
kiosk-on-weekday = { $weekday } jam { $time }
kiosk-on-date = { $weekday }, { $day } { $month } jam { $time }
kiosk-near-today = jam { $time }
kiosk-near-tomorrow = bénjing { $time }
kiosk-near-weekday = { $weekday } { $time }
kiosk-near-date = { $day } { $month }
# 1 Senin sampai 7 Minggu.
kiosk-weekday = { $weekday ->
        [1] Senèn
        [2] Selasa
        [3] Rebo
        [4] Kemis
        [5] Jemuwah
        [6] Setu
       *[7] Ahad
    }
kiosk-month = { $month ->
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
    }

# Layanan yang sedang tidak memberi nomor
kiosk-closed-hours = Layanan punika saweg tutup.
kiosk-closed-weekday = Layanan punika boten bikak ing dinten punika.
kiosk-closed-break = Layanan punika saweg ngaso.
kiosk-closed-holiday = Dinten punika prèi.
kiosk-closed-last-ticket = Pamundhutan nomer kanggé dinten punika sampun katutup.
kiosk-closed-full = Antréan dinten punika sampun kebak ngantos jam tutup.
kiosk-closed-override = Layanan punika katutup kanggé sawetawis wekdal.
kiosk-closed-quota = Jatah layanan punika kanggé dinten punika sampun telas.
kiosk-closed-alone = Nomer kanggé layanan punika dèrèng saged dipunparingaken, amargi kios saweg boten kasambung. Mangga matur dhateng petugas.
kiosk-opens = Bikak malih { $when }
kiosk-opens-unknown = Mangga nyuwun pirsa petugas, kapan bikak malih.

# Tiket
kiosk-ticket-alone = Kios saweg boten kasambung. Nomer panjenengan tetep sah.
kiosk-ticket-slot = Janji temu panjenengan: { $when }

# Bantuan petugas
kiosk-help-title = Perlu pitulungan?
kiosk-help-sentence = Petugas badhé dhateng ing kios punika.
kiosk-help-impossible = Kios saweg boten kasambung. Mangga dhateng méja informasi.
kiosk-help-asked = Petugas sampun dipunaturi
kiosk-help-asked-hint = Mangga ngentosi ing mriki sekedhap. Panjenengan saged nglajengaken.
kiosk-help-coming = Petugas saweg tindak mriki
kiosk-help-coming-hint = Mangga ngentosi ing mriki.
