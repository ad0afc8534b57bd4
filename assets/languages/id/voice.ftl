# Suara loket: kalimat panggilan dan cara membaca angka.

# Cara membaca nomor tiket: digits (nol satu dua), number (dua belas), grouped (nol dua belas).
voice-reading = grouped

voice-ticket = { $letters }, { $number }
voice-call = Nomor antrean { $ticket }, silakan menuju loket { $counter }, { $agency }.
voice-recall = Panggilan ulang, nomor antrean { $ticket }, silakan menuju loket { $counter }, { $agency }.

# Bentuk pendek, bila banyak panggilan menunggu.
voice-ticket-short = { $letters } { $number }
voice-call-short = { $ticket }, loket { $counter }.
voice-recall-short = Ulang { $ticket }, loket { $counter }.

# Bilangan. Setiap pesan membaca semua bilangan dari angkanya sampai pesan berikutnya:
# $count ialah banyaknya puluhan, ratusan atau ribuan; $rest sisanya; $after ialah nothing bila tidak bersisa.
voice-number-0 = nol
voice-number-1 = satu
voice-number-2 = dua
voice-number-3 = tiga
voice-number-4 = empat
voice-number-5 = lima
voice-number-6 = enam
voice-number-7 = tujuh
voice-number-8 = delapan
voice-number-9 = sembilan
voice-number-10 = sepuluh
voice-number-11 = sebelas
voice-number-12 = { $rest } belas
voice-number-20 = { $after ->
    [nothing] { $count } puluh
   *[other] { $count } puluh { $rest }
}
voice-number-100 = { $after ->
    [nothing] seratus
   *[other] seratus { $rest }
}
voice-number-200 = { $after ->
    [nothing] { $count } ratus
   *[other] { $count } ratus { $rest }
}
voice-number-1000 = { $after ->
    [nothing] seribu
   *[other] seribu { $rest }
}
voice-number-2000 = { $after ->
    [nothing] { $count } ribu
   *[other] { $count } ribu { $rest }
}
