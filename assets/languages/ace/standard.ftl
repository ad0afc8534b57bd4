### DRAFT for review by native speakers: Acehnese.
### Standar pelayanan: berkas, waktu, biaya, dan tombol untuk mengambil nomor.

standard-tick = Neuteugön beureukaih nyang neuba
standard-some = Na { $have } nibak { $all } beureukaih
standard-complete = Beureukaih droeneuh leungkap
standard-take-several = Neucok nomor keu { $count } boh layanan

# Beberapa layanan pada satu nomor
standard-errands = Layanan nyang neupiléh
standard-errands-sentence = { $count ->
        [1] Saboh layanan. Droeneuh jeuet neutamah layanan la'én.
       *[other] Saboh nomor keu { $count } boh layanan. Droeneuh geuhôi saboh-saboh.
    }
standard-after = Lheueh { $services }
standard-and = { $first } ngon { $last }

# Layar konfirmasi
standard-ahead = Di keue droeneuh
standard-wait = Kira-kira preh
standard-time = Trép proses
standard-cost = Biaya
standard-papers = Na leungkap beureukaih droeneuh?
# Tombol untuk membalik daftar yang panjang; di sampingnya "1 / 2".
standard-turn = Neu'eu lanjutanjih
standard-turn-back = Gisa u awai dapeuta
standard-priority = Peureulèe geupeudilèe? Neuteugön nyang paih
standard-add = Tamah layanan
standard-print = Cétak dapeuta
standard-more = Info layanan
standard-less = Dapeuta beureukaih
standard-procedure = Urôt layanan
standard-product = Nyang neuteurimong
standard-complaints = Keluhan ngon saran
standard-remove = Sampôh
standard-one-number = Sép saboh nomor. Droeneuh neupreh bak ban dum layanan nyoe sigo dan geuhôi saboh-saboh.
standard-closed-hint = Neupiléh layanan la'én, atawa neuteugön Beunantu keu neuhôi petugas.
