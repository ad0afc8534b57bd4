### Standar pelayanan: berkas, waktu, biaya, dan tombol untuk mengambil nomor.

standard-tick = Sentuh berkas yang Anda bawa
standard-some = { $have } dari { $all } berkas ada
standard-complete = Berkas Anda lengkap
standard-take-several = Ambil nomor untuk { $count } layanan

# Beberapa layanan pada satu nomor
standard-errands = Layanan pilihan Anda
standard-errands-sentence = { $count ->
        [1] Satu layanan. Anda dapat menambah layanan lain.
       *[other] Satu nomor untuk { $count } layanan. Anda dipanggil satu per satu.
    }
standard-after = Setelah { $services }
standard-and = { $first } dan { $last }

# Layar konfirmasi
standard-ahead = Di depan Anda
standard-wait = Perkiraan tunggu
standard-time = Lama proses
standard-cost = Biaya
standard-papers = Apakah berkas Anda lengkap?
# Tombol untuk membalik daftar yang panjang; di sampingnya "1 / 2".
standard-turn = Lihat lanjutannya
standard-turn-back = Kembali ke awal daftar
standard-priority = Perlu didahulukan? Sentuh yang sesuai
standard-add = Tambah layanan
standard-print = Cetak daftar
standard-more = Info layanan
standard-less = Daftar berkas
standard-procedure = Alur layanan
standard-product = Yang Anda terima
standard-complaints = Keluhan dan saran
standard-remove = Hapus
standard-one-number = Cukup satu nomor. Anda menunggu di semua layanan ini sekaligus dan dipanggil satu per satu.
standard-closed-hint = Silakan pilih layanan lain, atau sentuh Bantuan untuk memanggil petugas.
