### The kiosk's spoken guidance: what is read out on each screen, and how to use the keys.

# When it is turned on and off
spoken-on = Spoken guidance is on. Arrows to move, Enter to choose, zero to repeat, star for help, plus and minus for the volume.
spoken-off = Spoken guidance is off.
spoken-volume = Volume { $percent } percent.

# Kind and state of a control: "Back, button." "Elderly, check box, selected, 2 of 6."
spoken-kind-button = button
spoken-kind-check = check box
spoken-kind-radio = choice
spoken-kind-field = field
spoken-checked = selected
spoken-unchecked = not selected
spoken-switched = on
spoken-place = { $place } of { $count }
spoken-nothing-here = There is nothing to choose here.

# Screens. The words on the screen itself follow: the number, times, cost.
spoken-screen-start = First screen. Choose one of the popular services, or look for another one after them.
spoken-screen-agencies = All offices. Choose the one you want to visit.
spoken-screen-services = { $title }. Choose a service.
spoken-screen-search = Find a service. Choose letters on the screen, or type on a keyboard.
spoken-screen-packages = Packages. Choose one.
spoken-screen-confirm = { $service }, { $agency }. Take your number with the button at the end of the screen.
spoken-screen-errands = The services on your number.
spoken-screen-package = Package { $title }.
spoken-screen-closed = { $service }, { $agency }, is closed.
spoken-screen-details = { $title }. Type with the number keys. Arrows to move, Enter to choose.
spoken-screen-code = { $title }. Type with number and letter keys. Arrows to move, Enter to choose.
spoken-screen-appointment = Your appointment.
spoken-screen-issuing = One moment.
spoken-screen-ticket = Your ticket number: { $number }.
spoken-screen-refused = We are sorry.
spoken-screen-waiting = The kiosk is not ready yet.
spoken-screen-halls = For staff: choose the hall that this kiosk serves.
spoken-sheet-languages = Choose a language.
spoken-sheet-comfort = Comfort: large text, contrast, low reach, spoken guidance.
spoken-sheet-help = Help.
spoken-still-there = Are you still there? The screen will go back to the start soon. Press Enter to go on.

# What is on a screen
spoken-page = Page { $page } of { $pages }.
spoken-papers = What to bring: { $papers }.
spoken-time-needed = Time needed: { $time }.
spoken-cost = Cost: { $cost }.
spoken-ahead = Ahead of you: { $people }.
spoken-wait = Expected wait: { $wait }.
spoken-zone = Please wait in { $zone }.
spoken-errand = Service { $place }: { $service }.
spoken-procedure = Steps: { $steps }.
spoken-product = What you get: { $product }.
spoken-complaints = Complaints and suggestions: { $complaints }.
spoken-step = Question { $step }.
spoken-digits = { $count ->
        [0] No digits yet.
        [1] 1 digit.
       *[other] { $count } digits.
    }
spoken-typed = Typed: { $letters }.
spoken-typed-nothing = Nothing is typed yet.
spoken-press-help = Press Enter to call a member of staff.

# Signs that are read unlike they are written
spoken-to = to
spoken-rupiah = { $amount } rupiah
spoken-clock = { $minute ->
        [0] { $hour } o'clock
       *[other] { $hour } { $minute }
    }
