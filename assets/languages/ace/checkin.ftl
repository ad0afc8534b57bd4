### DRAFT for review by native speakers: Acehnese.
### Janji temu: kodenya, dan nomor antrean untuknya.

checkin-title = Neupasoe kode janji temu
checkin-hint = Neukeutik kode bak bukti janji temu droeneuh, atawa neupindai kode QR-jih.
checkin-looking = Teungoh mita janji temu droeneuh…
checkin-unknown = Kode nyoe hana meurumpok. Neuparéksa lom.
checkin-ready = Droeneuh paih bak watèe. Neucok nomor droeneuh.
checkin-early = Droeneuh leubèh awai trôk. Nomor jeuet neucok mulai { $when }.
checkin-other-day = Janji temu nyoe kon keu uroe nyoe. Neujak lom { $when }.
checkin-late = Watèe janji temu nyoe ka leupah. Neucok nomor antrean biasa.
checkin-already = Nomor keu janji temu nyoe ka geucok.
checkin-cancelled = Janji temu nyoe ka geupeubateue. Neucok nomor antrean biasa.
checkin-elsewhere = Layanan nyoe hana bak kios nyoe. Neutanyong bak petugas.
checkin-offline = Kios teungoh hana teusambông. Neupeuleumah kode droeneuh bak petugas.

# Layar kode dan janji temu
checkin-scan = Neupeutoe kode QR janji temu droeneuh bak pemindai
checkin-code = Neukeutik kode di sinoe
checkin-find = Mita janji temu
checkin-yours = Janji temu droeneuh
checkin-start = U layar awai
