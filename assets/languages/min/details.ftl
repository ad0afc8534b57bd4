### DRAFT for review by native speakers: Minang.
### Data yang diminta sebuah layanan, dengan pemberitahuan privasi (UU No. 27 Tahun 2022).

details-notice = Disimpan sabagai kode acak sajo jo ampek angko tarakhianyo, dan dihapuih hari ko juo. Indak panah dicetak di tiket.
details-hint-nik = 16 angko, saroman di KTP
details-hint-phone = Nomor ponsel atau telepon
details-hint-number = Sampai 20 angko
details-wrong-nik = Nomor ko alun batua. NIK tu 16 angko.
details-wrong-phone = Nomor ko alun batua. Pareso liak angkonyo.
details-wrong-number = Nomor ko alun batua. Pareso liak angkonyo.
details-step = { $step } dari { $all }

details-safe = Data Sanak aman
details-skip = Lewaikan
details-proceed = Lanjuik
