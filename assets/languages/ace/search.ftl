### DRAFT for review by native speakers: Acehnese.
### Pencarian layanan dengan papan ketik di layar.

search-title = Mita layanan
search-hint = Neukeutik nyang neupeureulèe, lagèe ktp, paspor, atawa usaha.
search-found = Meurumpok { $count } boh layanan
search-nothing = Goh na nyang paih. Neuci kata la'én atawa neupiléh nibak dapeuta instansi.
