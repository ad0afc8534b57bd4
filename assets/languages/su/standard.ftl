### DRAFT for review by native speakers: Sundanese, lemes.
### Standar pelayanan: berkas, waktu, biaya, dan tombol untuk mengambil nomor.

standard-tick = Toél berkas nu dibantun ku Anjeun
standard-some = Aya { $have } ti { $all } berkas
standard-complete = Berkas Anjeun lengkep
standard-take-several = Candak nomer kanggo { $count } layanan

# Beberapa layanan pada satu nomor
standard-errands = Layanan pilihan Anjeun
standard-errands-sentence = { $count ->
        [1] Hiji layanan. Anjeun tiasa nambihan layanan sanés.
       *[other] Hiji nomer kanggo { $count } layanan. Anjeun disaur hiji-hiji.
    }
standard-after = Saparantos { $services }
standard-and = { $first } sareng { $last }

# Layar konfirmasi
standard-ahead = Payuneun Anjeun
standard-wait = Waktos ngantosan
standard-time = Lami prosés
standard-cost = Waragad
standard-papers = Dupi berkas Anjeun lengkep?
# Tombol untuk membalik daftar yang panjang; di sampingnya "1 / 2".
standard-turn = Tingali teraskeunana
standard-turn-back = Balik ka awal daptar
standard-priority = Peryogi dipayunkeun? Toél nu cocog
standard-add = Tambih layanan
standard-print = Citak daptar
standard-more = Info layanan
standard-less = Daptar berkas
standard-procedure = Runtuyan layanan
standard-product = Nu ditampi ku Anjeun
standard-complaints = Keluhan sareng saran
standard-remove = Hapus
standard-one-number = Cekap hiji nomer. Anjeun ngantosan sadaya layanan ieu sakaligus sarta disaur hiji-hiji.
standard-closed-hint = Mangga pilih layanan sanés, atanapi toél Bantosan kanggo nyaur petugas.
