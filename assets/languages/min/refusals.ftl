### DRAFT for review by native speakers: Minang.
# Kalimat penolakan: pendek, sopan, dan menyebut apa yang dapat dilakukan.
refusal-refused = Pamintaan ko indak dapek dilayani kini.
refusal-unknown-service = Layanan ko indak ado di mal ko. Silakan piliah layanan lain.
refusal-unknown-priority = Golongan prioritas ko indak dikana.
refusal-line-full = Sado nomor antrean { $line } sadang dipakai. Silakan hubuangi petugas.
refusal-quota-used-up = Kuota layanan ko untuak hari ko ({ $quota } tampek) alah abih. Silakan datang liak bisuak.
refusal-request-reused = Pamintaan ko alah dijawek untuak kaparaluan lain. Silakan ulang liak.
refusal-nothing-asked = Piliah ciek layanan atau ciek paket layanan.
refusal-unknown-package = Paket layanan ko indak ado di mal ko. Silakan piliah nan lain.
refusal-errand-already-there = { $has_label ->
        [yes] Layanan ko alah ado di nomor { $label } dan alun salasai.
       *[no] Layanan nan samo dipiliah duo kali. Piliah satiok layanan sakali sajo.
    }
refusal-too-many-errands = Ciek nomor hanyo untuak { $limit } kaparaluan. Silakan ambiak nomor liak sasudah sabagian salasai.
refusal-closed = { $why ->
    [break] Layanan ko sadang istirahat.
    [weekday] Layanan ko indak bukak di hari ko.
    [holiday] Layanan ko libur hari ko{ $has_said ->
        [yes] {" "}({ $said })
       *[no] {""}
    }.
    [override] Layanan ko tutuik{ $has_said ->
        [yes] : { $said }
       *[no] {""}
    }.
    [last-ticket] Maambiak nomor untuak hari ko alah ditutuik.
    [full] Antrean hari ko alah panuah sampai jam tutuik.
   *[hours] Layanan ko sadang tutuik.
} { $has_opens ->
    [yes] Silakan datang liak mulai { refusal-moment }.
   *[no] Silakan tanyokan ka petugas bilo layanan ko bukak liak.
}
# Saat tertentu. $weekday: 1 Senin sampai 7 Minggu; $month: 1 sampai 12; $hour dan $minute selalu dua angka.
refusal-moment = { $weekday ->
    [1] Sinayan
    [2] Salasa
    [3] Rabaa
    [4] Kamih
    [5] Jumaik
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
} pukua { $hour }.{ $minute }
refusal-prerequisites-in-a-circle = Layanan-layanan ko saliang manunggu, jadi indak ado nan dapek dimulai. Silakan hubuangi petugas.
refusal-unknown-appointment = Janji temu ko indak basuo. Silakan pareso liak kodenyo.
refusal-appointment-over = Janji temu { $code } { $state ->
        [checked_in] alah dipakai untuak maambiak nomor
        [missed] alah lewaik wakatunyo
        [cancelled] alah dibatalkan
       *[other] indak balaku lai
    }. Silakan ambiak nomor antrean biaso atau buek janji temu baru.
refusal-too-early-to-check-in = Janji temu { $code } alun dapek dipakai. Silakan baliak mulai { refusal-moment }.
refusal-too-late-to-check-in = Wakatu untuak janji temu { $code } alah lewaik. Silakan ambiak nomor antrean biaso.
refusal-unauthorised = Pakakeh ko alun diizinkan. Pareso kunci mal di pangaturannyo.
refusal-storage-full = Panyimpanan server panuah. Indak ado nan hilang; silakan hubuangi pangelola.
refusal-unavailable = Server sadang indak dapek manyimpan. Silakan cubo sabanta lai.
refusal-fault = Ado gangguan di server. Silakan hubuangi pangelola.
