### Layar kecil di loket yang menghadap pengunjung: nomor yang dilayani, lalu penilaian.

face-window = Layar pengunjung
face-counter = Loket { $counter }
face-counter-word = Loket
face-offline = Sambungan terputus

# Belum ada yang dapat dilihat
face-connecting = Layar ini sedang disambungkan
face-connecting-hint = Nomor yang dipanggil tampak di layar besar.
face-resting = Selamat datang
face-resting-hint = Loket ini belum dibuka.
face-unknown = Tidak ada loket { $counter } di mal ini
face-unknown-hint = Untuk petugas: periksa nomor loket dalam pengaturan layar ini.

# Loket tanpa nomor yang dilayani
face-closed = Loket ini sedang tutup
face-closed-hint = Nomor loket Anda disebut saat dipanggil.
face-idle = Silakan tunggu nomor Anda dipanggil
face-idle-hint = Nomor Anda akan tampak di sini.
face-paused = Petugas segera kembali
face-paused-hint = Silakan tunggu sebentar.

# Nomor yang dipanggil atau dilayani
face-your-number = Nomor antrean
face-called = Silakan ke loket { $counter }
face-serving = Sedang dilayani

# Setelah dilayani: satu wajah saja …
face-smile = Bagaimana pelayanan kami?
face-smile-hint = Sentuh satu wajah. Penilaian ini tanpa nama.
face-smile-1 = Tidak baik
face-smile-2 = Kurang baik
face-smile-3 = Baik
face-smile-4 = Sangat baik

# … atau sembilan unsur survei kepuasan masyarakat (PermenPANRB 14/2017), dengan kata sehari-hari
face-place = { $place } dari { $all }
face-skm-hint = Penilaian ini tanpa nama.

face-question-u1 = Apakah persyaratannya sesuai dengan layanan yang Anda urus?
face-answer-u1-1 = Tidak sesuai
face-answer-u1-2 = Kurang sesuai
face-answer-u1-3 = Sesuai
face-answer-u1-4 = Sangat sesuai

face-question-u2 = Seberapa mudah alur layanannya?
face-answer-u2-1 = Tidak mudah
face-answer-u2-2 = Kurang mudah
face-answer-u2-3 = Mudah
face-answer-u2-4 = Sangat mudah

face-question-u3 = Seberapa cepat Anda dilayani?
face-answer-u3-1 = Tidak cepat
face-answer-u3-2 = Kurang cepat
face-answer-u3-3 = Cepat
face-answer-u3-4 = Sangat cepat

face-question-u4 = Bagaimana biayanya menurut Anda?
face-answer-u4-1 = Sangat mahal
face-answer-u4-2 = Cukup mahal
face-answer-u4-3 = Murah
face-answer-u4-4 = Gratis

face-question-u5 = Apakah hasilnya sesuai dengan yang dijanjikan?
face-answer-u5-1 = Tidak sesuai
face-answer-u5-2 = Kurang sesuai
face-answer-u5-3 = Sesuai
face-answer-u5-4 = Sangat sesuai

face-question-u6 = Seberapa mampu petugas membantu Anda?
face-answer-u6-1 = Tidak mampu
face-answer-u6-2 = Kurang mampu
face-answer-u6-3 = Mampu
face-answer-u6-4 = Sangat mampu

face-question-u7 = Seberapa sopan dan ramah petugas kami?
face-answer-u7-1 = Tidak sopan
face-answer-u7-2 = Kurang sopan
face-answer-u7-3 = Sopan dan ramah
face-answer-u7-4 = Sangat sopan dan ramah

face-question-u8 = Bagaimana pengaduan dan saran ditangani di sini?
face-answer-u8-1 = Tidak ditangani
face-answer-u8-2 = Kurang ditangani
face-answer-u8-3 = Ditangani
face-answer-u8-4 = Ditangani dengan baik

face-question-u9 = Bagaimana ruang dan sarana di sini?
face-answer-u9-1 = Buruk
face-answer-u9-2 = Cukup
face-answer-u9-3 = Baik
face-answer-u9-4 = Sangat baik

# Tombol di bawah pertanyaan
face-skip = Lewati
face-back = Kembali
face-stop = Selesai
face-not-now = Tidak sekarang
face-still-there = Masih menilai? Sentuh layar ini.

# Setelah penilaian
face-thanks = Terima kasih
face-thanks-sending = Penilaian Anda sedang dikirim.
face-thanks-sent = Penilaian Anda sudah kami terima.
face-kept = Mohon maaf, penilaian Anda belum terkirim
face-kept-hint = Penilaian Anda disimpan dan dikirim begitu tersambung. Terima kasih.
face-sorry = Mohon maaf, penilaian Anda tidak dapat dicatat
face-sorry-hint = Silakan sampaikan langsung kepada petugas.
