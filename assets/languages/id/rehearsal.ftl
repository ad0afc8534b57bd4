# Gladi: tabel dan gambarnya.
rehearsal-title = Gladi: { $mall }
rehearsal-title-recorded = Hari yang tercatat, dimainkan ulang: { $mall }
rehearsal-date = { $weekday ->
    [0] Senin
    [1] Selasa
    [2] Rabu
    [3] Kamis
    [4] Jumat
    [5] Sabtu
   *[6] Minggu
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
} { $year }
rehearsal-dates = { $days } hari mulai { $date }
rehearsal-crowd = { $visitors } pengunjung, { $counters } loket berpetugas, benih acak { $seed }
rehearsal-crowd-recorded = { $visitors } pengunjung, { $counters } loket berpetugas, menurut jurnal
rehearsal-changed = Diubah: { $changes }
rehearsal-changed-only = hanya loket { $counters } dibuka
rehearsal-changed-closed = loket { $counters } ditutup
rehearsal-changed-officers = { $officers } petugas
rehearsal-changed-staffing = penugasan dari { $file }
rehearsal-changed-rule-everywhere = semua instansi memanggil menurut { $rule }
rehearsal-changed-rule = { $agency } memanggil menurut { $rule }
rehearsal-changed-profile = loket { $counter } memanggil menurut { $rule }
rehearsal-changed-ratio = perbandingan prioritas 1:{ $ratio }
rehearsal-changed-scope = perbandingan dihitung per { $scope ->
    [line] antrean
    [hall] mal
   *[counter] loket
}
rehearsal-changed-starvation = tidak ada yang menunggu lebih dari { $minutes } mnt selama yang lain dipanggil
rehearsal-changed-no-starvation = tanpa batas menunggu

# Kolom dan baris.
rehearsal-column-calls = Dipanggil
rehearsal-column-mean = Rata-rata
rehearsal-column-p50 = P50
rehearsal-column-p90 = P90
rehearsal-column-p95 = P95
rehearsal-column-target = Dalam target
rehearsal-column-overtaken = Didahului
rehearsal-column-longest = Antrean terpanjang
rehearsal-column-busy = Loket sibuk
rehearsal-before = sebelum
rehearsal-after = sesudah
rehearsal-difference = selisih
rehearsal-legend = Waktu tunggu sejak masuk antrean sampai panggilan pertama, dalam menit. Didahului: oleh berapa orang yang datang kemudian di antrean yang sama, rata-rata.
rehearsal-section-hall = Seluruh mal
rehearsal-section-agencies = Menurut instansi
rehearsal-section-classes = Menurut golongan
rehearsal-section-hours = Menurut jam masuk antrean
rehearsal-ordinary = Pengunjung biasa
rehearsal-ending-served = dilayani
rehearsal-ending-partly = dilayani sebagian
rehearsal-ending-left = pergi
rehearsal-ending-no-show = tidak hadir saat dipanggil
rehearsal-ending-expired = masih menunggu di akhir hari
rehearsal-ending-refused = ditolak
rehearsal-ending-absent = tidak memenuhi janji temu
rehearsal-endings = Pengunjung: { $endings }
rehearsal-refusals = Penolakan: { $refusals }
rehearsal-refusal-closed-hours = di luar jam buka
rehearsal-refusal-closed-weekday = tutup hari itu
rehearsal-refusal-closed-break = istirahat
rehearsal-refusal-closed-holiday = hari libur
rehearsal-refusal-closed-last-ticket = setelah tiket terakhir
rehearsal-refusal-closed-full = antrean melebihi kemampuan
rehearsal-refusal-closed-override = ditutup petugas
rehearsal-refusal-quota-used-up = kuota habis
rehearsal-refusal-slot-full = jam janji temu penuh
rehearsal-refusal-too-late-to-check-in = terlambat untuk janji temu
rehearsal-as-recorded = Menurut catatan: rata-rata menunggu { $mean } mnt, P90 { $p90 } mnt

# Angka berdampingan.
rehearsal-figure-mean = Rata-rata menunggu, mnt
rehearsal-figure-p50 = P50 menunggu, mnt
rehearsal-figure-p90 = P90 menunggu, mnt
rehearsal-figure-p95 = P95 menunggu, mnt
rehearsal-figure-worst = Terlama menunggu, mnt
rehearsal-figure-target = Dipanggil dalam target
rehearsal-figure-longest = Antrean terpanjang satu instansi
rehearsal-figure-busy = Loket sibuk
rehearsal-figure-busiest = Loket instansi tersibuk
rehearsal-figure-overtaken = Didahului, rata-rata
rehearsal-figure-most-overtaken = Didahului, terbanyak
rehearsal-figure-out-of-turn = Didahului sesama golongan, rata-rata
rehearsal-figure-evenness = Kerataan waktu tunggu (1: sama)
rehearsal-figure-house-mean = Lama di gedung, rata-rata, mnt
rehearsal-figure-house-p90 = Lama di gedung, P90, mnt
rehearsal-figure-journeys-mean = Idem dengan beberapa keperluan, rata-rata, mnt
rehearsal-figure-served = Pengunjung dilayani
rehearsal-figure-left = Pengunjung yang pergi
rehearsal-figure-no-show = Pengunjung tidak hadir saat dipanggil
rehearsal-figure-expired = Pengunjung masih menunggu di akhir hari
rehearsal-figure-refusals = Penolakan
rehearsal-agencies-mean = Rata-rata menunggu
rehearsal-agencies-p90 = P90 menunggu

# Beberapa keperluan.
rehearsal-journeys = Beberapa keperluan: lama di gedung, menit
rehearsal-journeys-legend = { $several } pengunjung dengan beberapa keperluan dan { $others } dengan satu, yang terlayani penuh dengan ketiga cara.
rehearsal-way-together = Satu tiket, siapa memanggil lebih dulu
rehearsal-way-one-by-one = Tiket satu demi satu
rehearsal-way-fixed-order = Satu tiket, urutan tetap
rehearsal-column-way = Beberapa keperluan
rehearsal-column-saved = Lebih lama dari yang pertama
rehearsal-column-others = Lainnya, rata-rata
rehearsal-column-others-p90 = Lainnya, P90
rehearsal-column-all-waits = Tunggu semua orang

# Gambar dan berkas.
rehearsal-picture-title = Orang menunggu sepanjang hari
rehearsal-picture-peak = { $people } pukul { $time }
rehearsal-picture-others = { $agencies } instansi lain tidak pernah lebih dari { $most } orang menunggu.
rehearsal-picture-average = rata-rata
rehearsal-playing = Memainkan
rehearsal-written = Ditulis ke { $folder }: { $files }
