### DRAFT for review by native speakers: Minang.
### Janji temu: kodenya, dan nomor antrean untuknya.

checkin-title = Masuakkan kode janji temu
checkin-hint = Ketik kode dari bukti janji temu Sanak, atau pindai kode QR-nyo.
checkin-looking = Sadang mancari janji temu Sanak…
checkin-unknown = Kode ko indak basuo. Silakan pareso liak.
checkin-ready = Sanak tapek wakatu. Silakan ambiak nomor Sanak.
checkin-early = Sanak tibo labiah awal. Nomor dapek diambiak mulai { $when }.
checkin-other-day = Janji temu ko indak untuak hari ko. Silakan datang liak { $when }.
checkin-late = Wakatu janji temu ko alah lewaik. Silakan ambiak nomor antrean biaso.
checkin-already = Nomor untuak janji temu ko alah diambiak.
checkin-cancelled = Janji temu ko alah dibatalkan. Silakan ambiak nomor antrean biaso.
checkin-elsewhere = Layanan ko indak ado di kios ko. Silakan hubuangi petugas.
checkin-offline = Kios sadang indak tasambuang. Silakan hubuangi petugas jo kode Sanak.

# Layar kode dan janji temu
checkin-scan = Dakekkan kode QR janji temu Sanak ka pamindai
checkin-code = Ketik kode di siko
checkin-find = Cari janji temu
checkin-yours = Janji temu Sanak
checkin-start = Ka layar awal
