### Konsol loket: kata pada layarnya.

counter-next-title = Berikutnya
counter-errands-title = Keperluan kunjungan ini
counter-errands-one = Pengunjung ini hanya punya satu keperluan.
counter-errands-idle = Keperluan pengunjung tampil di sini.
counter-news-title = Kabar dari mal
counter-size-tip = Mengubah ukuran jendela: jalur, panel, penuh
counter-withdraw-tip = Tombol tadi tidak jadi dikirim
counter-sheet-back = Kembali
counter-sheet-back-tip = Satu langkah kembali; tidak ada yang dikirim
counter-sheet-accept = Pilih
counter-sheet-accept-tip = Mengambil pilihan ini
counter-sheet-go-on = Lanjut
counter-sheet-go-on-tip = Mengambil yang diketik
counter-key-escape = Esc
counter-key-enter = Enter
