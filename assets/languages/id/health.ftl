### Halaman kesehatan server: apa yang salah, untuk yang mengurus mal. Nama dan kalimat setiap pemeriksaan.
health-ok = Server baik
health-trouble = Mal tetap berjalan, tetapi ada yang salah
health-failing = Mal tidak dapat berjalan sekarang

health-fine = Semua baik.
health-hangs = Tidak ada jawaban. Mungkin disk atau basis data macet.
health-fault = Ada kesalahan. Lihat log server.
health-unknown = Belum diperiksa.

health-journal = Jurnal
health-journal-full = Disk penuh: tidak ada yang dapat disimpan dan nomor tidak dapat diberikan. Kosongkan sebagian; mal lalu berjalan lagi dengan sendirinya.
health-journal-unwritable = Tidak ada yang dapat disimpan: disk tidak dapat ditulisi, atau basis data terkunci atau tidak terjangkau. Lihat log server.
health-journal-slow = Penyimpanan berjalan lambat. Periksa disk.
health-disk = Disk
health-disk-little = Sisa ruang untuk data server tinggal sedikit.
health-disk-gone = Folder data server tidak terjangkau.
health-clock = Jam
health-clock-back = Jam mesin dimundurkan. Mal berjalan menurut waktunya sendiri sampai keduanya sama. Periksa jam mesin.
health-forecasts = Waktu tunggu
health-forecasts-stopped = Perkiraan berhenti dan akan mulai lagi sendiri; sementara itu waktu tunggu ditaksir secara kasar.
