### DRAFT for review by native speakers: Acehnese.
### Panduan suara kios: yang dibacakan di setiap layar, dan cara memakai tombol.

# Saat dinyalakan dan dimatikan
spoken-on = Peutunyok su ka udép. Panah keu pinah, Enter keu piléh, nol keu ulang, bintang keu beunantu, tamah ngon kureueng keu su.
spoken-off = Peutunyok su ka maté.
spoken-volume = Su { $percent } persen.

# Jenis dan keadaan tombol: "Kembali, tombol." "Lansia, kotak centang, terpilih, 2 dari 6."
spoken-kind-button = tombol
spoken-kind-check = kutak ceuntang
spoken-kind-radio = piléhan
spoken-kind-field = pasoe
spoken-checked = ka teupiléh
spoken-unchecked = hana teupiléh
spoken-switched = udép
spoken-place = { $place } nibak { $count }
spoken-nothing-here = Hana nyang jeuet neupiléh di sinoe.

# Layar. Kata-kata layar itu sendiri menyusul: nomor, waktu, biaya.
spoken-screen-start = Layar awai. Neupiléh layanan nyang kayém geumita, atawa neumita nyang la'én lheuehnyan.
spoken-screen-agencies = Ban dum instansi. Neupiléh instansi nyang droeneuh tuju.
spoken-screen-services = { $title }. Neupiléh layanan.
spoken-screen-search = Mita layanan. Neupiléh haraih bak layar, atawa neukeutik bak papeuen keutik.
spoken-screen-packages = Paket layanan. Neupiléh saboh paket.
spoken-screen-confirm = { $service }, { $agency }. Neucok nomor ngon tombol bak akhé layar.
spoken-screen-errands = Layanan bak saboh nomor droeneuh.
spoken-screen-package = Paket { $title }.
spoken-screen-closed = { $service }, { $agency }, teungoh tôp.
spoken-screen-details = { $title }. Neukeutik ngon tombol angka. Panah keu pinah, Enter keu piléh.
spoken-screen-code = { $title }. Neukeutik ngon tombol angka dan haraih. Panah keu pinah, Enter keu piléh.
spoken-screen-appointment = Janji temu droeneuh.
spoken-screen-issuing = Siat.
spoken-screen-ticket = Nomor antrean droeneuh: { $number }.
spoken-screen-refused = Meu'ah.
spoken-screen-waiting = Kios goh siap.
spoken-screen-halls = Keu petugas: neupiléh mal nyang geulayani lé kios nyoe.
spoken-sheet-languages = Neupiléh basa.
spoken-sheet-comfort = Peumudah: teks rayek, kontras, jangkauan di yup, peutunyok su.
spoken-sheet-help = Beunantu.
spoken-still-there = Droeneuh mantong di sinoe? Layar jigisa u awai siat treuk. Neuteugön Enter keu neulanjut.

# Isi layar
spoken-page = Laman { $page } nibak { $pages }.
spoken-papers = Nyang peureulèe neuba: { $papers }.
spoken-time-needed = Trép proses: { $time }.
spoken-cost = Biaya: { $cost }.
spoken-ahead = Di keue droeneuh: { $people }.
spoken-wait = Kira-kira preh: { $wait }.
spoken-zone = Neupreh di { $zone }.
spoken-errand = Layanan { $place }: { $service }.
spoken-procedure = Urôt: { $steps }.
spoken-product = Nyang neuteurimong: { $product }.
spoken-complaints = Keluhan ngon saran: { $complaints }.
spoken-step = Teunanyong { $step }.
spoken-digits = { $count ->
        [0] Goh na angka.
       *[other] { $count } angka.
    }
spoken-typed = Teutuléh: { $letters }.
spoken-typed-nothing = Goh na nyang teutuléh.
spoken-press-help = Neuteugön Enter keu neuhôi petugas.

# Lambang yang dibaca lain daripada tertulis
spoken-to = sampoe
spoken-rupiah = { $amount } rupiah
spoken-clock = { $minute ->
        [0] { $hour }
       *[other] { $hour } leubèh { $minute }
    }
