# Layar ruang tunggu.
display-title = Layar antrean
display-number = Nomor antrean
display-go = Silakan menuju loket
display-counter = Loket
display-again = Panggilan ulang
display-recent = Panggilan terbaru
display-last = Panggilan terakhir
display-no-calls = Belum ada panggilan
display-lines = Menunggu
display-nobody = Tidak ada yang menunggu
display-media = Gambar dan video
display-welcome = Selamat datang
display-sit = Silakan duduk. Nomor Anda akan dipanggil.

display-running-1 = Ambil nomor antrean di kios, lalu silakan menunggu di zona Anda.
display-running-2 = Lansia, ibu hamil dan menyusui, penyandang disabilitas, serta yang membawa anak balita didahulukan. Beri tahu kami di kios.
display-running-3 = Pindai kode QR di tiket Anda untuk mengikuti antrean dari ponsel.

# Tanda kecil saat ada gangguan. $time: pukul keadaan terakhir, $age: umurnya.
display-sign-lost = Sambungan terputus · keadaan pukul { $time }, { $age } lalu
display-sign-version = Server berbeda versi · layar ini perlu diperbarui
display-sign-key = Server menolak kunci layar ini · hubungi administrator
display-sign-stranger = Yang menjawab bukan server mal ini
display-sign-zone = Zona { $zone } tidak ada · seluruh mal ditampilkan
display-sign-counter = Loket { $counter } tidak ada · seluruh zona ditampilkan
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

# Perkiraan tunggu di samping panjang antrean, sependek mungkin.
display-wait-soon = segera
display-wait-about = ±{ $minutes } menit
display-wait-up-to = hingga { $minutes } menit
display-wait-range = { $low }–{ $high } menit

# Loket dan keadaannya.
display-counters = Loket saat ini
display-no-counters = Belum ada loket yang buka
display-counter-calling = Silakan
display-counter-serving = Sedang dilayani
display-counter-served = Dilayani
display-counter-free = Siap melayani
display-counter-paused = Istirahat
display-counter-closed = Tutup
display-counter-sit = Silakan tunggu nomor Anda dipanggil
display-counter-opens = Buka lagi pukul { $time }
display-counter-opens-on = Buka lagi { $weekday } pukul { $time }
display-counter-none = Loket untuk layar ini belum ditentukan

# Yang dipanggil dan belum datang. $times: sudah berapa kali dipanggil ke $counter; $place: di mana, dan $time: sampai pukul berapa masih dapat melapor.
display-missed = Belum datang?
display-missed-none = Semua yang dipanggil sudah datang
display-missed-counter = Loket { $counter }
display-missed-awaited = { $times ->
    [1] Ditunggu di loket { $counter }
   *[other] Ditunggu di loket { $counter } · panggilan ke-{ $times }
}
display-missed-report = Lapor ke { $place } sebelum { $time }
display-missed-report-place = Lapor ke { $place } sebelum { $time }

display-notice = Pemberitahuan
display-notice-urgent = Penting
display-notice-closed = { $name } tutup hari ini

# Untuk petugas. $metres: dari sejauh apa layar terbaca, $asked: jarak yang diminta.
display-trouble-far = Tata letak { $layout } di layar ini terbaca sampai { $metres } m, bukan { $asked } m
