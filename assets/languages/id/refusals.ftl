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
    [called] sudah dipanggil
    [serving] sedang dilayani
    [done] sudah selesai dilayani
    [no_show] tercatat tidak hadir
    [cancelled] sudah dibatalkan
   *[other] sudah tidak berlaku
}, jadi tindakan ini tidak dapat dilakukan.
refusal-request-reused = Permintaan ini sudah dijawab untuk keperluan lain. Silakan ulangi.
refusal-day-is-open = Hari layanan sudah dibuka.
refusal-malformed = Permintaan tidak dapat dibaca.
refusal-unauthorised = Perangkat ini belum diizinkan. Periksa kunci mal pada pengaturannya.
refusal-not-found = Halaman ini tidak ada.
refusal-method-not-allowed = Cara ini tidak dilayani di alamat ini.
refusal-too-large = Permintaan terlalu besar.
refusal-too-slow = Permintaan terlalu lama datangnya.
refusal-storage-full = Penyimpanan server penuh. Tidak ada yang hilang; silakan hubungi pengelola.
refusal-unavailable = Server sedang tidak dapat menyimpan. Silakan coba sebentar lagi.
refusal-fault = Terjadi gangguan pada server. Silakan hubungi pengelola.
