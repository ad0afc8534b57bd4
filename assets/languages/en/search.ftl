### Searching for a service with the keys on the screen.

search-title = Find a service
search-hint = Type what you need, for example ktp, passport or business.
search-found = { $count ->
        [one] { $count } service found
       *[other] { $count } services found
    }
search-nothing = Nothing fits yet. Try another word, or choose from the list of offices.
