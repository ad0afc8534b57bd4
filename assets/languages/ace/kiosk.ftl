### DRAFT for review by native speakers: Acehnese.
### Kios: yang dibaca pengunjung saat mengambil nomor.

# Nama bahasa ini sendiri, pada tombol yang menuju ke sini.
kiosk-language-name = Basa Acèh

kiosk-window-title = Kios antrean
kiosk-choose-agency = Neupiléh instansi nyang droeneuh tuju
kiosk-choose-service = Neupiléh layanan

# Baris bawah
kiosk-back = Gisa
kiosk-comfort = Peumudah
kiosk-help = Beunantu
kiosk-home = Lheueh

# Lembar yang naik dari baris bawah
kiosk-close-sheet = Tôp
kiosk-languages-title = Neupiléh basa
# Bahasa yang belum diperiksa penuturnya.
kiosk-language-draft = draf
kiosk-comfort-title = Mangat leubèh mudah
kiosk-large-text = Teks rayek
kiosk-large-text-hint = Haraih leubèh rayek bak ban dum layar.
kiosk-contrast = Kontras manyang
kiosk-contrast-hint = Itam ateueh putéh, garéh leubèh trang.
kiosk-low-reach = Jangkauan di yup
kiosk-low-reach-hint = Ban dum tombol di yup layar.
kiosk-voice = Peutunyok su
kiosk-voice-hint = Asoe layar geubaca; neupiléh ngon tombol.
kiosk-call-help = Neuhôi petugas
kiosk-cancel-help = Peubateue hôi

# Layar pertama dan paket
kiosk-start-hint = Neuteugön layanan nyang neupeureulèe.
kiosk-packages-hint = Meupadum boh layanan ngon saboh nomor
kiosk-basket-open = Neu'eu
# Kartu layanan yang sudah masuk keranjang, untuk pembaca layar.
kiosk-chosen = Ka neupiléh

# Papan tombol
kiosk-space = Spasi
kiosk-erase = Sampôh
kiosk-clear = Peusoh

# Layanan
kiosk-waiting-here = { $count ->
        [0] Hana ureueng preh
       *[other] { $count } ureueng teungoh preh
    }
kiosk-people = { $count ->
        [0] Hana
       *[other] { $count } ureueng
    }
kiosk-bring-nothing = Hana syarat khusus.
kiosk-take = Neucok nomor

# Menunggu jawaban
kiosk-issuing-title = Nomor droeneuh teungoh geupeusiap…
kiosk-issuing-hint = Neupreh siat.
kiosk-issuing-late = Sambôngan teungoh lambat. Nomor droeneuh teubiet meunyo server ka jijaweueb.

# Tiket
kiosk-your-number = Nomor antrean droeneuh
kiosk-wait-at = Neupreh di
kiosk-ahead = Di keue droeneuh
kiosk-expected-wait = Kira-kira preh
kiosk-wait-soon = Siat treuk
kiosk-wait-about = Kira-kira { $minutes } minèt
kiosk-wait-up-to = Sampoe { $minutes } minèt
kiosk-wait-range = { $low }–{ $high } minèt
kiosk-scan = Neupindai keu neu'eu antrean bak ponsel
kiosk-printing = Neucok tiket di yup
kiosk-printing-hint = Tiket teungoh geucétak…
kiosk-printed = Neucok tiket di yup
kiosk-printed-hint = Tiket ka geucétak.
kiosk-print-failed = Tiket hana teucétak
kiosk-half-printed = Tiket hana teucétak leungkap
kiosk-print-failed-hint = Nomor droeneuh teutap sah. Neucatat nomor atawa neupindai kode QR. Meunyo peureulèe, neutanyong bak petugas.
kiosk-no-paper = Neucatat nomor droeneuh
kiosk-no-paper-hint = Neutuléh, neufoto, atawa neupindai kode QR ngon ponsel.
kiosk-reprint = Cétak lom

# Printer: tanda kecil di layar pilihan
kiosk-printer-paper-out = Printer: keureutaih abéh. Nomor jeuet cit neucok.
kiosk-printer-cover-open = Printer: tôpjih teuhah. Nomor jeuet cit neucok.
kiosk-printer-offline = Printer: hana teusambông. Nomor jeuet cit neucok.
kiosk-printer-trouble = Printer: na gangguan. Nomor jeuet cit neucok.
kiosk-printer-paper-low = Keu petugas: keureutaih printer ka meuh'ab abéh.

