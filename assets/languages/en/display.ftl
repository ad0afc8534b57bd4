# The hall display.
display-title = Queue display
display-number = Queue number
display-go = Please go to counter
display-counter = Counter
display-again = Called again
display-recent = Latest calls
display-last = Last call
display-no-calls = No calls yet
display-finished = Finished
display-lines = Queues
display-waiting = waiting
display-nobody = Nobody is waiting
display-welcome = Welcome
display-sit = Please take a seat. Your number will be called.

display-running-1 = Take a number at the kiosk, then please wait in your zone.
display-running-2 = Elderly visitors, expectant and nursing mothers, people with disabilities and parents with small children come first. Tell us at the kiosk.
display-running-3 = Scan the QR code on your ticket to follow the queue on your phone.

# The small sign in trouble. $time: the time of the last state, $age: how old it is.
display-sign-lost = Connection lost · as of { $time }, { $age } ago
display-sign-version = The server has another version · this display needs an update
display-sign-key = The server refuses this display's key
display-sign-zone = There is no zone { $zone } · the whole hall is shown
display-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
display-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
display-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}

# The clock in the header and on the sign.
display-clock = { $hour }:{ $minute }
display-date = { $weekday }, { $day } { $month } { $year }
display-weekday-1 = Monday
display-weekday-2 = Tuesday
display-weekday-3 = Wednesday
display-weekday-4 = Thursday
display-weekday-5 = Friday
display-weekday-6 = Saturday
display-weekday-7 = Sunday
display-month-1 = January
display-month-2 = February
display-month-3 = March
display-month-4 = April
display-month-5 = May
display-month-6 = June
display-month-7 = July
display-month-8 = August
display-month-9 = September
display-month-10 = October
display-month-11 = November
display-month-12 = December
