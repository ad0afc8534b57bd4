### Kiosk: what a visitor reads while taking a number.

# This language's own name, on the button that leads here.
kiosk-language-name = English

kiosk-window-title = Queue kiosk
kiosk-choose-agency = Please choose the office you are here for
kiosk-choose-service = Please choose a service

# The bottom row
kiosk-back = Back
kiosk-large-text = Larger text
kiosk-contrast = Contrast
kiosk-low-reach = Move down
kiosk-home = Done

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
kiosk-bring = What to bring
# Below a list longer than its place: a touch shows the rest.
kiosk-bring-more = Touch for the rest
kiosk-bring-nothing = Nothing special is required.
kiosk-time = Time needed
kiosk-cost = Cost
kiosk-now-waiting = Waiting
kiosk-priority-title = Do you need priority?
kiosk-priority-hint = Touch what fits you.
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
kiosk-wrong-key = For staff: the server does not accept this kiosk's key.
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
