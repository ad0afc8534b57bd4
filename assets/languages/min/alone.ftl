### DRAFT for review by native speakers: Minang.
### Kios tanpa server: mengapa nomor tidak dapat diberikan. Dibaca pengunjung.

alone-not-possible = Janji temu jo paket layanan alun dapek dilayani, dek kios sadang indak tasambuang. Silakan ambiak nomor untuak ciek layanan, atau hubuangi petugas.
alone-no-numbers = Nomor untuak layanan ko alun dapek diagiahkan, dek kios sadang indak tasambuang. Silakan hubuangi petugas.
# Lewat tengah malam nomor mulai lagi dari awal; hanya server yang dapat memulainya.
alone-new-day = Nomor untuak hari ko alun dapek diagiahkan, dek kios alun tasambuang sajak kapatang. Silakan hubuangi petugas.
alone-no-record = Nomor alun dapek diagiahkan, dek kios indak dapek mancatatnyo. Silakan hubuangi petugas.
