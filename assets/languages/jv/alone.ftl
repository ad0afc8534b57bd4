### DRAFT for review by native speakers: Javanese, polite krama.
### Kios tanpa server: mengapa nomor tidak dapat diberikan. Dibaca pengunjung.

alone-not-possible = Janji temu lan pakèt layanan dèrèng saged dipunladosi, amargi kios saweg boten kasambung. Mangga mundhut nomer kanggé setunggal layanan, utawi matur dhateng petugas.
alone-no-numbers = Nomer kanggé layanan punika dèrèng saged dipunparingaken, amargi kios saweg boten kasambung. Mangga matur dhateng petugas.
# Lewat tengah malam nomor mulai lagi dari awal; hanya server yang dapat memulainya.
alone-new-day = Nomer kanggé dinten punika dèrèng saged dipunparingaken, amargi kios dèrèng kasambung wiwit kala wingi. Mangga matur dhateng petugas.
alone-no-record = Nomer dèrèng saged dipunparingaken, amargi kios boten saged nyathet. Mangga matur dhateng petugas.
