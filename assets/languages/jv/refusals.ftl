### DRAFT for review by native speakers: Javanese, polite krama.
# Kalimat penolakan: pendek, sopan, dan menyebut apa yang dapat dilakukan.
refusal-refused = Panyuwunan punika boten saged dipunladosi sapunika.
refusal-unknown-service = Layanan punika boten wonten ing mal punika. Mangga milih layanan sanès.
refusal-unknown-priority = Golongan prioritas punika boten dipuntepangi.
refusal-line-full = Sedaya nomer antréan { $line } saweg dipunanggé. Mangga matur dhateng petugas.
refusal-quota-used-up = Jatah layanan punika kanggé dinten punika ({ $quota } papan) sampun telas. Mangga rawuh malih bénjing.
refusal-request-reused = Panyuwunan punika sampun dipunwangsuli kanggé keperluan sanès. Mangga dipunbalèni.
refusal-nothing-asked = Pilih setunggal layanan utawi setunggal pakèt layanan.
refusal-unknown-package = Pakèt layanan punika boten wonten ing mal punika. Mangga milih sanèsipun.
refusal-errand-already-there = { $has_label ->
        [yes] Layanan punika sampun wonten ing nomer { $label } lan dèrèng rampung.
       *[no] Layanan ingkang sami kapilih kaping kalih. Pilih saben layanan sapisan kémawon.
    }
refusal-too-many-errands = Setunggal nomer namung saged kanggé { $limit } keperluan. Mangga mundhut nomer malih menawi sawetawis sampun rampung.
refusal-closed = { $why ->
    [break] Layanan punika saweg ngaso.
    [weekday] Layanan punika boten bikak ing dinten punika.
    [holiday] Layanan punika prèi dinten punika{ $has_said ->
        [yes] {" "}({ $said })
       *[no] {""}
    }.
    [override] Layanan punika tutup{ $has_said ->
        [yes] : { $said }
       *[no] {""}
    }.
    [last-ticket] Pamundhutan nomer kanggé dinten punika sampun katutup.
    [full] Antréan dinten punika sampun kebak ngantos jam tutup.
   *[hours] Layanan punika saweg tutup.
} { $has_opens ->
    [yes] Mangga rawuh malih wiwit { refusal-moment }.
   *[no] Mangga nyuwun pirsa petugas, kapan layanan punika bikak malih.
}
# Saat tertentu. $weekday: 1 Senin sampai 7 Minggu; $month: 1 sampai 12; $hour dan $minute selalu dua angka.
refusal-moment = { $weekday ->
    [1] Senèn
    [2] Selasa
    [3] Rebo
    [4] Kemis
    [5] Jemuwah
    [6] Setu
   *[7] Ahad
}, { $day } { $month ->
    [1] Januari
    [2] Fèbruari
    [3] Maret
    [4] April
    [5] Mèi
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] Sèptèmber
    [10] Oktober
    [11] Novèmber
   *[12] Dhésèmber
} jam { $hour }.{ $minute }
refusal-prerequisites-in-a-circle = Layanan-layanan punika sami ngentosi, dados boten wonten ingkang saged dipunwiwiti. Mangga matur dhateng petugas.
refusal-unknown-appointment = Janji temu punika boten kepanggih. Mangga kodenipun dipunpriksa malih.
refusal-appointment-over = Janji temu { $code } { $state ->
        [checked_in] sampun dipunanggé mundhut nomer
        [missed] sampun langkung wekdalipun
        [cancelled] sampun dipunbatalaken
       *[other] sampun boten sah
    }. Mangga mundhut nomer antréan limrah utawi damel janji temu énggal.
refusal-too-early-to-check-in = Janji temu { $code } dèrèng saged dipunanggé. Mangga wangsul wiwit { refusal-moment }.
refusal-too-late-to-check-in = Wekdal kanggé janji temu { $code } sampun langkung. Mangga mundhut nomer antréan limrah.
refusal-unauthorised = Piranti punika dèrèng angsal idin. Priksa kunci mal ing setèlanipun.
refusal-storage-full = Panyimpenan server kebak. Boten wonten ingkang ical; mangga matur dhateng pangelola.
refusal-unavailable = Server saweg boten saged nyimpen. Mangga cobi sekedhap malih.
refusal-fault = Wonten alangan ing server. Mangga matur dhateng pangelola.
