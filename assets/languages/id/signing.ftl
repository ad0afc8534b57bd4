### Masuk ke konsol loket: siapa petugasnya, dan di loket mana.

# Siapa Anda
signing-title = Siapa yang bertugas?
signing-hint = Pilih nama Anda, lalu ketik PIN atau kata sandi.
signing-hint-card = Pilih nama Anda, atau pindai kartu petugas.
signing-search = Cari nama petugas
signing-officers = Daftar petugas
signing-none = Tidak ada petugas yang cocok.
signing-loading = Menunggu daftar petugas dari server…
signing-card = Kartu petugas dapat dipindai kapan saja.

# PIN atau kata sandi
signing-secret = PIN atau kata sandi
signing-secret-hint = Ketik, lalu tekan Enter
signing-in = Masuk
signing-busy = Memeriksa…
signing-other = Ganti petugas
signing-other-tip = Kembali ke daftar petugas
signing-locked-title = Lanjutkan pekerjaan Anda
signing-locked-hint = Loket { $counter } masih milik Anda. Ketik PIN untuk melanjutkan.
signing-why-nobody = Silakan pilih nama Anda dahulu.
signing-why-no-secret = Silakan ketik PIN atau kata sandi.
signing-wrong-secret = PIN atau kata sandi salah. Silakan ketik lagi.
signing-wrong-card = Kartu ini tidak dikenal. Silakan pindai lagi, atau pakai PIN.
signing-wait = Terlalu banyak percobaan. Silakan coba lagi dalam { $seconds } detik.
signing-wait-over = Sekarang silakan coba lagi.
signing-no-answer = Server tidak menjawab. Silakan coba lagi setelah tersambung.
signing-again = Silakan masuk lagi, lalu buka loketnya.

# Di loket mana
signing-visit = { $label } masih { $phase ->
    [called] dipanggil
    [serving] dilayani
   *[other] ada
} di sini
signing-no-counter = Instansi Anda belum memiliki loket di mal ini.

# Mengambil alih
signing-take-over = Ambil alih loket { $counter }
signing-take-over-title = Mengapa loket { $counter } diambil alih?
signing-take-over-hint = { $officer } masih duduk di loket ini menurut sistem. Alasannya dicatat.
signing-reason-shift = Pergantian petugas
signing-reason-left = Rekan pergi tanpa menutup loket
signing-reason-broken = Konsol rekan rusak
signing-reason-typed = Alasan lain
signing-reason-typed-hint = Ketik alasannya
signing-another-counter = Pilih loket lain
signing-why-no-reason = Silakan pilih atau ketik alasannya dahulu.

# Kembali, dan pergi
signing-taken-over = Loket { $counter } diambil alih { $officer }: { $reason }
signing-sits-another = Loket { $counter } sekarang dipakai { $officer }.
signing-visit-kept = { $label } tetap { $phase ->
    [called] dipanggil
    [serving] dilayani
   *[other] ada
} di loket { $counter }. Buka loket ini lagi untuk melanjutkan.
