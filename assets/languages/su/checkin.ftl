### DRAFT for review by native speakers: Sundanese, lemes.
### Janji temu: kodenya, dan nomor antrean untuknya.

checkin-title = Lebetkeun kode janji temu
checkin-hint = Ketik kode tina bukti janji temu Anjeun, atanapi pindai kode QR-na.
checkin-looking = Nuju milarian janji temu Anjeun…
checkin-unknown = Kode ieu teu kapendak. Mangga dipariksa deui.
checkin-ready = Anjeun pas kana waktosna. Mangga candak nomer Anjeun.
checkin-early = Anjeun sumping langkung awal. Nomer tiasa dicandak ti { $when }.
checkin-other-day = Janji temu ieu sanés kanggo dinten ieu. Mangga sumping deui { $when }.
checkin-late = Waktos janji temu ieu parantos kaliwat. Mangga candak nomer antréan biasa.
checkin-already = Nomer kanggo janji temu ieu parantos dicandak.
checkin-cancelled = Janji temu ieu parantos dibatalkeun. Mangga candak nomer antréan biasa.
checkin-elsewhere = Layanan ieu teu aya di kios ieu. Mangga taros petugas.
checkin-offline = Kios nuju teu nyambung. Mangga taros petugas sareng bantun kode Anjeun.

# Layar kode dan janji temu
checkin-scan = Deukeutkeun kode QR janji temu Anjeun ka pamindai
checkin-code = Ketik kode di dieu
checkin-find = Milari janji temu
checkin-yours = Janji temu Anjeun
checkin-start = Ka layar awal
