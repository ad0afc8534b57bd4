### The staff's menu at a kiosk, behind a PIN.

staff-title = Staff menu
staff-close = Close
staff-enter = Enter
staff-pin = Enter the staff PIN
staff-no-pin = No PIN has been set yet. See "Staff PIN" in the kiosk's guide.
staff-wrong-pin = This PIN is wrong.
staff-barred = { $seconds ->
        [one] Too many wrong PINs. Try again in { $seconds } second.
       *[other] Too many wrong PINs. Try again in { $seconds } seconds.
    }

staff-test-print = Test print
staff-reprint = Print the last ticket again
staff-paper-replaced = Paper was replaced
staff-forget-refused = Refused tickets: seen
staff-printers = Choose the printer
staff-reach = Set the low reach
staff-reach-hint = Touch the screen as high as a hand reaches from a wheelchair. All buttons will stand below this line.
staff-louder = Louder voice
staff-quieter = Quieter voice
staff-end = Restart or quit
staff-end-hint = While the kiosk is stopped, visitors cannot take numbers here.
staff-restart = Restart the kiosk
staff-quit = Quit the program

# How things are
staff-server = Server
staff-server-online = connected, { $address }
staff-server-offline = lost since { $hour }:{ $minute }
staff-server-never = never connected yet
staff-network = This kiosk's network
staff-network-none = none
staff-kiosk = Kiosk
staff-kiosk-in = { $kiosk }, { $zone }
staff-printer = Printer
staff-printer-well = ready
staff-printer-none = none, numbers on the screen only
staff-trouble-offline = not connected
staff-trouble-cover-open = cover open
staff-trouble-paper-out = out of paper
staff-trouble-device-error = out of order
staff-trouble-not-configured = cannot be used yet
staff-trouble-half-printed = stopped in the middle of a ticket
staff-paper = Paper
staff-paper-enough = enough
staff-paper-low = nearly out
staff-paper-out = out
staff-paper-gauge = about { $percent } % left
staff-unsent = Tickets not sent yet
staff-unsent-none = none
staff-unsent-some = { $count ->
        [one] { $count } waits for the server
       *[other] { $count } wait for the server
    }
staff-refused = Tickets the server refused
staff-refused-some = { $count }: { $labels }
staff-volume = Voice
staff-volume-is = { $percent } %
staff-version = Version

# What was just done
staff-test-sent = The test page was sent to the printer.
staff-reprint-sent = Ticket { $number } is printed again.
staff-reprint-nothing = There is no ticket yet to print again.
staff-paper-noted = The new roll is noted.
staff-printer-chosen = The kiosk now prints to { $printer }.
staff-printer-as-set = The kiosk now prints as its settings file says.
staff-printer-wrong = That printer cannot be used: { $reason }
staff-printer-settings = As in the settings file
staff-refused-forgotten = The list of refused tickets is empty now.
staff-voice-sample = The kiosk's voice is now this loud.
