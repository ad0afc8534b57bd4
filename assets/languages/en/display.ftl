# The hall display.
display-title = Queue display
display-number = Queue number
display-go = Please go to counter
display-counter = Counter
display-again = Called again
display-recent = Latest calls
display-last = Last call
display-no-calls = No calls yet
display-lines = Waiting
display-nobody = Nobody is waiting
display-media = Pictures and videos
display-welcome = Welcome
display-sit = Please take a seat. Your number will be called.

display-running-1 = Take a number at the kiosk, then please wait in your zone.
display-running-2 = Elderly visitors, expectant and nursing mothers, people with disabilities and parents with small children come first. Tell us at the kiosk.
display-running-3 = Scan the QR code on your ticket to follow the queue on your phone.

# The small sign in trouble. $time: the time of the last state, $age: how old it is.
display-sign-lost = Connection lost · as of { $time }, { $age } ago
display-sign-version = The server has another version · this display needs an update
display-sign-key = The server refuses this display's key · ask the administrator
display-sign-stranger = What answers is not this hall's server
display-sign-zone = There is no zone { $zone } · the whole hall is shown
display-sign-counter = There is no counter { $counter } · the whole zone is shown
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

# The expected wait beside a queue's length, as short as it can be.
display-wait-soon = any moment
display-wait-about = ±{ $minutes } min
display-wait-up-to = up to { $minutes } min
display-wait-range = { $low }–{ $high } min

# Counters and how it stands there.
display-counters = Counters now
display-no-counters = No counter is open yet
display-counter-calling = Please come
display-counter-serving = Being served
display-counter-served = Serving
display-counter-free = Ready
display-counter-paused = On a break
display-counter-closed = Closed
display-counter-sit = Please wait until your number is called
display-counter-opens = Opens again at { $time }
display-counter-opens-on = Opens again on { $weekday } at { $time }
display-counter-none = No counter has been set for this display

# Who was called and has not come. $times: how often they were called to $counter; $place: where, and $time: until when they can still report.
display-missed = Not here yet?
display-missed-none = Everybody who was called has come
display-missed-counter = Counter { $counter }
display-missed-awaited = { $times ->
    [1] Awaited at counter { $counter }
   *[other] Awaited at counter { $counter } · called { $times } times
}
display-missed-report = Report to { $place } before { $time }
display-missed-report-place = Report to the { $place } before { $time }

display-notice = Notice
display-notice-urgent = Important
display-notice-closed = { $name } is closed today

# For staff. $metres: from how far the screen can be read, $asked: from how far it should be.
display-trouble-far = On this screen the layout { $layout } can be read from up to { $metres } m, not { $asked } m
