### Konsol loket di antara program lain: ukuran jendela, ikon baki, pemberitahuan, tombol global.

# Ukuran berikutnya
shell-size-strip = Jalur
shell-size-panel = Panel
shell-size-full = Penuh

# Menu ikon baki
shell-menu-up = Tampilkan konsol
shell-menu-close-and-quit = Tutup loket & keluar
shell-menu-quit = Keluar
shell-menu-quit-open = Keluar, loket tetap terbuka

# Keterangan ikon baki
shell-tip-lost = Konsol Loket: terputus dari server
shell-tip-closed = Konsol Loket: belum ada loket yang dibuka
shell-tip = Loket { $counter } · { $state ->
    [called] { $label } dipanggil
    [serving] { $label } sedang dilayani
    [paused] jeda
   *[free] siap memanggil
} · { $count } menunggu

# Pemberitahuan
shell-tell-come = Ada yang menunggu
shell-tell-come-text = { $count } menunggu di loket Anda.
shell-tell-late = Terlalu lama menunggu
shell-tell-late-text = { $more ->
    [0] { $label } menunggu melebihi target.
   *[other] { $label } dan { $more } lainnya menunggu melebihi target.
}
shell-tell-help = Pengunjung perlu bantuan
shell-tell-help-text = { $more ->
    [0] { $kiosk }: silakan ke sana.
   *[other] { $kiosk } dan { $more } kios lain: silakan ke sana.
}
shell-tell-silent = Loket Anda dijeda
shell-tell-silent-text = Tidak ada panggilan cukup lama. Akhiri jeda bila Anda kembali.
shell-tell-lost = Terputus dari server
shell-tell-lost-text = Yang Anda tekan disimpan dan dikirim sekali bila tersambung lagi.
shell-tell-back = Tersambung kembali
shell-tell-back-text = Konsol bekerja seperti biasa.
shell-tell-hidden = Konsol tetap berjalan
shell-tell-hidden-text = Loket Anda masih terbuka. Klik ikon ini untuk menampilkannya.

# Tombol global
shell-keys-taken = { $keys } sudah dipakai program lain. Minta pengelola memilih tombol lain, atau tekan tombolnya di konsol.
