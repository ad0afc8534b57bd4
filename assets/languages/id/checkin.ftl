### Janji temu: kodenya, dan nomor antrean untuknya.

checkin-title = Masukkan kode janji temu
checkin-hint = Ketik kode dari bukti janji temu Anda, atau pindai kode QR-nya.
checkin-looking = Mencari janji temu Anda…
checkin-unknown = Kode ini tidak ditemukan. Silakan periksa kembali.
checkin-ready = Anda tepat waktu. Silakan ambil nomor Anda.
checkin-early = Anda datang lebih awal. Nomor dapat diambil mulai { $when }.
checkin-other-day = Janji temu ini bukan untuk hari ini. Silakan datang lagi { $when }.
checkin-late = Waktu janji temu ini sudah lewat. Silakan ambil nomor antrean biasa.
checkin-already = Nomor untuk janji temu ini sudah diambil.
checkin-cancelled = Janji temu ini sudah dibatalkan. Silakan ambil nomor antrean biasa.
checkin-elsewhere = Layanan ini tidak tersedia di kios ini. Silakan hubungi petugas.
checkin-offline = Kios sedang tidak tersambung. Silakan hubungi petugas dengan kode Anda.

# Layar kode dan janji temu
checkin-scan = Dekatkan kode QR janji temu Anda ke pemindai
checkin-code = Ketik kode di sini
checkin-find = Cari janji temu
checkin-yours = Janji temu Anda
checkin-start = Ke layar awal
