### DRAFT for review by native speakers: Acehnese.
### Data yang diminta sebuah layanan, dengan pemberitahuan privasi (UU No. 27 Tahun 2022).

details-notice = Geukeubah sibagoe kode acak mantong ngon peuet angka keuneulheueh, dan geusampôh uroe nyoe cit. Hana tom geucétak bak tiket.
details-hint-nik = 16 angka, lagèe bak KTP
details-hint-phone = Nomor ponsel atawa telepon
details-hint-number = Sampoe 20 angka
details-wrong-nik = Nomor nyoe goh beutôi. NIK na 16 angka.
details-wrong-phone = Nomor nyoe goh beutôi. Neuparéksa lom angkajih.
details-wrong-number = Nomor nyoe goh beutôi. Neuparéksa lom angkajih.
details-step = { $step } nibak { $all }

details-safe = Data droeneuh aman
details-skip = Peuliwat
details-proceed = Lanjut
