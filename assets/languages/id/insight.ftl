### Konsol loket: yang perlu diketahui petugas di samping meja. Keperluan lain pengunjung, giliran berikutnya dan alasannya, kabar dari mal.

insight-clock = { $hour }.{ $minute }
insight-span = { $minutes ->
    [0] kurang dari 1 menit
   *[other] { $minutes } menit
}
insight-and = { $first } dan { $last }

# Keperluan dalam kunjungan ini
insight-errand-called-here = dipanggil ke sini
insight-errand-called-there = dipanggil ke loket { $counter }
insight-errand-serving-here = sedang di sini
insight-errand-serving-there = sedang di loket { $counter }
insight-errand-done = selesai
insight-errand-no-show = tidak hadir
insight-errand-cancelled = dibatalkan
insight-errand-expired = tidak berlaku lagi
insight-errand-after = setelah keperluan { $errands }
insight-errand-waits = menunggu di { $agency }
insight-held = ditunda
insight-held-until = ditunda sampai { $time }
insight-held-counter = ditunda untuk loket { $counter }
insight-held-officer = ditunda untuk { $officer }
insight-only-counter = hanya loket { $counter }
insight-only-officer = hanya { $officer }
insight-slot = janji { $time }

# Giliran berikutnya
insight-next-nobody = Belum ada yang dapat dipanggil sekarang
insight-next-old = Menurut keadaan { $time } lalu
insight-turn-starving = Melewati batas tunggu { $cap } menit: sudah { $time }
insight-turn-own = Hanya menunggu loket ini atau Anda
insight-turn-appointment = Waktu janjinya sudah tiba
insight-turn-priority = { $of ->
    [1] Giliran prioritas
   *[other] Giliran prioritas (1 dari { $of })
}
insight-turn-ordinary = Giliran umum ({ $place } dari { $of })
insight-turn-only-priority = Giliran umum, tetapi hanya prioritas yang menunggu
insight-turn-chosen = Dipilih petugas: { $said }
insight-rule-longest-wait = Menunggu paling lama ({ $time })
insight-rule-appointment-first = Di sela janji, menunggu paling lama ({ $time })
insight-rule-strict-order = { $line } didahulukan di loket ini
insight-rule-longest-life = Paling lama di mal ini ({ $time })
insight-rule-longest-queue = Antrean terpanjang: { $line }, { $people } orang
insight-rule-counted-ratio = Giliran { $line } (ke-{ $place } dari { $share })
insight-rule-weighted-round-robin = Giliran { $line } menurut bobotnya
insight-rule-age-times-weight = Waktu tunggu kali bobot terbesar ({ $time } × { $weight })
insight-rule-age-plus-credit = Waktu tunggu dan tambahan terbesar ({ $time } + { $credit })
insight-rule-least-slack = Paling dekat dengan batas tunggunya (sisa { $time })
insight-rule-least-slack-late = Paling jauh melewati batas tunggunya ({ $time })
insight-rule-worst-service-level = { $line } paling jarang tepat waktu hari ini ({ $share }%)
insight-rule-other = Menurut aturan loket ini
insight-when-wait-over = Aturan saat ada yang menunggu lebih dari { $time }
insight-when-length-over = Aturan saat lebih dari { $people } orang menunggu
insight-when-time-between = Aturan pukul { $start }–{ $end }
insight-passed-over = Mendahului { $labels } yang datang lebih awal
insight-passed-over-more = Mendahului { $labels } dan { $more } lainnya yang datang lebih awal

# Kabar dari mal
insight-help-going = { $officer } menuju { $kiosk } untuk membantu.
insight-line-late = { $line } melewati batas { $target } menit sejak { $time }: { $people } orang, terlama { $minutes } menit.
insight-counters-away = { $line }: { $people } orang menunggu, loket { $counters } sedang tidak memanggil.
insight-slips-failed = Tiket tidak tercetak: { $labels }. Nomornya tetap berlaku.
