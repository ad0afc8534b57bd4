### DRAFT for review by native speakers: Acehnese.
# Kalimat penolakan: pendek, sopan, dan menyebut apa yang dapat dilakukan.
refusal-refused = Peulakèe nyoe h'an jeuet geulayani jinoe.
refusal-unknown-service = Layanan nyoe hana bak mal nyoe. Neupiléh layanan la'én.
refusal-unknown-priority = Golongan prioritas nyoe hana geuturi.
refusal-line-full = Ban dum nomor antrean { $line } teungoh geungui. Neutanyong bak petugas.
refusal-quota-used-up = Kuota layanan nyoe keu uroe nyoe ({ $quota } teumpat) ka abéh. Neujak lom singoh.
refusal-request-reused = Peulakèe nyoe ka geujaweueb keu urôsan la'én. Neuulang lom.
refusal-nothing-asked = Neupiléh saboh layanan atawa saboh paket layanan.
refusal-unknown-package = Paket layanan nyoe hana bak mal nyoe. Neupiléh nyang la'én.
refusal-errand-already-there = { $has_label ->
        [yes] Layanan nyoe ka na bak nomor { $label } dan goh lheueh.
       *[no] Layanan nyang saban neupiléh dua go. Neupiléh tiep layanan sigo mantong.
    }
refusal-too-many-errands = Saboh nomor keu { $limit } urôsan mantong. Neucok nomor lom meunyo ladôm ka lheueh.
refusal-closed = { $why ->
    [break] Layanan nyoe teungoh piyôh.
    [weekday] Layanan nyoe hana buka bak uroe nyoe.
    [holiday] Layanan nyoe libur uroe nyoe{ $has_said ->
        [yes] {" "}({ $said })
       *[no] {""}
    }.
    [override] Layanan nyoe tôp{ $has_said ->
        [yes] : { $said }
       *[no] {""}
    }.
    [last-ticket] Neucok nomor keu uroe nyoe ka geutôp.
    [full] Antrean uroe nyoe ka peunoh sampoe watèe tôp.
   *[hours] Layanan nyoe teungoh tôp.
} { $has_opens ->
    [yes] Neujak lom mulai { refusal-moment }.
   *[no] Neutanyong bak petugas pajan layanan nyoe buka lom.
}
# Saat tertentu. $weekday: 1 Senin sampai 7 Minggu; $month: 1 sampai 12; $hour dan $minute selalu dua angka.
refusal-moment = { $weekday ->
    [1] Seulanyan
    [2] Seulasa
    [3] Rabu
    [4] Hamèh
    [5] Jeumeu'at
    [6] Sabtu
   *[7] Aleuhad
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
} poh { $hour }.{ $minute }
refusal-prerequisites-in-a-circle = Layanan-layanan nyoe meupreh-prehan, jadi hana nyang jeuet geumulai. Neutanyong bak petugas.
refusal-unknown-appointment = Janji temu nyoe hana meurumpok. Neuparéksa lom kodejih.
refusal-appointment-over = Janji temu { $code } { $state ->
        [checked_in] ka geungui keu cok nomor
        [missed] ka leupah watèejih
        [cancelled] ka geupeubateue
       *[other] hana sah lé
    }. Neucok nomor antrean biasa atawa neupeugöt janji temu barô.
refusal-too-early-to-check-in = Janji temu { $code } goh jeuet geungui. Neugisa mulai { refusal-moment }.
refusal-too-late-to-check-in = Watèe keu janji temu { $code } ka leupah. Neucok nomor antrean biasa.
refusal-unauthorised = Alat nyoe goh meu'idin. Neuparéksa gunci mal bak neuatôjih.
refusal-storage-full = Teumpat keubah server ka peunoh. Hana nyang gadôh; neutanyong bak pengelola.
refusal-unavailable = Server teungoh h'an jeuet jikeubah. Neuci siat treuk.
refusal-fault = Na gangguan bak server. Neutanyong bak pengelola.
