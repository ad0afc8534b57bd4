### DRAFT for review by native speakers: Sundanese, lemes.
### Kios tanpa server: mengapa nomor tidak dapat diberikan. Dibaca pengunjung.

alone-not-possible = Janji temu sareng pakét layanan teu acan tiasa dilayanan, margi kios nuju teu nyambung. Mangga candak nomer kanggo hiji layanan, atanapi taros petugas.
alone-no-numbers = Nomer kanggo layanan ieu teu acan tiasa dipasihkeun, margi kios nuju teu nyambung. Mangga taros petugas.
# Lewat tengah malam nomor mulai lagi dari awal; hanya server yang dapat memulainya.
alone-new-day = Nomer kanggo dinten ieu teu acan tiasa dipasihkeun, margi kios teu acan nyambung ti kamari. Mangga taros petugas.
alone-no-record = Nomer teu acan tiasa dipasihkeun, margi kios teu tiasa nyatetna. Mangga taros petugas.
