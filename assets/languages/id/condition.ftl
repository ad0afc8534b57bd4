### Halaman kesehatan server: apa yang salah, untuk yang mengurus mal. Nama dan kalimat setiap pemeriksaan.
condition-ok = Server baik
condition-trouble = Mal tetap berjalan, tetapi ada yang salah
condition-failing = Mal tidak dapat berjalan sekarang
condition-waiting = Server ini menunggu: mal dijalankan server lain

condition-fine = Semua baik.
condition-hangs = Tidak ada jawaban. Mungkin disk atau basis data macet.
condition-fault = Ada kesalahan. Lihat log server.
condition-unknown = Belum diperiksa.

condition-journal = Jurnal
condition-journal-full = Disk penuh: tidak ada yang dapat disimpan dan nomor tidak dapat diberikan. Kosongkan sebagian; mal lalu berjalan lagi dengan sendirinya.
condition-journal-unwritable = Tidak ada yang dapat disimpan: disk tidak dapat ditulisi, atau basis data terkunci atau tidak terjangkau. Lihat log server.
condition-journal-slow = Penyimpanan berjalan lambat. Periksa disk.
condition-disk = Disk
condition-disk-little = Sisa ruang untuk data server tinggal sedikit.
condition-disk-gone = Folder data server tidak terjangkau.
condition-clock = Jam
condition-clock-back = Jam mesin dimundurkan. Mal berjalan menurut waktunya sendiri sampai keduanya sama. Periksa jam mesin.
condition-forecasts = Waktu tunggu
condition-forecasts-stopped = Perkiraan berhenti dan akan mulai lagi sendiri; sementara itu waktu tunggu ditaksir secara kasar.
condition-backup = Cadangan
condition-backup-still = Salinan kedua basis data berhenti. Pastikan disknya terpasang dan masih ada ruang. Lihat log server.
condition-certificate = Sertifikat
condition-certificate-soon = Sertifikat server berakhir dalam dua minggu. Pasang penggantinya.
condition-certificate-ended = Sertifikat server sudah berakhir. Program tidak dapat masuk. Pasang penggantinya atau betulkan jam mesin.
condition-standby = Server kedua
condition-standby-none = Tidak ada server lain yang menunggu: jika server ini rusak, tidak ada penggantinya. Periksa mesin yang lain.
condition-seat = Giliran memimpin
condition-seat-away = Basis data tempat server bergantian memimpin tidak terjangkau: server ini tidak dapat mengambil alih. Pastikan basis data berjalan dan jaringan baik.
