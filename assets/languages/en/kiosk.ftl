### Kiosk: what a visitor reads while taking a number.

# This language's own name, on the button that leads here.
kiosk-language-name = English

kiosk-window-title = Queue kiosk
kiosk-choose-agency = Please choose the office you are here for
kiosk-choose-service = Please choose a service

# The bottom row
kiosk-back = Back
kiosk-comfort = Accessibility
kiosk-help = Help
kiosk-home = Done

# The sheets that rise from the bottom row
kiosk-close-sheet = Close
kiosk-languages-title = Choose your language
# A language that nobody who speaks it has checked yet.
kiosk-language-draft = draft
kiosk-comfort-title = Make it easier
kiosk-large-text = Larger text
kiosk-large-text-hint = Larger letters on every screen.
kiosk-contrast = High contrast
kiosk-contrast-hint = Black on white, stronger lines.
kiosk-low-reach = Low reach
kiosk-low-reach-hint = All buttons in the lower half of the screen.
kiosk-voice = Spoken guidance
kiosk-voice-hint = The screen is read aloud; choose with the keypad.
kiosk-call-help = Call a staff member
kiosk-cancel-help = Cancel the call

# The first screen, and packages
kiosk-start-hint = Touch the service you need.
kiosk-packages-hint = Several services on one number
kiosk-basket-open = Open
# A service's card that is in the basket already, for screen readers.
kiosk-chosen = Chosen

# The keys on the screen
kiosk-space = Space
kiosk-erase = Delete
kiosk-clear = Clear

# A service
kiosk-waiting-here = { $count ->
        [0] Nobody is waiting
        [one] { $count } person waiting
       *[other] { $count } people waiting
    }
kiosk-people = { $count ->
        [0] Nobody
        [one] { $count } person
       *[other] { $count } people
    }
kiosk-bring-nothing = Nothing special is required.
kiosk-take = Take a number

# Waiting for an answer
kiosk-issuing-title = Your number is on its way…
kiosk-issuing-hint = One moment, please.
kiosk-issuing-late = The connection is slow. Your number will appear as soon as the server answers.

# The ticket
kiosk-your-number = Your queue number
kiosk-wait-at = Please wait in
kiosk-ahead = Ahead of you
kiosk-expected-wait = Expected wait
kiosk-wait-soon = Any moment now
kiosk-wait-about = { $minutes ->
        [one] About { $minutes } minute
       *[other] About { $minutes } minutes
    }
kiosk-wait-up-to = { $minutes ->
        [one] Up to { $minutes } minute
       *[other] Up to { $minutes } minutes
    }
kiosk-wait-range = { $low }–{ $high } minutes
kiosk-scan = Scan to follow the queue on your phone
kiosk-printing = Take your ticket below
kiosk-printing-hint = Your ticket is being printed…
kiosk-printed = Take your ticket below
kiosk-printed-hint = Your ticket is printed.
kiosk-print-failed = Your ticket was not printed
kiosk-half-printed = Your ticket was not printed whole
kiosk-print-failed-hint = Your number stays valid. Note it down or scan the QR code. Please ask a staff member if you need help.
kiosk-no-paper = Note your number
kiosk-no-paper-hint = Write it down, take a photo or scan the QR code.
kiosk-reprint = Print again

# The printer: a small sign on the screens of choices
kiosk-printer-paper-out = Printer: out of paper. You can still take a number.
kiosk-printer-cover-open = Printer: cover open. You can still take a number.
kiosk-printer-offline = Printer: not connected. You can still take a number.
kiosk-printer-trouble = Printer: out of order. You can still take a number.
kiosk-printer-paper-low = For staff: the printer is almost out of paper.

# Refusals
kiosk-refused-title = We are sorry
kiosk-refused-hint = Please choose another service or ask a staff member.
kiosk-choose-another = Choose another service

# The server
kiosk-offline = Connection lost
kiosk-waiting-hint = Please wait a moment or ask a staff member. This kiosk will be ready by itself.
kiosk-wrong-title = This kiosk is not in use
kiosk-wrong-key = For staff: the server does not accept this kiosk's key. Please ask the administrator to let this kiosk in again.
kiosk-wrong-server = For staff: the server on this network is not this hall's server.
kiosk-wrong-version = For staff: this kiosk and the server have different versions.

# Still there?
kiosk-still-there = Are you still there?
kiosk-still-there-hint = { $seconds ->
        [one] Back to the start in { $seconds } second.
       *[other] Back to the start in { $seconds } seconds.
    }
kiosk-stay = Yes, continue

# The clock in the header.
kiosk-clock = { $hour }:{ $minute }

# The start: popular services, and the ways to all others
kiosk-popular = Popular services
kiosk-way-agencies = All offices
kiosk-way-search = Search
kiosk-way-packages = Service packages
kiosk-way-appointment = Have an appointment?
kiosk-choose-package = Choose a package
kiosk-services-in-package = { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
kiosk-basket = { $count ->
        [one] { $count } service chosen
       *[other] { $count } services chosen
    }

# The small words on a service's card: how many wait, and about how long
kiosk-note-both = { $waiting } · { $wait }
kiosk-note-about = about { $minutes } min
kiosk-note-up-to = up to { $minutes } min
kiosk-note-range = about { $low }–{ $high } min
kiosk-note-closed = Closed
kiosk-note-opens = Closed · opens { $when }

# A moment, in a sentence ("opens tomorrow at 08:00") and short on a card ("tomorrow 08:00"). $time is as the clock says it.
kiosk-on-today = today at { $time }
kiosk-on-tomorrow = tomorrow at { $time }
kiosk-on-weekday = { $weekday } at { $time }
kiosk-on-date = { $weekday }, { $day } { $month } at { $time }
kiosk-near-today = at { $time }
kiosk-near-tomorrow = tomorrow { $time }
kiosk-near-weekday = { $weekday } { $time }
kiosk-near-date = { $day } { $month }
# 1 Monday to 7 Sunday.
kiosk-weekday = { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
kiosk-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

# A service that gives no numbers now
kiosk-closed-hours = This service is closed now.
kiosk-closed-weekday = This service is not open today.
kiosk-closed-break = This service is having a break.
kiosk-closed-holiday = Today is a holiday.
kiosk-closed-last-ticket = No more numbers are given today.
kiosk-closed-full = Today's queue is full until closing time.
kiosk-closed-override = This service is closed for the time being.
kiosk-closed-quota = All places for today are taken.
kiosk-closed-alone = Numbers for this service cannot be given while this kiosk is not connected. Please ask a staff member.
kiosk-opens = Opens again { $when }
kiosk-opens-unknown = Please ask a staff member when it opens again.

# The ticket
kiosk-ticket-alone = This kiosk is not connected. Your number is valid all the same.
kiosk-ticket-slot = Your appointment: { $when }

# Help from staff
kiosk-help-title = Do you need help?
kiosk-help-sentence = A staff member will come to this kiosk.
kiosk-help-impossible = This kiosk is not connected. Please go to the information desk.
kiosk-help-asked = Staff have been called
kiosk-help-asked-hint = Please wait here a moment. You may go on.
kiosk-help-coming = A staff member is coming
kiosk-help-coming-hint = Please wait here.
