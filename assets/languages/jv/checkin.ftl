### DRAFT for review by native speakers: Javanese, polite krama.
### Janji temu: kodenya, dan nomor antrean untuknya.

checkin-title = Ketik kode janji temu
checkin-hint = Ketik kode saking bukti janji temu panjenengan, utawi pindai kode QR-ipun.
checkin-looking = Saweg madosi janji temu panjenengan…
checkin-unknown = Kode punika boten kepanggih. Mangga dipunpriksa malih.
checkin-ready = Panjenengan trep wekdalipun. Mangga mundhut nomer.
checkin-early = Panjenengan rawuh langkung gasik. Nomer saged dipunpundhut wiwit { $when }.
checkin-other-day = Janji temu punika sanès kanggé dinten punika. Mangga rawuh malih { $when }.
checkin-late = Wekdal janji temu punika sampun langkung. Mangga mundhut nomer antréan limrah.
checkin-already = Nomer kanggé janji temu punika sampun kapundhut.
checkin-cancelled = Janji temu punika sampun dipunbatalaken. Mangga mundhut nomer antréan limrah.
checkin-elsewhere = Layanan punika boten wonten ing kios punika. Mangga matur dhateng petugas.
checkin-offline = Kios saweg boten kasambung. Mangga matur dhateng petugas kanthi kode panjenengan.

# Layar kode dan janji temu
checkin-scan = Caketaken kode QR janji temu panjenengan dhateng pemindai
checkin-code = Ketik kode ing mriki
checkin-find = Madosi janji temu
checkin-yours = Janji temu panjenengan
checkin-start = Dhateng layar wiwitan
