# Halaman pengunjung di telepon, dan kata-kata server.
server-page-title = Nomor antrean { $label }
server-page-your-number = Nomor antrean Anda
server-page-waiting = Silakan menunggu. Nomor Anda akan dipanggil.
server-page-ahead = { $ahead ->
    [0] Anda berikutnya
   *[other] { $ahead } orang di depan Anda
}
server-page-wait = Perkiraan { $low }–{ $high } menit
server-page-wait-up-to = Perkiraan hingga { $high } menit
server-page-wait-unknown = Perkiraan waktu belum tersedia
server-page-title-called = { $label } · loket { $counter } · giliran Anda
server-page-counter = Loket
server-page-your-turn = Sekarang giliran Anda
server-page-serving = Anda sedang dilayani di loket { $counter }.
server-page-blocked = Keperluan Anda yang lain harus selesai dahulu. Silakan hubungi petugas bila perlu bantuan.
server-page-held = Nomor Anda sedang ditunda petugas. Silakan menunggu, Anda akan dipanggil lagi.
server-page-held-until = Nomor Anda sedang ditunda petugas sampai pukul { $hour }.{ $minute }. Setelah itu Anda akan dipanggil lagi.
server-page-appointment = Janji temu Anda pukul { $hour }.{ $minute }
server-page-done = Layanan selesai. Terima kasih.
server-page-no-show = Nomor Anda sudah dipanggil tetapi Anda tidak hadir. Silakan hubungi petugas.
server-page-no-show-place = Nomor Anda sudah dipanggil tetapi Anda tidak hadir. Silakan ke { $place } sebelum pukul { $hour }.{ $minute }.
server-page-no-show-counter = Nomor Anda sudah dipanggil tetapi Anda tidak hadir. Silakan ke loket { $counter } sebelum pukul { $hour }.{ $minute }.
server-page-cancelled = Nomor ini sudah dibatalkan.
server-page-expired = Nomor ini sudah tidak berlaku.
server-page-unknown = Nomor ini tidak ditemukan. Silakan periksa kembali kode QR Anda.
server-page-updated = Diperbarui pukul { $hour }.{ $minute }.{ $second }. Halaman ini memperbarui diri sendiri.
server-page-lost = Sambungan ke mal terputus. Dengarkan panggilan di ruang tunggu.
server-page-sound = Bunyikan saat dipanggil
server-page-sound-on = Bunyi menyala
server-page-stay = Biarkan halaman ini terbuka.
server-page-other-language = English
server-page-later = Halaman ini sedang tidak dapat ditampilkan. Silakan coba sebentar lagi.

# Pengunjung dengan beberapa keperluan: keadaan tiap-tiap keperluan.
server-page-order = Menurut urutan yang diperkirakan. Urutan dapat berubah; nomor Anda akan dipanggil.
server-page-stop = sekitar pukul { $hour }.{ $minute }–{ $last_hour }.{ $last_minute }
server-page-out = Perkiraan selesai antara pukul { $hour }.{ $minute } dan { $last_hour }.{ $last_minute }
server-errand-blocked = menunggu keperluan Anda yang lain
server-errand-called = silakan menuju loket { $counter }
server-errand-serving = sedang dilayani di loket { $counter }
server-errand-held = ditunda petugas
server-errand-done = selesai
server-errand-no-show = sudah dipanggil, Anda tidak hadir
server-errand-cancelled = dibatalkan
server-errand-expired = tidak berlaku lagi
