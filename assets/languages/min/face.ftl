### DRAFT for review by native speakers: Minang.
### Layar kecil di loket yang menghadap pengunjung: nomor yang dilayani, lalu penilaian.

face-window = Layar pangunjuang
face-counter = Loket { $counter }
face-counter-word = Loket
face-offline = Sambuangan putuih

# Belum ada yang dapat dilihat
face-connecting = Layar ko sadang disambuangkan
face-connecting-hint = Nomor nan dipanggia nampak di layar gadang.
face-resting = Salamaik datang
face-resting-hint = Loket ko alun dibukak.
face-unknown = Indak ado loket { $counter } di mal ko
face-unknown-hint = Untuak petugas: pareso nomor loket di pangaturan layar ko.

# Loket tanpa nomor yang dilayani
face-closed = Loket ko sadang tutuik
face-closed-hint = Loket Sanak disabuik katiko dipanggia.
face-idle = Silakan tunggu nomor Sanak dipanggia
face-idle-hint = Nomor Sanak ka nampak di siko.
face-paused = Petugas capek baliak
face-paused-hint = Silakan tunggu sabanta.

# Nomor yang dipanggil atau dilayani
face-your-number = Nomor antrean
face-called = Silakan ka loket { $counter }
face-serving = Sadang dilayani

# Setelah dilayani: satu wajah saja …
face-smile = Baa palayanan kami?
face-smile-hint = Santuah ciek muko. Panilaian ko indak banamo.
face-smile-1 = Indak elok
face-smile-2 = Kurang elok
face-smile-3 = Elok
face-smile-4 = Sangaik elok

# … atau sembilan unsur survei kepuasan masyarakat (PermenPANRB 14/2017), dengan kata sehari-hari
face-place = { $place } dari { $all }
face-skm-hint = Panilaian ko indak banamo.

face-question-u1 = Apo syaraiknyo sasuai jo layanan nan Sanak uruih?
face-answer-u1-1 = Indak sasuai
face-answer-u1-2 = Kurang sasuai
face-answer-u1-3 = Sasuai
face-answer-u1-4 = Sangaik sasuai

face-question-u2 = Sabarapo mudah alua layanannyo?
face-answer-u2-1 = Indak mudah
face-answer-u2-2 = Kurang mudah
face-answer-u2-3 = Mudah
face-answer-u2-4 = Sangaik mudah

face-question-u3 = Sabarapo capek Sanak dilayani?
face-answer-u3-1 = Indak capek
face-answer-u3-2 = Kurang capek
face-answer-u3-3 = Capek
face-answer-u3-4 = Sangaik capek

face-question-u4 = Baa biayanyo manuruik Sanak?
face-answer-u4-1 = Sangaik maha
face-answer-u4-2 = Agak maha
face-answer-u4-3 = Murah
face-answer-u4-4 = Indak babayia

face-question-u5 = Apo hasilnyo sasuai jo nan dijanjikan?
face-answer-u5-1 = Indak sasuai
face-answer-u5-2 = Kurang sasuai
face-answer-u5-3 = Sasuai
face-answer-u5-4 = Sangaik sasuai

face-question-u6 = Sabarapo mampu petugas manolong Sanak?
face-answer-u6-1 = Indak mampu
face-answer-u6-2 = Kurang mampu
face-answer-u6-3 = Mampu
face-answer-u6-4 = Sangaik mampu

face-question-u7 = Sabarapo sopan jo ramah petugas kami?
face-answer-u7-1 = Indak sopan
face-answer-u7-2 = Kurang sopan
face-answer-u7-3 = Sopan jo ramah
face-answer-u7-4 = Sangaik sopan jo ramah

face-question-u8 = Baa pangaduan jo saran diurus di siko?
face-answer-u8-1 = Indak diurus
face-answer-u8-2 = Kurang diurus
face-answer-u8-3 = Diurus
face-answer-u8-4 = Diurus elok-elok

face-question-u9 = Baa ruangan jo sarananyo di siko?
face-answer-u9-1 = Buruak
face-answer-u9-2 = Cukuik
face-answer-u9-3 = Elok
face-answer-u9-4 = Sangaik elok

# Tombol di bawah pertanyaan
face-skip = Lewatkan
face-back = Baliak
face-stop = Salasai
face-not-now = Indak kini
face-still-there = Masih manilai? Santuah layar ko.

# Setelah penilaian
face-thanks = Tarimo kasih
face-thanks-sending = Panilaian Sanak sadang dikirim.
face-thanks-sent = Panilaian Sanak alah kami tarimo.
face-kept = Maaf, panilaian Sanak alun takirim
face-kept-hint = Panilaian Sanak disimpan dan dikirim kalau alah tasambuang. Tarimo kasih.
face-sorry = Maaf, panilaian Sanak indak dapek dicatat
face-sorry-hint = Silakan sampaikan langsuang ka petugas.
