### DRAFT for review by native speakers: Sundanese, lemes.
# Kalimat penolakan: pendek, sopan, dan menyebut apa yang dapat dilakukan.
refusal-refused = Paménta ieu teu tiasa dilayanan ayeuna.
refusal-unknown-service = Layanan ieu teu aya di mal ieu. Mangga pilih layanan sanés.
refusal-unknown-priority = Golongan prioritas ieu teu dipikawanoh.
refusal-line-full = Sadaya nomer antréan { $line } nuju dianggo. Mangga taros petugas.
refusal-quota-used-up = Kuota layanan ieu kanggo dinten ieu ({ $quota } tempat) parantos seép. Mangga sumping deui énjing.
refusal-request-reused = Paménta ieu parantos diwaler kanggo kaperyogian sanés. Mangga dibalikan deui.
refusal-nothing-asked = Pilih hiji layanan atanapi hiji pakét layanan.
refusal-unknown-package = Pakét layanan ieu teu aya di mal ieu. Mangga pilih nu sanés.
refusal-errand-already-there = { $has_label ->
        [yes] Layanan ieu parantos aya dina nomer { $label } sareng teu acan réngsé.
       *[no] Layanan nu sami dipilih dua kali. Pilih unggal layanan sakali waé.
    }
refusal-too-many-errands = Hiji nomer mung tiasa kanggo { $limit } kaperyogian. Mangga candak nomer deui saparantos sawaréh réngsé.
refusal-closed = { $why ->
    [break] Layanan ieu nuju istirahat.
    [weekday] Layanan ieu henteu buka dina dinten ieu.
    [holiday] Layanan ieu peré dinten ieu{ $has_said ->
        [yes] {" "}({ $said })
       *[no] {""}
    }.
    [override] Layanan ieu tutup{ $has_said ->
        [yes] : { $said }
       *[no] {""}
    }.
    [last-ticket] Nyandak nomer kanggo dinten ieu parantos ditutup.
    [full] Antréan dinten ieu parantos pinuh dugi ka waktos tutup.
   *[hours] Layanan ieu nuju tutup.
} { $has_opens ->
    [yes] Mangga sumping deui ti { refusal-moment }.
   *[no] Mangga taroskeun ka petugas iraha layanan ieu buka deui.
}
# Saat tertentu. $weekday: 1 Senin sampai 7 Minggu; $month: 1 sampai 12; $hour dan $minute selalu dua angka.
refusal-moment = { $weekday ->
    [1] Senén
    [2] Salasa
    [3] Rebo
    [4] Kemis
    [5] Jumaah
    [6] Saptu
   *[7] Minggu
}, { $day } { $month ->
    [1] Januari
    [2] Fébruari
    [3] Maret
    [4] April
    [5] Méi
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] Séptémber
    [10] Oktober
    [11] Novémber
   *[12] Désémber
} tabuh { $hour }.{ $minute }
refusal-prerequisites-in-a-circle = Layanan-layanan ieu silih antosan, janten teu aya nu tiasa dikawitan. Mangga taros petugas.
refusal-unknown-appointment = Janji temu ieu teu kapendak. Mangga pariksa deui kodena.
refusal-appointment-over = Janji temu { $code } { $state ->
        [checked_in] parantos dianggo nyandak nomer
        [missed] parantos kaliwat waktosna
        [cancelled] parantos dibatalkeun
       *[other] parantos teu sah
    }. Mangga candak nomer antréan biasa atanapi damel janji temu énggal.
refusal-too-early-to-check-in = Janji temu { $code } teu acan tiasa dianggo. Mangga sumping deui ti { refusal-moment }.
refusal-too-late-to-check-in = Waktos kanggo janji temu { $code } parantos kaliwat. Mangga candak nomer antréan biasa.
refusal-unauthorised = Alat ieu teu acan diwidian. Pariksa konci mal dina sétinganana.
refusal-storage-full = Panyimpenan server pinuh. Teu aya nu ical; mangga taros pangelola.
refusal-unavailable = Server nuju teu tiasa nyimpen. Mangga cobi sakedap deui.
refusal-fault = Aya gangguan dina server. Mangga taros pangelola.
