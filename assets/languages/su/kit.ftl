### DRAFT for review by native speakers: Sundanese, lemes.
# Bagian bersama kios, loket dan layar.
kit-previous-page = Sateuacanna
kit-next-page = Salajengna
kit-waiting-title = Nyiapkeun antréan…
kit-waiting-hint = Mangga antosan sakedap. Layar ieu engké otomatis siap.
kit-choose-title = Mal nu mana?
kit-choose-hint = Aya sababaraha server dina jaringan ieu. Mangga pilih mal Anjeun; pilihan ieu bakal diémut.
