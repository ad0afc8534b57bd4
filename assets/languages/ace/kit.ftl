### DRAFT for review by native speakers: Acehnese.
# Bagian bersama kios, loket dan layar.
kit-previous-page = Sigohlom
kit-next-page = Lheuehnyan
kit-waiting-title = Peusiap antrean…
kit-waiting-hint = Neupreh siat. Layar nyoe euntreuk siap keudroe.
kit-choose-title = Mal nyang toh?
kit-choose-hint = Na meupadum boh server bak jaringan nyoe. Neupiléh mal droeneuh; nyang neupiléh geuingat.
