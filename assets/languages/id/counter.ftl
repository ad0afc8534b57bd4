### Konsol loket: teks untuk petugas.

counter-title = Loket { $counter }
counter-window = Konsol Loket
counter-window-short = Loket

# Memilih loket
counter-pick-title = Anda bertugas di loket mana?
counter-pick-hint = Pilih loket Anda. Pilihan ini diingat.
counter-pick-officer = Nama petugas
counter-pick-officer-hint = Ketik nama Anda
counter-pick-search = Cari loket atau instansi
counter-pick-free = Kosong
counter-pick-yours = Anda di sini
counter-pick-taken = { $officer }
counter-pick-none = Tidak ada loket yang cocok.
counter-pick-not-chosen = Belum ada loket yang dipilih
counter-open = Buka loket
counter-open-named = Buka loket { $counter }
counter-opening = Membuka loket…
counter-why-no-officer = Silakan ketik nama Anda dahulu.
counter-why-no-counter = Silakan pilih loket dahulu.
counter-unknown = Mal ini tidak memiliki loket { $counter }. Periksa pengaturan.
counter-lost = Loket { $counter } ditutup dari tempat lain. Silakan buka lagi.
counter-new-day = Loket { $counter } ditutup karena hari baru telah dimulai. Silakan buka lagi.

# Keadaan meja
counter-state-free = Siap memanggil
counter-state-empty = Antrean kosong
counter-state-paused = Jeda
counter-state-called = Dipanggil
counter-state-recalled = Dipanggil ulang { $times }×
counter-state-serving = Sedang dilayani
counter-idle-title = Siap memanggil
counter-idle-empty = Belum ada yang menunggu
counter-beside = Juga di sini

# Tombol
counter-call = Panggil berikutnya
counter-start = Mulai melayani
counter-finish = Selesai
counter-finish-and-call = Selesai & panggil
counter-go-on = Lanjutkan
counter-recall = Panggil ulang
counter-no-show = Tidak hadir
counter-outcome = Hasil lain
counter-hold = Tunda
counter-transfer = Alihkan
counter-menu = Semua tindakan
counter-undo = Urungkan
counter-add-errand = Tambah keperluan
counter-call-another = Panggil satu lagi
counter-turn = Pengunjung lain
counter-call-chosen = Panggil pilihan
counter-walk-in = Tanpa tiket
counter-note = Catatan
counter-resume-held = Lanjutkan yang ditunda
counter-bring-back = Hadir kembali
counter-pause = Jeda
counter-cancel = Batalkan
counter-close = Tutup loket
counter-language = English
counter-language-name = English
counter-list = Daftar
counter-again = Tekan lagi

counter-open-tip = Membuka loket ini atas nama Anda
counter-go-on-tip = Mengakhiri jeda; loket siap memanggil lagi
counter-outcome-tip = Menyelesaikan dengan hasil lain, misalnya berkas kurang
counter-hold-tip = Menyisihkan pengunjung sebentar; tempatnya tidak hilang
counter-transfer-tip = Mengirim pengunjung ke layanan, loket, atau petugas lain
counter-menu-tip = Menampilkan semua tindakan dan tombolnya
counter-undo-tip = Mengurungkan tindakan terakhir, selama beberapa detik
counter-add-errand-tip = Menambah layanan lain pada nomor ini
counter-call-another-tip = Memanggil satu pengunjung lagi ke loket, di samping yang sudah ada
counter-turn-tip = Beralih ke pengunjung lain yang ada di loket Anda
counter-call-chosen-tip = Memanggil nomor tertentu di luar giliran, dengan alasan
counter-walk-in-tip = Melayani pengunjung di depan loket yang belum punya nomor
counter-note-tip = Menulis catatan pada nomor ini
counter-resume-held-tip = Memanggil kembali pengunjung yang ditunda
counter-bring-back-tip = Pengunjung yang tercatat tidak hadir datang juga
counter-pause-tip = Berhenti memanggil sementara, dengan alasan
counter-call-tip = Memanggil pengunjung yang mendapat giliran
counter-start-tip = Tekan saat pengunjung sudah di depan loket
counter-finish-tip = Tekan saat layanannya sudah selesai
counter-finish-and-call-tip = Selesai, lalu langsung memanggil berikutnya
counter-recall-tip = Mengumumkan nomor ini sekali lagi
counter-no-show-tip = Pengunjung tidak datang setelah dipanggil
counter-cancel-tip = Pengunjung tidak jadi dilayani
counter-close-tip = Meninggalkan loket; kunjungan yang berjalan tidak hilang
counter-list-tip = Menampilkan atau melipat daftar tunggu
counter-language-tip = Switch to English

counter-sending = Mengirim…
counter-keeping = Menunggu server…

