### Konsol loket: pertanyaan kepada petugas sebelum sebuah perintah dikirim.

asking-minutes = { $minutes } menit
asking-ago = { $minutes } menit lalu
asking-just-now = baru saja
asking-waits = menunggu { $minutes } mnt
asking-service = Layanan
asking-service-hint = Ketik nama layanan atau instansi
asking-officer = Nama petugas
asking-officer-hint = Ketik nama petugas
asking-officer-later = belum di loket mana pun
asking-number = Nomor
asking-number-hint = Ketik nomor, misalnya A12
asking-reason = Alasan
asking-reason-hint = Pilih, atau ketik alasan lain
asking-own-words = alasan Anda sendiri
asking-counter-own = loket ini
asking-counter-closed = tutup
asking-kept = untuk { $who }
asking-elsewhere = Pengunjung sedang di loket { $counter }.
asking-errand-there = Layanan ini sudah ada pada nomor ini.
asking-cannot-undo = Ini tidak dapat diurungkan.
asking-gone = Sudah berubah; ini tidak dapat dipilih lagi.
asking-too-late = Waktunya sudah lewat.

# Hasil
asking-outcome = Hasil { $label }?
asking-outcome-served = Terlayani
asking-outcome-loses = juga membatalkan { $services }
asking-outcome-sure = Selesai dengan hasil "{ $outcome }"?
asking-outcome-sure-hint = Keperluan lain yang menunggu ini ikut batal: { $services }. Ini tidak dapat diurungkan.
asking-outcome-sure-yes = Ya, { $outcome }
asking-outcome-sure-no = Tidak, pilih hasil lain

# Tunda
asking-hold = Tunda { $label } berapa lama?
asking-hold-hint = Setelah itu pengunjung menunggu lagi di tempatnya semula.
asking-hold-until-back = Sampai kembali
asking-hold-until-back-note = sampai Anda melanjutkannya
asking-hold-counter = Untuk sebuah loket…
asking-hold-officer = Untuk seorang petugas…
asking-hold-which-counter = Tunda { $label } untuk loket mana?
asking-hold-which-officer = Tunda { $label } untuk siapa?

# Alihkan
asking-transfer = Alihkan { $label } ke mana?
asking-transfer-here = Pengunjung sudah di layanan ini.
asking-goal = Tujuan
asking-goal-hint = Ketik layanan, loket, atau petugas
asking-place = { $label } menunggu di urutan mana?
asking-place-hint = Tujuan: { $goal }
asking-place-arrival = Menurut waktu datang
asking-place-head = Paling depan
asking-place-delay = Setelah { $minutes } menit
asking-place-end = Paling belakang

# Keperluan, catatan
asking-errand = Tambah keperluan apa untuk { $label }?
asking-note = Catatan untuk { $label }
asking-note-field = Catatan
asking-note-hint = Ketik catatan, lalu Enter
asking-note-privacy = Jangan menulis nomor identitas atau nomor telepon.
asking-note-empty = Silakan ketik catatannya dahulu.

# Panggil pilihan
asking-chosen = Panggil nomor yang mana?
asking-chosen-hint = Di luar giliran; alasannya disimpan.
asking-chosen-field = Nomor atau layanan
asking-chosen-field-hint = Misalnya A12 atau KTP
asking-chosen-not = { $phase ->
    [called] { $label } sudah dipanggil ke loket { $counter }.
    [serving] { $label } sedang dilayani di loket { $counter }.
    [held] { $label } sedang ditunda.
   *[other] { $label } belum dapat dipanggil: keperluan lain harus selesai dahulu.
}
asking-chosen-why = Mengapa { $label } didahulukan?
asking-chosen-why-hint = Jangan menulis keadaan kesehatan siapa pun.
asking-chosen-first = Perlu didahulukan
asking-chosen-papers = Kembali dengan berkas lengkap
asking-chosen-agreed = Sudah dijanjikan petugas
asking-chosen-ordered = Permintaan penyelia

# Tanpa tiket
asking-walk-in = Tanpa tiket: layanan apa?
asking-walk-in-hint = Pengunjung di depan loket mendapat nomor dan langsung dilayani.
asking-walk-in-class = Golongan pengunjung?

# Lanjutkan yang ditunda
asking-resume = Lanjutkan siapa?
asking-resume-where = { $label } dilanjutkan di mana?
asking-resume-here = Layani di sini sekarang
asking-resume-line = Kembali menunggu
asking-resume-line-note = di tempatnya semula
asking-called-ago = dipanggil { $ago }
asking-back-in = kembali dalam { $minutes } mnt
asking-until-back = sampai kembali

# Hadir kembali
asking-bring-back = Siapa yang datang juga?
asking-bring-back-hint = { $place ->
    [head] Pengunjung menunggu lagi di urutan paling depan.
    [end] Pengunjung menunggu lagi di urutan paling belakang.
   *[arrival] Pengunjung menunggu lagi di tempatnya semula.
}

# Jeda
asking-pause = Jeda karena apa?
asking-pause-hint = Kunjungan yang berjalan tetap dapat diselesaikan.
asking-pause-break = Istirahat
asking-pause-prayer = Salat
asking-pause-meeting = Rapat
asking-pause-helping = Bantu rekan
asking-pause-system = Gangguan sistem

# Batalkan
asking-cancel = Batalkan { $label }: yang mana?
asking-cancel-here = keperluan di loket ini
asking-cancel-all = Seluruh kunjungan
asking-cancel-yes = Ya, batalkan { $label }

# Semua tindakan
asking-menu = Semua tindakan
asking-menu-field = Cari tindakan
asking-menu-field-hint = Ketik nama tindakan
