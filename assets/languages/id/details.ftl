### Data yang diminta sebuah layanan, dengan pemberitahuan privasi (UU No. 27 Tahun 2022).

details-notice = Disimpan hanya sebagai kode acak dengan empat angka terakhirnya, dan dihapus hari ini juga. Tidak pernah tercetak di tiket.
details-hint-nik = 16 angka, seperti pada KTP
details-hint-phone = Nomor ponsel atau telepon
details-hint-number = Hingga 20 angka
details-wrong-nik = Nomor ini belum benar. NIK terdiri atas 16 angka.
details-wrong-phone = Nomor ini belum benar. Periksa lagi angkanya.
details-wrong-number = Nomor ini belum benar. Periksa lagi angkanya.
details-step = { $step } dari { $all }

details-safe = Data Anda aman
details-skip = Lewati
details-proceed = Lanjut
