### DRAFT for review by native speakers: Javanese, polite krama.
### Standar pelayanan: berkas, waktu, biaya, dan tombol untuk mengambil nomor.

standard-tick = Tutul berkas ingkang panjenengan asta
standard-some = Wonten { $have } saking { $all } berkas
standard-complete = Berkas panjenengan jangkep
standard-take-several = Mundhut nomer kanggé { $count } layanan

# Beberapa layanan pada satu nomor
standard-errands = Layanan pilihan panjenengan
standard-errands-sentence = { $count ->
        [1] Setunggal layanan. Panjenengan saged nambah layanan sanès.
       *[other] Setunggal nomer kanggé { $count } layanan. Panjenengan dipuntimbali setunggal-setunggal.
    }
standard-after = Sasampunipun { $services }
standard-and = { $first } lan { $last }

# Layar konfirmasi
standard-ahead = Antréan ing ngajeng
standard-wait = Wekdal ngentosi
standard-time = Wekdal prosès
standard-cost = Wragad
standard-papers = Punapa berkas panjenengan jangkep?
# Tombol untuk membalik daftar yang panjang; di sampingnya "1 / 2".
standard-turn = Pirsani lajengipun
standard-turn-back = Wangsul ing wiwitan daftar
standard-priority = Perlu dipunrumiyinaken? Tutul ingkang cocog
standard-add = Tambah layanan
standard-print = Cithak daftar
standard-more = Info layanan
standard-less = Daftar berkas
standard-procedure = Urut-urutan layanan
standard-product = Ingkang panjenengan tampi
standard-complaints = Aduan lan pamrayogi
standard-remove = Busak
standard-one-number = Cekap setunggal nomer. Panjenengan ngentosi sedaya layanan sareng-sareng, dipuntimbali setunggal-setunggal.
standard-closed-hint = Mangga milih layanan sanès, utawi tutul Pitulungan kanggé ngaturi petugas.
