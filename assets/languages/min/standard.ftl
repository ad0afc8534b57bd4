### DRAFT for review by native speakers: Minang.
### Standar pelayanan: berkas, waktu, biaya, dan tombol untuk mengambil nomor.

standard-tick = Tekan berkas nan Sanak baok
standard-some = Ado { $have } dari { $all } berkas
standard-complete = Berkas Sanak langkok
standard-take-several = Ambiak nomor untuak { $count } layanan

# Beberapa layanan pada satu nomor
standard-errands = Layanan piliahan Sanak
standard-errands-sentence = { $count ->
        [1] Ciek layanan. Sanak dapek manambah layanan lain.
       *[other] Ciek nomor untuak { $count } layanan. Sanak diimbau ciek-ciek.
    }
standard-after = Sasudah { $services }
standard-and = { $first } jo { $last }

# Layar konfirmasi
standard-ahead = Di muko Sanak
standard-wait = Pakiraan tunggu
standard-time = Lamo proses
standard-cost = Biaya
standard-papers = Alah langkok berkas Sanak?
# Tombol untuk membalik daftar yang panjang; di sampingnya "1 / 2".
standard-turn = Caliak lanjuikannyo
standard-turn-back = Baliak ka awal daftar
standard-priority = Paralu didahulukan? Tekan nan sasuai
standard-add = Tambah layanan
standard-print = Cetak daftar
standard-more = Info layanan
standard-less = Daftar berkas
standard-procedure = Alua layanan
standard-product = Nan Sanak tarimo
standard-complaints = Kaluahan jo saran
standard-remove = Hapuih
standard-one-number = Cukuik ciek nomor. Sanak manunggu di sado layanan ko sakaligus dan diimbau ciek-ciek.
standard-closed-hint = Silakan piliah layanan lain, atau tekan Bantuan untuak maimbau petugas.
