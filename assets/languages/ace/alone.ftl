### DRAFT for review by native speakers: Acehnese.
### Kios tanpa server: mengapa nomor tidak dapat diberikan. Dibaca pengunjung.

alone-not-possible = Janji temu ngon paket layanan goh jeuet geulayani, kareuna kios teungoh hana teusambông. Neucok nomor keu saboh layanan, atawa neutanyong bak petugas.
alone-no-numbers = Nomor keu layanan nyoe goh jeuet geubri, kareuna kios teungoh hana teusambông. Neutanyong bak petugas.
# Lewat tengah malam nomor mulai lagi dari awal; hanya server yang dapat memulainya.
alone-new-day = Nomor keu uroe nyoe goh jeuet geubri, kareuna kios goh teusambông dari barôe. Neutanyong bak petugas.
alone-no-record = Nomor goh jeuet geubri, kareuna kios h'an jeuet jicatat. Neutanyong bak petugas.
