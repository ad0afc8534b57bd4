### DRAFT for review by native speakers: Acehnese.
### Layar kecil di loket yang menghadap pengunjung: nomor yang dilayani, lalu penilaian.

face-window = Layar ureueng saweue
face-counter = Lokèt { $counter }
face-counter-word = Lokèt
face-offline = Sambôngan putôh

# Belum ada yang dapat dilihat
face-connecting = Layar nyoe teungoh geusambông
face-connecting-hint = Nomor nyang geuhoi leumah bak layar rayeuk.
face-resting = Seulamat trôk teuka
face-resting-hint = Lokèt nyoe goh lom geubuka.
face-unknown = Hana lokèt { $counter } bak mal nyoe
face-unknown-hint = Keu petugas: paréksa nomor lokèt bak peungaturan layar nyoe.

# Loket tanpa nomor yang dilayani
face-closed = Lokèt nyoe teungoh geutôp
face-closed-hint = Lokèt droeneuh geupeugah watèe geuhoi.
face-idle = Neupreh sampoe nomor droeneuh geuhoi
face-idle-hint = Nomor droeneuh leumah di sinoe.
face-paused = Petugas bagah geuwoe
face-paused-hint = Neupreh siat.

# Nomor yang dipanggil atau dilayani
face-your-number = Nomor antrean
face-called = Neujak u lokèt { $counter }
face-serving = Teungoh geulayani

# Setelah dilayani: satu wajah saja …
face-smile = Pakriban layanan kamoe?
face-smile-hint = Neumat saboh muka. Peunilaian nyoe hana nan.
face-smile-1 = Hana gèt
face-smile-2 = Kureueng gèt
face-smile-3 = Gèt
face-smile-4 = Gèt that

# … atau sembilan unsur survei kepuasan masyarakat (PermenPANRB 14/2017), dengan kata sehari-hari
face-place = { $place } nibak { $all }
face-skm-hint = Peunilaian nyoe hana nan.

face-question-u1 = Peue syarat-jih paih ngon layanan droeneuh?
face-answer-u1-1 = Hana paih
face-answer-u1-2 = Kureueng paih
face-answer-u1-3 = Paih
face-answer-u1-4 = Paih that

face-question-u2 = Pakriban mudahjih urôt layanan?
face-answer-u2-1 = Hana mudah
face-answer-u2-2 = Kureueng mudah
face-answer-u2-3 = Mudah
face-answer-u2-4 = Mudah that

face-question-u3 = Pakriban bagahjih droeneuh geulayani?
face-answer-u3-1 = Hana bagah
face-answer-u3-2 = Kureueng bagah
face-answer-u3-3 = Bagah
face-answer-u3-4 = Bagah that

face-question-u4 = Pakriban biayajih meunurôt droeneuh?
face-answer-u4-1 = Meuhai that
face-answer-u4-2 = Meuhai bacut
face-answer-u4-3 = Murah
face-answer-u4-4 = Hana bayeue

face-question-u5 = Peue hasé paih ngon nyang geujanji?
face-answer-u5-1 = Hana paih
face-answer-u5-2 = Kureueng paih
face-answer-u5-3 = Paih
face-answer-u5-4 = Paih that

face-question-u6 = Pakriban meuphomjih petugas tulông droeneuh?
face-answer-u6-1 = Hana meuphom
face-answer-u6-2 = Kureueng meuphom
face-answer-u6-3 = Meuphom
face-answer-u6-4 = Meuphom that

face-question-u7 = Pakriban sopan ngon ramahjih petugas kamoe?
face-answer-u7-1 = Hana sopan
face-answer-u7-2 = Kureueng sopan
face-answer-u7-3 = Sopan ngon ramah
face-answer-u7-4 = Sopan ngon ramah that

face-question-u8 = Pakriban pengaduan ngon saran geuurôh di sinoe?
face-answer-u8-1 = Hana geuurôh
face-answer-u8-2 = Kureueng geuurôh
face-answer-u8-3 = Geuurôh
face-answer-u8-4 = Geuurôh ngon gèt

face-question-u9 = Pakriban ruang ngon sarana di sinoe?
face-answer-u9-1 = Brôk
face-answer-u9-2 = Seudang
face-answer-u9-3 = Gèt
face-answer-u9-4 = Gèt that

# Tombol di bawah pertanyaan
face-skip = Leupah
face-back = Gisa
face-stop = Seuleusoe
face-not-now = Kon jinoe
face-still-there = Mantong neunilai? Neumat layar nyoe.

# Setelah penilaian
face-thanks = Teurimong gaséh
face-thanks-sending = Peunilaian droeneuh teungoh geukirém.
face-thanks-sent = Peunilaian droeneuh ka kamoe teurimong.
face-kept = Meu'ah, peunilaian droeneuh goh lom teukirém
face-kept-hint = Peunilaian droeneuh geukeubah dan geukirém watèe ka teusambông. Teurimong gaséh.
face-sorry = Meu'ah, peunilaian droeneuh hana jeuet geucatat
face-sorry-hint = Neupeugah laju bak petugas.
