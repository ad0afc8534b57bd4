# Bagian bersama kios, loket dan layar.
kit-previous-page = Sebelumnya
kit-next-page = Berikutnya
kit-waiting-title = Menyiapkan antrean…
kit-waiting-hint = Mohon tunggu sebentar. Layar ini siap dengan sendirinya.
kit-choose-title = Mal yang mana?
kit-choose-hint = Ada beberapa server di jaringan ini. Silakan pilih mal Anda; pilihan ini diingat.
