### DRAFT for review by native speakers: Sundanese, lemes.
### Layar kecil di loket yang menghadap pengunjung: nomor yang dilayani, lalu penilaian.

face-window = Layar sémah
face-counter = Lokét { $counter }
face-counter-word = Lokét
face-offline = Sambungan pegat

# Belum ada yang dapat dilihat
face-connecting = Layar ieu nuju disambungkeun
face-connecting-hint = Nomer nu disaur katingal dina layar ageung.
face-resting = Wilujeng sumping
face-resting-hint = Lokét ieu teu acan muka.
face-unknown = Teu aya lokét { $counter } di mal ieu
face-unknown-hint = Kanggo petugas: pariksa nomer lokét dina setélan layar ieu.

# Loket tanpa nomor yang dilayani
face-closed = Lokét ieu nuju tutup
face-closed-hint = Lokét Anjeun disebatkeun nalika disaur.
face-idle = Mangga antosan nomer Anjeun disaur
face-idle-hint = Nomer Anjeun bakal katingal di dieu.
face-paused = Petugas enggal wangsul
face-paused-hint = Mangga antosan sakedap.

# Nomor yang dipanggil atau dilayani
face-your-number = Nomer antréan
face-called = Mangga ka lokét { $counter }
face-serving = Nuju dilayanan

# Setelah dilayani: satu wajah saja …
face-smile = Kumaha palayanan kami?
face-smile-hint = Toél salah sahiji raray. Peunteun ieu tanpa nami.
face-smile-1 = Teu saé
face-smile-2 = Kirang saé
face-smile-3 = Saé
face-smile-4 = Saé pisan

# … atau sembilan unsur survei kepuasan masyarakat (PermenPANRB 14/2017), dengan kata sehari-hari
face-place = { $place } tina { $all }
face-skm-hint = Peunteun ieu tanpa nami.

face-question-u1 = Naha saratna luyu sareng layanan Anjeun?
face-answer-u1-1 = Teu luyu
face-answer-u1-2 = Kirang luyu
face-answer-u1-3 = Luyu
face-answer-u1-4 = Luyu pisan

face-question-u2 = Sabaraha gampil runtuyan layananana?
face-answer-u2-1 = Teu gampil
face-answer-u2-2 = Kirang gampil
face-answer-u2-3 = Gampil
face-answer-u2-4 = Gampil pisan

face-question-u3 = Sabaraha gancang Anjeun dilayanan?
face-answer-u3-1 = Teu gancang
face-answer-u3-2 = Kirang gancang
face-answer-u3-3 = Gancang
face-answer-u3-4 = Gancang pisan

face-question-u4 = Kumaha waragadna numutkeun Anjeun?
face-answer-u4-1 = Awis pisan
face-answer-u4-2 = Rada awis
face-answer-u4-3 = Mirah
face-answer-u4-4 = Teu mayar

face-question-u5 = Naha hasilna luyu sareng nu dijangjikeun?
face-answer-u5-1 = Teu luyu
face-answer-u5-2 = Kirang luyu
face-answer-u5-3 = Luyu
face-answer-u5-4 = Luyu pisan

face-question-u6 = Sabaraha tiasa petugas ngabantosan Anjeun?
face-answer-u6-1 = Teu tiasa
face-answer-u6-2 = Kirang tiasa
face-answer-u6-3 = Tiasa
face-answer-u6-4 = Tiasa pisan

face-question-u7 = Sabaraha sopan sareng someah petugas kami?
face-answer-u7-1 = Teu sopan
face-answer-u7-2 = Kirang sopan
face-answer-u7-3 = Sopan sareng someah
face-answer-u7-4 = Sopan sareng someah pisan

face-question-u8 = Kumaha pangaduan sareng saran diréspon di dieu?
face-answer-u8-1 = Teu diréspon
face-answer-u8-2 = Kirang diréspon
face-answer-u8-3 = Diréspon
face-answer-u8-4 = Diréspon kalayan saé

face-question-u9 = Kumaha rohangan sareng saranana di dieu?
face-answer-u9-1 = Awon
face-answer-u9-2 = Cekap
face-answer-u9-3 = Saé
face-answer-u9-4 = Saé pisan

# Tombol di bawah pertanyaan
face-skip = Liwat
face-back = Balik
face-stop = Réngsé
face-not-now = Moal ayeuna
face-still-there = Masih meunteun? Toél layar ieu.

# Setelah penilaian
face-thanks = Hatur nuhun
face-thanks-sending = Peunteun Anjeun nuju dikintunkeun.
face-thanks-sent = Peunteun Anjeun parantos katampi.
face-kept = Punten, peunteun Anjeun teu acan kakintun
face-kept-hint = Peunteun Anjeun disimpen sareng dikintunkeun upami parantos nyambung. Hatur nuhun.
face-sorry = Punten, peunteun Anjeun teu tiasa dicatet
face-sorry-hint = Mangga wartoskeun langsung ka petugas.
