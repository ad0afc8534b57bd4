### DRAFT for review by native speakers: Sundanese, lemes.
### Data yang diminta sebuah layanan, dengan pemberitahuan privasi (UU No. 27 Tahun 2022).

details-notice = Mung disimpen salaku kode acak sareng opat angka panungtungna, sarta dihapus dinten ieu kénéh. Henteu kantos dicitak dina tikét.
details-hint-nik = 16 angka, sapertos dina KTP
details-hint-phone = Nomer ponsel atanapi telepon
details-hint-number = Dugi ka 20 angka
details-wrong-nik = Nomer ieu teu acan leres. NIK aya 16 angka.
details-wrong-phone = Nomer ieu teu acan leres. Pariksa deui angkana.
details-wrong-number = Nomer ieu teu acan leres. Pariksa deui angkana.
details-step = { $step } ti { $all }

details-safe = Data Anjeun aman
details-skip = Liwatan
details-proceed = Teraskeun
