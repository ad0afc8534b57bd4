### DRAFT for review by native speakers: Minang.
# Bagian bersama kios, loket dan layar.
kit-previous-page = Sabalunnyo
kit-next-page = Barikuiknyo
kit-waiting-title = Manyiapkan antrean…
kit-waiting-hint = Mohon tunggu sabanta. Layar ko siap jo sandirinyo.
kit-choose-title = Mal nan ma?
kit-choose-hint = Ado babarapo server di jaringan ko. Silakan piliah mal Sanak; piliahan ko diingek.
