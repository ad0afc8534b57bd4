# Layar ruang tunggu.
display-title = Layar antrean
display-number = Nomor antrean
display-go = Silakan menuju loket
display-counter = Loket
display-again = Panggilan ulang
display-recent = Panggilan terbaru
display-last = Panggilan terakhir
display-no-calls = Belum ada panggilan
display-finished = Selesai
display-lines = Antrean
display-waiting = menunggu
display-nobody = Tidak ada yang menunggu
display-welcome = Selamat datang
display-sit = Silakan duduk. Nomor Anda akan dipanggil.

display-running-1 = Ambil nomor antrean di kios, lalu silakan menunggu di zona Anda.
display-running-2 = Lansia, ibu hamil dan menyusui, penyandang disabilitas, serta yang membawa anak balita didahulukan. Beri tahu kami di kios.
display-running-3 = Pindai kode QR di tiket Anda untuk mengikuti antrean dari ponsel.

# Tanda kecil saat ada gangguan. $time: pukul keadaan terakhir, $age: umurnya.
display-sign-lost = Sambungan terputus · keadaan pukul { $time }, { $age } lalu
display-sign-version = Server berbeda versi · layar ini perlu diperbarui
display-sign-key = Server menolak kunci layar ini
display-sign-zone = Zona { $zone } tidak ada · seluruh mal ditampilkan
display-seconds = { $count } detik
display-minutes = { $count } menit
display-hours = { $count } jam

# Jam di kepala layar dan pada tanda.
display-clock = { $hour }.{ $minute }
display-date = { $weekday }, { $day } { $month } { $year }
display-weekday-1 = Senin
display-weekday-2 = Selasa
display-weekday-3 = Rabu
display-weekday-4 = Kamis
display-weekday-5 = Jumat
display-weekday-6 = Sabtu
display-weekday-7 = Minggu
display-month-1 = Januari
display-month-2 = Februari
display-month-3 = Maret
display-month-4 = April
display-month-5 = Mei
display-month-6 = Juni
display-month-7 = Juli
display-month-8 = Agustus
display-month-9 = September
display-month-10 = Oktober
display-month-11 = November
display-month-12 = Desember