# Pesan
counter-kept = Tersimpan. Dikirim sekali begitu server menjawab.
counter-kept-opening = Tersimpan. Dikirim sekali begitu server menjawab. Esc untuk membatalkan.
counter-again-cancel = Batalkan { $label }? Tekan { $key } sekali lagi. Ini tidak dapat diurungkan.
counter-done-recall = { $label } dipanggil ulang.
counter-done-no-show = { $label } dicatat tidak hadir.
counter-done-cancel = { $label } dibatalkan.
counter-done-finish = { $label } selesai.
counter-done-hold = { $label } ditunda.
counter-done-transfer = { $label } dialihkan.
counter-done-add-errand = Keperluan { $label } ditambahkan.
counter-done-note = Catatan untuk { $label } disimpan.
counter-done-bring-back = { $label } menunggu lagi.
counter-done-resume-held = { $label } tidak ditunda lagi.
counter-deed = { $action ->
    [start] Mulai melayani { $label }
    [finish] { $label } selesai
    [no-show] { $label } tidak hadir
    [hold] Penundaan { $label }
    [transfer] Pengalihan { $label }
    [add-errand] Tambahan keperluan { $label }
    [pause] Jeda
   *[other] Tindakan terakhir
}
counter-undo-what = Mengurungkan: { $what }
counter-undone = Diurungkan: { $what }.
counter-withdraw = Tarik kembali
counter-withdrawn = "{ $press }" ditarik kembali. Bila server sudah menerimanya, itu tampak di sini.
counter-given-back = "{ $press }" dikembalikan: terlalu lama tanpa jawaban. Silakan tekan lagi.
counter-not-followed = Selesai tercatat. Berikutnya belum dipanggil karena sambungan terlalu lama terputus.
counter-unanswered = Sebelum konsol berhenti, "{ $press }"{ $has_label ->
    [yes] {" "}untuk { $label }
   *[no] {""}
} belum dijawab server. Periksa keadaan di layar ini.
counter-paused = Jeda: { $reason }
counter-paused-silence = Dijeda otomatis karena sunyi
counter-slip-failed = Tiket { $label } tidak tercetak. Nomornya tetap berlaku.
counter-offline = Terputus { $age }
counter-online = Terhubung
counter-age-seconds = { $seconds } dtk
counter-age-minutes = { $minutes } mnt

# Alasan sebuah tombol tidak dapat dipakai
counter-why-closed = Loket belum dibuka.
counter-why-nobody = Belum ada yang menunggu.
counter-why-busy = Selesaikan dahulu nomor yang ada di loket.
counter-why-one-visitor = Loket ini melayani satu pengunjung pada satu waktu.
counter-why-full = Loket Anda penuh. Selesaikan dahulu salah satu nomor.
counter-why-nobody-beside = Tidak ada pengunjung lain di loket Anda.
counter-why-paused = Anda sedang jeda. Akhiri jeda dahulu.
counter-why-no-ticket = Belum ada nomor yang dipanggil.
counter-why-not-started = Mulai melayani dahulu.
counter-why-not-paused = Loket tidak sedang jeda.
counter-why-nobody-held = Tidak ada yang ditunda.
counter-why-nobody-absent = Tidak ada yang tercatat tidak hadir.
counter-why-nothing-to-undo = Tidak ada yang dapat diurungkan lagi.
counter-why-asked = Jawab atau tutup dahulu pertanyaan yang terbuka.
counter-why-gone = Keadaan sudah berubah, jadi pertanyaan tadi ditutup.
counter-why-already-serving = Pengunjung ini sudah dilayani.
counter-why-in-flight = Tombol sebelumnya belum dijawab server.

# Tiket
counter-class-none = Umum
counter-speaks-id = Bahasa Indonesia
counter-speaks-en = Bahasa Inggris
counter-speaks-jv = Bahasa Jawa
counter-speaks-su = Bahasa Sunda
counter-speaks-min = Bahasa Minang
counter-speaks-ace = Bahasa Aceh
counter-no-slip = Tanpa tiket kertas
counter-no-slip-short = Tanpa kertas
counter-timer-waited = Menunggu
counter-timer-walk = Menuju loket
counter-timer-serve = Dilayani
counter-typical = biasanya { $minutes } mnt
counter-pace-calm = wajar
counter-pace-long = lebih lama
counter-pace-overlong = terlalu lama
counter-walk-target = s.d. { $minutes } mnt
counter-pace-note = { $pace } · { $target }

# Daftar tunggu
counter-waiting-title = Menunggu
counter-waiting-count = { $count } menunggu
counter-waiting-longest = terlama { $minutes } menit
counter-waiting-none = Nomor baru muncul di sini.
counter-waiting-order = Menurut waktu datang
counter-minutes = { $minutes } mnt
counter-just-now = baru

# Sambungan yang tidak pulih sendiri
counter-line-refused = Kunci ditolak
counter-line-stranger = Bukan server mal ini
counter-line-incompatible = Versi berbeda
counter-wait-refused = Server menolak PC ini. Periksa kunci mal (key_file) pada pengaturannya, atau minta administrator mengizinkan PC ini lagi.
counter-wait-stranger = Yang menjawab bukan server mal ini, jadi tidak ada yang dikirim. Periksa otoritas mal (authority_file) pada pengaturannya.
counter-wait-incompatible = Versi konsol ini tidak cocok dengan server. Silakan hubungi pengelola.

# Kios: untuk petugas di zona yang sama
counter-help-asked = { $kiosk }: pengunjung perlu bantuan.
counter-help-answer = Saya ke sana
counter-help-answer-tip = Memberi tahu semua petugas bahwa Anda menuju kios itu
counter-help-answered = { $kiosk }: semua petugas tahu Anda menuju ke sana.
counter-help-sending = { $kiosk }: Anda menuju ke sana; server belum menjawab.
counter-help-given-back = { $kiosk }: terlalu lama tanpa jawaban, petugas lain belum tahu Anda ke sana. Silakan tekan lagi.
counter-printer-trouble = { $kiosk }: { $trouble ->
    [paper_out] kertas printer habis
    [cover_open] penutup printer terbuka
    [offline] printer tidak tersambung
    [half_printed] printer berhenti di tengah tiket
   *[other] printer tidak dapat mencetak
}. Nomor tetap dapat diambil.
counter-paper-low = { $kiosk }: kertas printer hampir habis.
