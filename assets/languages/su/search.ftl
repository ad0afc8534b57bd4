### DRAFT for review by native speakers: Sundanese, lemes.
### Pencarian layanan dengan papan ketik di layar.

search-title = Milari layanan
search-hint = Ketik nu diperyogikeun, contona ktp, paspor, atanapi usaha.
search-found = Kapendak { $count } layanan
search-nothing = Teu acan aya nu cocog. Cobi kecap sanés atanapi pilih tina daptar instansi.
