### DRAFT for review by native speakers: Minang.
### Pencarian layanan dengan papan ketik di layar.

search-title = Cari layanan
search-hint = Ketik nan Sanak paraluan, misanyo ktp, paspor, atau usaha.
search-found = Basuo { $count } layanan
search-nothing = Alun ado nan cocok. Cubo kato lain atau piliah dari daftar instansi.
