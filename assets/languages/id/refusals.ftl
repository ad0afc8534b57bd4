# Kalimat penolakan: pendek, sopan, dan menyebut apa yang dapat dilakukan.
refusal-refused = Permintaan ini tidak dapat dilayani sekarang.
refusal-unknown-service = Layanan ini tidak ada di mal ini. Silakan pilih layanan lain.
refusal-unknown-priority = Golongan prioritas ini tidak dikenal.
refusal-unknown-counter = Loket { $counter } tidak ada di mal ini.
refusal-unknown-ticket = Tiket ini tidak ada hari ini.
refusal-line-full = Semua nomor antrean { $line } sedang dipakai. Silakan hubungi petugas.
refusal-quota-used-up = Kuota layanan ini untuk hari ini ({ $quota } tempat) sudah habis. Silakan datang kembali besok.
refusal-counter-taken = Loket { $counter } sedang ditempati { $officer }.
refusal-counter-not-open = Loket { $counter } belum dibuka. Buka loket lebih dahulu.
refusal-counter-busy = Selesaikan dahulu nomor { $label } di loket { $counter }.
refusal-nobody-waiting = Belum ada yang menunggu.
refusal-not-at-this-counter = Nomor { $label } tidak sedang dilayani di loket { $counter }.
refusal-wrong-state = Nomor { $label } { $phase ->
    [waiting] masih menunggu
    [blocked] belum dapat dipanggil, karena pengunjungnya sedang di loket lain atau keperluan lain harus selesai dahulu
    [held] sedang ditunda
    [called] sudah dipanggil
    [serving] sedang dilayani
    [done] sudah selesai dilayani
    [no_show] tercatat tidak hadir
    [cancelled] sudah dibatalkan
   *[other] sudah tidak berlaku
}, jadi tindakan ini tidak dapat dilakukan.
refusal-request-reused = Permintaan ini sudah dijawab untuk keperluan lain. Silakan ulangi.
refusal-nothing-asked = Pilih satu layanan atau satu paket layanan.
refusal-unknown-package = Paket layanan ini tidak ada di mal ini. Silakan pilih yang lain.
refusal-unknown-errand = Nomor { $label } tidak mempunyai keperluan ke-{ $errand }.
refusal-errand-already-there = { $has_label ->
    [yes] Layanan ini sudah ada pada nomor { $label } dan belum selesai.
   *[no] Layanan yang sama dipilih dua kali. Pilih setiap layanan satu kali saja.
}
refusal-too-many-errands = Satu nomor hanya dapat memuat { $limit } keperluan. Silakan ambil nomor lagi setelah sebagian selesai.
refusal-unknown-line = Antrean { $line } tidak ada di mal ini.
refusal-unknown-agency = Instansi { $agency } tidak ada di mal ini.
refusal-unknown-zone = Zona { $zone } tidak ada di mal ini.
refusal-unknown-display = Layar { $display } tidak ada.
refusal-unknown-place = Tidak ada loket atau zona { $place } di mal ini.
refusal-counter-elsewhere = Loket { $counter } ada di zona { $stands }, bukan di zona { $zone }.
refusal-unknown-notice = Pengumuman { $notice } tidak ada atau sudah berakhir.
refusal-unknown-outcome = Layanan ini tidak mengenal hasil "{ $outcome }". Pilih hasil yang lain.
refusal-closed = { $why ->
    [break] Layanan ini sedang istirahat.
    [weekday] Layanan ini tidak buka pada hari ini.
    [holiday] Layanan ini libur hari ini{ $has_said ->
        [yes] {" "}({ $said })
       *[no] {""}
    }.
    [override] Layanan ini tutup{ $has_said ->
        [yes] : { $said }
       *[no] {""}
    }.
    [last-ticket] Pengambilan nomor untuk hari ini sudah ditutup.
    [full] Antrean hari ini sudah penuh sampai jam tutup.
   *[hours] Layanan ini sedang tutup.
} { $has_opens ->
    [yes] Silakan datang kembali mulai { refusal-moment }.
   *[no] Silakan tanyakan kepada petugas kapan layanan ini buka kembali.
}
# Saat tertentu. $weekday: 1 Senin sampai 7 Minggu; $month: 1 sampai 12; $hour dan $minute selalu dua angka.
refusal-moment = { $weekday ->
    [1] Senin
    [2] Selasa
    [3] Rabu
    [4] Kamis
    [5] Jumat
    [6] Sabtu
   *[7] Minggu
}, { $day } { $month ->
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
} pukul { $hour }.{ $minute }
refusal-counter-is-paused = Loket { $counter } sedang jeda: { $reason ->
    [silence] lama tidak memanggil
   *[other] { $reason }
}. Akhiri jeda lebih dahulu.
refusal-counter-not-paused = Loket { $counter } tidak sedang jeda.
refusal-other-agency = Loket { $counter } milik instansi lain{ $has_label ->
    [yes] , jadi nomor { $label } tidak dapat dilayani di sana
   *[no] {""}
}.
refusal-too-early-for-no-show = Nomor { $label } belum dapat dicatat tidak hadir. { $recalls ->
    [0] Tunggu { $seconds } detik lagi.
   *[other] Panggil ulang { $recalls } kali lagi{ $seconds ->
        [0] {""}
       *[other] {" "}dan tunggu { $seconds } detik lagi
    }.
}
refusal-too-late-to-bring-back = Waktu untuk memanggil kembali nomor { $label } sudah lewat. Silakan ambil nomor baru.
refusal-nothing-to-take-back = Tidak ada lagi yang dapat diurungkan untuk nomor { $label }.
refusal-too-late-to-take-back = Waktu untuk mengurungkan tindakan pada nomor { $label } sudah lewat.
refusal-rating-not-wanted = Penilaian tidak diminta di mal ini.
refusal-not-served-here = Nomor { $label } belum selesai dilayani di loket { $counter }.
refusal-already-rated = Penilaian untuk nomor { $label } sudah diterima. Terima kasih.
refusal-too-late-to-rate = Waktu untuk menilai layanan nomor { $label } sudah lewat.
refusal-scores-mistaken = Penilaian belum lengkap: { $wanted ->
    [1] pilih satu nilai
   *[other] jawab setidaknya satu dari { $wanted } unsur
}.
refusal-visitor-elsewhere = Pengunjung nomor { $label } sedang di loket { $counter }.
refusal-needs-another = Nomor { $label } harus menyelesaikan keperluan lain lebih dahulu.
refusal-kept-for-another = Nomor { $label } ditunda untuk loket atau petugas lain.
refusal-prerequisites-in-a-circle = Layanan-layanan ini saling menunggu, jadi tidak ada yang dapat dimulai. Silakan hubungi petugas.
refusal-nowhere-to-go = Sebutkan satu tujuan: layanan, loket, atau petugas.
refusal-bad-delay = Isi antara { $least } dan { $most } menit.
refusal-personal-data = Jangan menulis nomor identitas atau nomor telepon. Hapus nomor itu lalu ulangi.
refusal-number-not-reserved = Nomor { $number } tidak dicadangkan untuk kios ini, atau sudah dipakai.
refusal-no-numbers-left = Tidak ada lagi nomor antrean { $line } yang dapat dicadangkan.
refusal-taken-another-day = Tiket ini diambil pada hari lain dan hanya berlaku pada hari itu. Silakan ambil nomor baru.
refusal-too-many-notes = Nomor { $label } sudah memiliki { $limit } catatan.
refusal-notice-mistaken = Teks pengumuman ({ $written_in }) tidak dapat ditampilkan: { $why ->
    [empty] kosong
    [long] lebih dari { $most } huruf
   *[other] berisi ganti baris atau tanda yang tidak dapat ditampilkan
}.
refusal-notice-over = Pengumuman ini sudah berakhir sebelum ditampilkan. Tulis waktu yang akan datang.
refusal-notice-too-long = Pengumuman berlaku paling lama { $days } hari.
refusal-too-many-notices = Sudah ada { $limit } pengumuman. Tarik salah satu lebih dulu.
refusal-profile-mistaken = Profil kerja tidak dapat dipakai. { $field }: { $word ->
    [no-lines] setidaknya satu antrean harus disebut
    [unknown-line] antrean ini tidak ada
    [other-agency] antrean ini milik instansi lain
    [twice] antrean ini disebut dua kali
    [own-line] antrean ini sudah termasuk antrean utama profil
    [not-served] antrean ini tidak dilayani oleh profil ini
    [missing] nilai ini harus diisi
    [whole] harus bilangan bulat, paling sedikit 1
    [above-zero] harus lebih dari 0
    [negative] tidak boleh kurang dari 0
    [too-large] terlalu besar
    [below-one] paling sedikit 1
   *[other] { $reason }
}.
refusal-hours-mistaken = Jam buka tidak dapat dipakai. { $field }: { $reason ->
    [empty] jam mulai dan jam selesai sama
    [backwards] jam selesai mendahului jam mulai
    [out-of-order] urutannya terbalik
    [overlaps] bertumpang tindih dengan yang sebelumnya
    [past] hari itu sudah lewat
    [too-far] hari itu terlalu jauh di depan
    [unknown] tidak dikenal
   *[other] { $reason }
}.
refusal-no-appointments = Layanan ini tidak menerima janji temu. Silakan ambil nomor antrean pada harinya.
refusal-no-such-slot = Tidak ada janji temu pada waktu itu. Silakan pilih waktu yang tersedia.
refusal-slot-passed = Waktu itu sudah lewat. Silakan pilih waktu yang lain.
refusal-slot-too-far = Janji temu hanya dapat dibuat sampai { $days } hari ke depan. Silakan pilih hari yang lebih dekat.
refusal-slot-full = Semua tempat pada { refusal-moment } sudah terisi. Silakan pilih waktu yang lain.
refusal-unknown-appointment = Janji temu ini tidak ditemukan. Silakan periksa kembali kodenya.
refusal-appointment-over = Janji temu { $code } { $state ->
    [checked_in] sudah dipakai untuk mengambil nomor
    [missed] sudah lewat waktunya
    [cancelled] sudah dibatalkan
   *[other] tidak berlaku lagi
}. Silakan ambil nomor antrean biasa atau buat janji temu baru.
refusal-too-early-to-check-in = Janji temu { $code } belum dapat dipakai. Silakan kembali mulai { refusal-moment }.
refusal-too-late-to-check-in = Waktu untuk janji temu { $code } sudah lewat. Silakan ambil nomor antrean biasa.
refusal-help-already-asked = Petugas sudah dipanggil ke kios { $kiosk }. Mohon tunggu sebentar.
refusal-no-help-asked = Tidak ada yang menunggu bantuan di kios { $kiosk }.
refusal-not-asked = Data ini tidak diminta untuk nomor { $label }.
refusal-particular-wrong = { $kind ->
    [nik] Nomor Induk Kependudukan (NIK) terdiri dari 16 angka.
    [phone] Nomor telepon terdiri dari 8 sampai 15 angka dan diawali 0 atau 62.
   *[other] Nomor ini terdiri dari 1 sampai 20 angka.
} Mohon periksa "{ $field }" dan ketik kembali.
refusal-too-many-tries = Data ini sudah terlalu sering dicocokkan. Silakan coba lagi dalam { $seconds } detik.
refusal-sign-in-needed = Anda belum masuk, atau tidak lagi. Tutup loket { $counter } bila masih terbuka, lalu masuk dan buka loketnya.
refusal-officer-of-another-agency = Loket { $counter } milik instansi lain. Pilih loket instansi Anda.
refusal-sign-in-refused = Tidak cocok. Periksa nama dan PIN Anda, atau coba kartu Anda sekali lagi.
refusal-sign-in-wait = Sudah terlalu sering salah. Silakan coba lagi dalam { $seconds } detik.
refusal-not-allowed = Ini bukan untuk perangkat atau petugas ini. Tanyakan kepada administrator jika seharusnya boleh.
refusal-not-its-place = { $kind ->
    [counter] Perangkat ini hanya untuk loket { $place }
   *[agency] Perangkat atau petugas ini hanya untuk instansi { $place }
}.
refusal-somebody-elses-name = { $name } adalah nama perangkat lain. Beri perangkat ini nama sendiri.
refusal-unknown-device = Tidak ada perangkat { $device }.
refusal-device-name-taken = Sudah ada perangkat { $name }. Silakan pilih nama lain.
refusal-device-of-another-kind = { $kind ->
    [kiosk] Kios
    [counter] Konsol loket
   *[display] Layar
} tidak dapat menggantikan { $wanted ->
    [kiosk] kios
    [counter] konsol loket
   *[display] layar
}.
refusal-unknown-asking = Permintaan perangkat ini sudah tidak berlaku. Silakan minta lagi dari perangkat.
refusal-pairing-mistaken = Perangkat ini tidak menyebut apa yang dijanjikannya, atau kuncinya sudah dikenal. Silakan minta lagi dari perangkat.
refusal-wrong-code = Kode ini tidak ada di perangkat yang meminta. Silakan baca sekali lagi dari layar perangkat.
refusal-code-shown-twice = Dua perangkat menampilkan kode ini, jadi keduanya tidak diizinkan. Silakan minta lagi dari perangkat.
refusal-asking-wait = Terlalu banyak perangkat yang meminta izin. Perangkat ini meminta lagi dalam { $seconds } detik.
refusal-approval-wait = Kode terlalu sering salah. Silakan coba lagi dalam { $seconds } detik.
refusal-first-code-wrong = Bukan kode yang tampil di konsol server, atau masa berlakunya habis. Mulai ulang server untuk kode baru.
refusal-administrator-there = Mal ini sudah punya administrator. Silakan hubungi administrator itu.
refusal-person-mistaken = { $part ->
    [id] Nama pendek hanya berisi huruf kecil, angka, - dan _, dan bukan nomor identitas.
    [name] Nama tidak dapat dipakai: harus terbaca dan tidak memuat nomor identitas.
    [name-taken] Nama pendek atau nama ini sudah dipakai orang lain.
   *[secret] Kata sandi terlalu mudah ditebak. Paling sedikit 8 karakter, tanpa deret atau pengulangan.
}
refusal-malformed = Permintaan tidak dapat dibaca.
refusal-unauthorised = Perangkat ini belum atau tidak lagi diizinkan. Tanyakan kepada administrator, atau periksa kunci pada pengaturannya.
refusal-not-found = Halaman ini tidak ada.
refusal-method-not-allowed = Cara ini tidak dilayani di alamat ini.
refusal-too-large = Permintaan terlalu besar.
refusal-too-slow = Permintaan terlalu lama datangnya.
refusal-too-long = Alamat atau kepala permintaan terlalu panjang.
refusal-too-many-requests = Sedang banyak sekali yang bertanya. Silakan coba lagi dalam { $seconds } detik.
refusal-storage-full = Penyimpanan server penuh. Tidak ada yang hilang; silakan hubungi pengelola.
refusal-unavailable = Server sedang tidak dapat menyimpan. Silakan coba sebentar lagi.
refusal-waiting = Server ini sedang menunggu: server lain yang melayani mal ini. Silakan coba sebentar lagi.
refusal-fault = Terjadi gangguan pada server. Silakan hubungi pengelola.
