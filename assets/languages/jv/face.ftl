### DRAFT for review by native speakers: Javanese, polite krama.
### Layar kecil di loket yang menghadap pengunjung: nomor yang dilayani, lalu penilaian.

face-window = Layar tamu
face-counter = Lokèt { $counter }
face-counter-word = Lokèt
face-offline = Sambungan pedhot

# Belum ada yang dapat dilihat
face-connecting = Layar punika saweg dipunsambungaken
face-connecting-hint = Nomer ingkang dipuntimbali katingal ing layar ageng.
face-resting = Sugeng rawuh
face-resting-hint = Lokèt punika dèrèng bikak.
face-unknown = Boten wonten lokèt { $counter } ing mal punika
face-unknown-hint = Kanggé petugas: priksa nomer lokèt ing pangaturan layar punika.

# Loket tanpa nomor yang dilayani
face-closed = Lokèt punika saweg tutup
face-closed-hint = Lokèt panjenengan dipunsebat nalika dipuntimbali.
face-idle = Mangga ngentosi nomer panjenengan dipuntimbali
face-idle-hint = Nomer panjenengan badhé katingal ing mriki.
face-paused = Petugas énggal wangsul
face-paused-hint = Mangga ngentosi sekedhap.

# Nomor yang dipanggil atau dilayani
face-your-number = Nomer antréan
face-called = Mangga dhateng lokèt { $counter }
face-serving = Saweg dipunladosi

# Setelah dilayani: satu wajah saja …
face-smile = Kados pundi paladosan kula?
face-smile-hint = Tutul salah satunggal rai. Biji punika tanpa nama.
face-smile-1 = Boten saé
face-smile-2 = Kirang saé
face-smile-3 = Saé
face-smile-4 = Saé sanget

# … atau sembilan unsur survei kepuasan masyarakat (PermenPANRB 14/2017), dengan kata sehari-hari
face-place = { $place } saking { $all }
face-skm-hint = Biji punika tanpa nama.

face-question-u1 = Punapa sarat-saratipun jumbuh kaliyan layanan panjenengan?
face-answer-u1-1 = Boten jumbuh
face-answer-u1-2 = Kirang jumbuh
face-answer-u1-3 = Jumbuh
face-answer-u1-4 = Jumbuh sanget

face-question-u2 = Sepinten gampilipun urut-urutan layanan?
face-answer-u2-1 = Boten gampil
face-answer-u2-2 = Kirang gampil
face-answer-u2-3 = Gampil
face-answer-u2-4 = Gampil sanget

face-question-u3 = Sepinten rikatipun panjenengan dipunladosi?
face-answer-u3-1 = Boten rikat
face-answer-u3-2 = Kirang rikat
face-answer-u3-3 = Rikat
face-answer-u3-4 = Rikat sanget

face-question-u4 = Kados pundi wragadipun miturut panjenengan?
face-answer-u4-1 = Awis sanget
face-answer-u4-2 = Radi awis
face-answer-u4-3 = Mirah
face-answer-u4-4 = Tanpa wragad

face-question-u5 = Punapa asilipun jumbuh kaliyan ingkang dipunjanjèkaken?
face-answer-u5-1 = Boten jumbuh
face-answer-u5-2 = Kirang jumbuh
face-answer-u5-3 = Jumbuh
face-answer-u5-4 = Jumbuh sanget

face-question-u6 = Sepinten saged petugas mbiyantu panjenengan?
face-answer-u6-1 = Boten saged
face-answer-u6-2 = Kirang saged
face-answer-u6-3 = Saged
face-answer-u6-4 = Saged sanget

face-question-u7 = Sepinten sopan lan sumèhipun petugas?
face-answer-u7-1 = Boten sopan
face-answer-u7-2 = Kirang sopan
face-answer-u7-3 = Sopan lan sumèh
face-answer-u7-4 = Sopan lan sumèh sanget

face-question-u8 = Kados pundi aduan lan saran dipuntanggapi ing mriki?
face-answer-u8-1 = Boten dipuntanggapi
face-answer-u8-2 = Kirang dipuntanggapi
face-answer-u8-3 = Dipuntanggapi
face-answer-u8-4 = Dipuntanggapi kanthi saé

face-question-u9 = Kados pundi papan lan saranipun ing mriki?
face-answer-u9-1 = Awon
face-answer-u9-2 = Cekap
face-answer-u9-3 = Saé
face-answer-u9-4 = Saé sanget

# Tombol di bawah pertanyaan
face-skip = Langkungi
face-back = Wangsul
face-stop = Rampung
face-not-now = Boten sapunika
face-still-there = Taksih mbiji? Tutul layar punika.

# Setelah penilaian
face-thanks = Matur nuwun
face-thanks-sending = Biji panjenengan saweg dipunkintun.
face-thanks-sent = Biji panjenengan sampun katampi.
face-kept = Nyuwun pangapunten, biji panjenengan dèrèng kakintun
face-kept-hint = Biji panjenengan dipunsimpen lan dipunkintun menawi sampun kasambung. Matur nuwun.
face-sorry = Nyuwun pangapunten, biji panjenengan boten saged kacathet
face-sorry-hint = Mangga matur langsung dhateng petugas.
