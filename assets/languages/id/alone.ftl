### Kios tanpa server: mengapa nomor tidak dapat diberikan. Dibaca pengunjung.

alone-not-possible = Janji temu dan paket layanan belum dapat dilayani, karena kios sedang tidak tersambung. Silakan ambil nomor untuk satu layanan, atau hubungi petugas.
alone-no-numbers = Nomor untuk layanan ini belum dapat diberikan, karena kios sedang tidak tersambung. Silakan hubungi petugas.
# Lewat tengah malam nomor mulai lagi dari awal; hanya server yang dapat memulainya.
alone-new-day = Nomor untuk hari ini belum dapat diberikan, karena kios belum tersambung sejak kemarin. Silakan hubungi petugas.
alone-no-record = Nomor belum dapat diberikan, karena kios tidak dapat mencatatnya. Silakan hubungi petugas.
