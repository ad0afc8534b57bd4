### DRAFT for review by native speakers: Javanese, polite krama.
# Bagian bersama kios, loket dan layar.
kit-previous-page = Sadèrèngipun
kit-next-page = Salajengipun
kit-waiting-title = Nyawisaken antréan…
kit-waiting-hint = Mangga ngentosi sekedhap. Layar punika mangké siap piyambak.
kit-choose-title = Mal ingkang pundi?
kit-choose-hint = Wonten sawetawis server ing jaringan punika. Mangga milih mal panjenengan; pilihan punika dipunèngeti.