# Penolakan
kiosk-refused-title = Meu'ah
kiosk-refused-hint = Neupiléh layanan la'én atawa neutanyong bak petugas.
kiosk-choose-another = Piléh layanan la'én

# Server
kiosk-offline = Sambôngan putôh
kiosk-waiting-hint = Neupreh siat atawa neutanyong bak petugas. Kios nyoe euntreuk siap keudroe.
kiosk-wrong-title = Kios nyoe teungoh hana jipakek
kiosk-wrong-key = Keu petugas: gunci kios nyoe hana jiteurimong lé server. Neulakèe bak administrator mangat geupeuidin kios nyoe lom.
kiosk-wrong-server = Keu petugas: server bak jaringan nyoe kon server mal nyoe.
kiosk-wrong-version = Keu petugas: versi kios ngon server hana saban.

# Masih di sana?
kiosk-still-there = Droeneuh mantong di sinoe?
kiosk-still-there-hint = Layar jigisa u awai { $seconds } detik treuk.
kiosk-stay = Nyo, neulanjut

# Jam di kepala layar.
kiosk-clock = { $hour }.{ $minute }

# Awal: layanan yang sering dicari, dan jalan ke yang lain
kiosk-popular = Layanan nyang kayém geumita
kiosk-way-agencies = Ban dum instansi
kiosk-way-search = Mita layanan
kiosk-way-packages = Paket layanan
kiosk-way-appointment = Na janji temu?
kiosk-choose-package = Piléh paket layanan
kiosk-services-in-package = { $count } boh layanan
kiosk-basket = { $count } boh layanan ka neupiléh

# Keterangan kecil pada kartu layanan: berapa yang menunggu, dan kira-kira berapa lama
kiosk-note-both = { $waiting } · { $wait }
kiosk-note-about = kira-kira { $minutes } minèt
kiosk-note-up-to = sampoe { $minutes } minèt
kiosk-note-range = kira-kira { $low }–{ $high } minèt
kiosk-note-closed = Tôp
kiosk-note-opens = Tôp · buka { $when }

# Saat tertentu, dalam kalimat ("buka besok pukul 08.00") dan singkat pada kartu ("besok 08.00"). $time seperti pada jam.
kiosk-on-today = uroe nyoe poh { $time }
kiosk-on-tomorrow = singoh poh { $time }
kiosk-on-weekday = { $weekday } poh { $time }
kiosk-on-date = { $weekday }, { $day } { $month } poh { $time }
kiosk-near-today = poh { $time }
kiosk-near-tomorrow = singoh { $time }
kiosk-near-weekday = { $weekday } { $time }
kiosk-near-date = { $day } { $month }
# 1 Senin sampai 7 Minggu.
kiosk-weekday = { $weekday ->
        [1] Seulanyan
        [2] Seulasa
        [3] Rabu
        [4] Hamèh
        [5] Jeumeu'at
        [6] Sabtu
       *[7] Aleuhad
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
kiosk-closed-hours = Layanan nyoe teungoh tôp.
kiosk-closed-weekday = Layanan nyoe hana buka bak uroe nyoe.
kiosk-closed-break = Layanan nyoe teungoh piyôh.
kiosk-closed-holiday = Uroe nyoe libur.
kiosk-closed-last-ticket = Neucok nomor keu uroe nyoe ka geutôp.
kiosk-closed-full = Antrean uroe nyoe ka peunoh sampoe watèe tôp.
kiosk-closed-override = Layanan nyoe geutôp keu siat.
kiosk-closed-quota = Kuota layanan nyoe keu uroe nyoe ka abéh.
kiosk-closed-alone = Nomor keu layanan nyoe goh jeuet geubri, kareuna kios teungoh hana teusambông. Neutanyong bak petugas.
kiosk-opens = Buka lom { $when }
kiosk-opens-unknown = Neutanyong bak petugas pajan buka lom.

# Tiket
kiosk-ticket-alone = Kios teungoh hana teusambông. Nomor droeneuh teutap sah.
kiosk-ticket-slot = Janji temu droeneuh: { $when }

# Bantuan petugas
kiosk-help-title = Peureulèe beunantu?
kiosk-help-sentence = Petugas geujak u kios nyoe.
kiosk-help-impossible = Kios teungoh hana teusambông. Neujak u meja informasi.
kiosk-help-asked = Petugas ka geuhôi
kiosk-help-asked-hint = Neupreh di sinoe siat. Droeneuh jeuet neulanjut.
kiosk-help-coming = Petugas teungoh geujak keunoe
kiosk-help-coming-hint = Neupreh di sinoe.
