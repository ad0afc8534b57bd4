### The paper slip. Lines are short: the narrow paper has 32 columns.

slip-your-number = Your queue number

slip-zone = Waiting area
slip-priority = Priority
slip-people-ahead = Ahead of you
slip-people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
slip-nobody-ahead = nobody
slip-wait = Expected wait
slip-wait-range = { $low }-{ $high } minutes
slip-wait-about = { $minutes ->
        [one] about { $minutes } minute
       *[other] about { $minutes } minutes
    }
slip-wait-up-to = { $minutes ->
        [one] up to { $minutes } minute
       *[other] up to { $minutes } minutes
    }
slip-wait-soon = any moment now

slip-appointment = Appointment
slip-time = { $hour }:{ $minute }

slip-errands = Your services, all on this number
slip-alone = Given while the hall was out of reach. The number is valid.
slip-reprint = Printed again
# It ends a slip that broke in the middle, whoever's it was: in both languages.
slip-void = BATAL / VOID

slip-follow = Scan to follow your turn
slip-validity = Valid today only. If you miss your call, please ask a member of staff.
slip-thanks = Thank you for waiting.

# $weekday is 1 for Monday to 7 for Sunday; $day, $year, $hour and $minute arrive as written digits.
slip-issued-at = { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }, { $day } { $month ->
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
    } { $year }, { $hour }:{ $minute }

## The list of papers to take home.

slip-list-requirements = Please bring
slip-list-procedure = How it goes
slip-list-time = Time
slip-list-cost = Cost
slip-list-product = You get
slip-list-complaints = Complaints
slip-list-note = This is not a queue number.

## The test page, for staff.

slip-test-title = Test print
slip-test-kiosk = Kiosk
slip-test-model = Printer
slip-test-connection = Connection
slip-test-paper = Paper
slip-test-profile = Profile
slip-test-pages = Code pages
slip-test-note = All is well if every letter can be read, the code can be scanned and nothing is cut off.
