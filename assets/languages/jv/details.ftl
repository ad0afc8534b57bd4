### DRAFT for review by native speakers: Javanese, polite krama.
### Data yang diminta sebuah layanan, dengan pemberitahuan privasi (UU No. 27 Tahun 2022).

details-notice = Namung dipunsimpen minangka kode acak kaliyan sekawan angka pungkasanipun, lan dipunbusak dinten punika ugi. Boten naté kacithak ing tikèt.
details-hint-nik = 16 angka, kados ing KTP
details-hint-phone = Nomer ponsel utawi telepon
details-hint-number = Ngantos 20 angka
details-wrong-nik = Nomer punika dèrèng leres. NIK wonten 16 angka.
details-wrong-phone = Nomer punika dèrèng leres. Priksa malih angkanipun.
details-wrong-number = Nomer punika dèrèng leres. Priksa malih angkanipun.
details-step = { $step } saking { $all }

details-safe = Data panjenengan aman
details-skip = Langkungi
details-proceed = Lajengaken
