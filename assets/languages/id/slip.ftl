### The paper slip. Lines are short: the narrow paper has 32 columns.

slip-your-number = Nomor antrean Anda

slip-zone = Tempat tunggu
slip-priority = Prioritas
slip-people-ahead = Antrean di depan Anda
slip-people = { $count } orang
slip-nobody-ahead = tidak ada
slip-wait = Perkiraan tunggu
slip-wait-range = { $low }-{ $high } menit
slip-wait-about = sekitar { $minutes } menit
slip-wait-up-to = hingga { $minutes } menit
slip-wait-soon = segera dipanggil

slip-appointment = Janji temu
slip-time = { $hour }.{ $minute }

slip-errands = Layanan Anda, cukup satu nomor
slip-alone = Diberikan saat sambungan terputus. Nomor tetap berlaku.
slip-reprint = Cetak ulang
# It ends a slip that broke in the middle, whoever's it was: in both languages.
slip-void = BATAL / VOID

slip-follow = Pindai untuk memantau antrean Anda
slip-validity = Berlaku hari ini saja. Jika nomor Anda terlewat, silakan hubungi petugas.
slip-thanks = Terima kasih telah menunggu dengan tertib.

# $weekday is 1 for Monday to 7 for Sunday; $day, $year, $hour and $minute arrive as written digits.
slip-issued-at = { $weekday ->
        [1] Senin
        [2] Selasa
        [3] Rabu
        [4] Kamis
        [5] Jumat
        [6] Sabtu
       *[7] Minggu
    }, { $day } { $month ->
        [1] Januari
        [2] Februari
        [3] Maret
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] September
        [10] Oktober
        [11] November
       *[12] Desember
    } { $year }, { $hour }.{ $minute }

## The list of papers to take home.

slip-list-requirements = Silakan bawa
slip-list-procedure = Alur layanan
slip-list-time = Waktu
slip-list-cost = Biaya
slip-list-product = Hasil
slip-list-complaints = Pengaduan
slip-list-note = Ini bukan nomor antrean.

## The test page, for staff.

slip-test-title = Cetak percobaan
slip-test-kiosk = Kiosk
slip-test-model = Printer
slip-test-connection = Sambungan
slip-test-paper = Kertas
slip-test-profile = Profil
slip-test-pages = Halaman kode
slip-test-note = Hasil baik bila semua huruf terbaca, kode dapat dipindai, dan tidak ada yang terpotong.
