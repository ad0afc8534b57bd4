### Pencarian layanan dengan papan ketik di layar.

search-title = Cari layanan
search-hint = Ketik yang Anda perlukan, misalnya ktp, paspor, atau usaha.
search-found = { $count } layanan ditemukan
search-nothing = Belum ada yang cocok. Coba kata lain atau pilih dari daftar instansi.
