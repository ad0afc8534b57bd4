### DRAFT for review by native speakers: Javanese, polite krama.
### Pencarian layanan dengan papan ketik di layar.

search-title = Madosi layanan
search-hint = Ketik ingkang panjenengan betahaken, upaminipun ktp, paspor, utawi usaha.
search-found = Wonten { $count } layanan
search-nothing = Dèrèng wonten ingkang cocog. Cobi tembung sanès utawi pilih saking daftar instansi.
