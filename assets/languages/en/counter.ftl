### The counter console: texts for officers.

counter-title = Counter { $counter }
counter-window = Counter console
counter-window-short = Counter

# Picking a counter
counter-pick-title = Which counter is yours today?
counter-pick-hint = Pick your counter. The choice is remembered.
counter-pick-officer = Officer's name
counter-pick-officer-hint = Type your name
counter-pick-search = Find a counter or agency
counter-pick-free = Free
counter-pick-yours = You are here
counter-pick-taken = { $officer }
counter-pick-none = No counter matches.
counter-pick-not-chosen = No counter picked yet
counter-open = Open counter
counter-open-named = Open counter { $counter }
counter-opening = Opening…
counter-why-no-officer = Please type your name first.
counter-why-no-counter = Please pick a counter first.
counter-unknown = This mall has no counter { $counter }. Please check the settings.
counter-lost = Counter { $counter } was closed from elsewhere. Please open it again.
counter-new-day = Counter { $counter } was closed because a new day has begun. Please open it again.

# The desk's state
counter-state-free = Ready to call
counter-state-empty = Line is empty
counter-state-paused = Pause
counter-state-called = Called
counter-state-recalled = Called again { $times }×
counter-state-serving = Being served
counter-idle-title = Ready to call
counter-idle-empty = Nobody is waiting
counter-beside = Also here

# Buttons
counter-call = Call next
counter-start = Start
counter-finish = Finish
counter-finish-and-call = Finish & call
counter-go-on = Go on
counter-recall = Call again
counter-no-show = No-show
counter-outcome = Other outcome
counter-hold = Hold
counter-transfer = Transfer
counter-menu = All actions
counter-undo = Undo
counter-add-errand = Add errand
counter-call-another = Call another
counter-turn = Other visitor
counter-call-chosen = Call chosen
counter-walk-in = Without ticket
counter-note = Note
counter-resume-held = Resume held
counter-bring-back = Came after all
counter-pause = Pause
counter-cancel = Cancel
counter-close = Close counter
counter-language = Indonesia
counter-language-name = Bahasa Indonesia
counter-list = List
counter-again = Press again

counter-open-tip = Opens this counter in your name
counter-go-on-tip = Ends the pause; the counter calls again
counter-outcome-tip = Finishes with another outcome, such as papers missing
counter-hold-tip = Sets the visitor aside for a while; the place is kept
counter-transfer-tip = Sends the visitor to another service, counter or officer
counter-menu-tip = Shows all actions and their keys
counter-undo-tip = Undoes the last action, for a few seconds
counter-add-errand-tip = Adds another service to this number
counter-call-another-tip = Calls one more visitor to the counter, beside who is here
counter-turn-tip = Turns to another visitor who is at your counter
counter-call-chosen-tip = Calls a certain number out of turn, with a reason
counter-walk-in-tip = Serves a visitor at the counter who has no number
counter-note-tip = Writes a note with this number
counter-resume-held-tip = Takes back a visitor who was set aside
counter-bring-back-tip = A visitor marked as a no-show came after all
counter-pause-tip = Stops calling for now, with a reason
counter-call-tip = Calls the visitor whose turn it is
counter-start-tip = Press when the visitor is at the counter
counter-finish-tip = Press when the service is done
counter-finish-and-call-tip = Finishes, then calls the next one at once
counter-recall-tip = Announces this number once more
counter-no-show-tip = The visitor did not come when called
counter-cancel-tip = The visitor no longer wants the service
counter-close-tip = Leaves the counter; a visit in progress is kept
counter-list-tip = Shows or folds the waiting list
counter-language-tip = Ganti ke bahasa Indonesia

counter-sending = Sending…
counter-keeping = Waiting for the server…

# Messages
counter-kept = Kept. Sent once, when the server answers.
counter-kept-opening = Kept. Sent once, when the server answers. Esc takes it back.
counter-again-cancel = Cancel { $label }? Press { $key } again. It cannot be undone.
counter-done-recall = { $label } called again.
counter-done-no-show = { $label } marked as a no-show.
counter-done-cancel = { $label } cancelled.
counter-done-finish = { $label } finished.
counter-done-hold = { $label } is on hold.
counter-done-transfer = { $label } sent on.
counter-done-add-errand = Errand added to { $label }.
counter-done-note = Note saved with { $label }.
counter-done-bring-back = { $label } waits again.
counter-done-resume-held = { $label } is no longer held.
counter-deed = { $action ->
    [start] Start of { $label }
    [finish] { $label } finished
    [no-show] { $label } no-show
    [hold] Hold of { $label }
    [transfer] Transfer of { $label }
    [add-errand] Errand added to { $label }
    [pause] Pause
   *[other] Last action
}
counter-undo-what = Undo: { $what }
counter-undone = Undone: { $what }.
counter-withdraw = Withdraw
counter-withdrawn = "{ $press }" is withdrawn. If the server had heard it already, it shows here.
counter-given-back = "{ $press }" is given back: no answer for too long. Please press again.
counter-not-followed = Finished. The next one was not called, because the line was down for too long.
counter-unanswered = Before this console ended, the server had not answered "{ $press }"{ $has_label ->
    [yes] {" "}for { $label }
   *[no] {""}
}. Please check the state on this screen.
counter-paused = Pause: { $reason }
counter-paused-silence = Paused automatically: no calls for a while
counter-slip-failed = Ticket { $label } was not printed. The number stays valid.
counter-offline = Offline { $age }
counter-online = Connected
counter-age-seconds = { $seconds } s
counter-age-minutes = { $minutes } min

# Why a button cannot be used
counter-why-closed = The counter is not open.
counter-why-nobody = Nobody is waiting.
counter-why-busy = Finish the number at your counter first.
counter-why-one-visitor = This counter serves one visitor at a time.
counter-why-full = Your counter is full. Finish one of the numbers first.
counter-why-nobody-beside = Nobody else is at your counter.
counter-why-paused = You have a pause. End it first.
counter-why-no-ticket = No number is called yet.
counter-why-not-started = Start the service first.
counter-why-not-paused = The counter has no pause.
counter-why-nobody-held = Nobody is held.
counter-why-nobody-absent = Nobody is marked as a no-show.
counter-why-nothing-to-undo = There is nothing left to undo.
counter-why-asked = Please answer or close the open question first.
counter-why-gone = Things have changed, so that question was closed.
counter-why-already-serving = This visitor is being served already.
counter-why-in-flight = The server has not answered your last press yet.

# The ticket
counter-class-none = Ordinary
counter-speaks-id = Indonesian
counter-speaks-en = English
counter-speaks-jv = Javanese
counter-speaks-su = Sundanese
counter-speaks-min = Minang
counter-speaks-ace = Acehnese
counter-no-slip = No paper ticket
counter-no-slip-short = No slip
counter-timer-waited = Waited
counter-timer-walk = Walking
counter-timer-serve = Serving
counter-typical = usually { $minutes } min
counter-pace-calm = on time
counter-pace-long = longer
counter-pace-overlong = too long
counter-walk-target = up to { $minutes } min
counter-pace-note = { $pace } · { $target }

# The waiting list
counter-waiting-title = Waiting
counter-waiting-count = { $count } waiting
counter-waiting-longest = longest { $minutes } min
counter-waiting-none = New numbers appear here.
counter-waiting-order = By arrival
counter-minutes = { $minutes } min
counter-just-now = new

# A line that does not mend itself
counter-line-refused = Key refused
counter-line-stranger = Not this hall's server
counter-line-incompatible = Other version
counter-wait-refused = The server refuses this PC. Please check the hall's key (key_file) in its settings, or ask the administrator to let this PC in again.
counter-wait-stranger = What answers is not this hall's server, so nothing was sent. Please check the hall's authority (authority_file) in its settings.
counter-wait-incompatible = This console's version does not match the server's. Please ask the administrator.

# Kiosks: for officers in the same zone
counter-help-asked = { $kiosk }: a visitor needs help.
counter-help-answer = I am going
counter-help-answer-tip = Tells all officers that you are on the way to that kiosk
counter-help-answered = { $kiosk }: staff know that you are going.
counter-help-sending = { $kiosk }: you are going; the server has not answered yet.
counter-help-given-back = { $kiosk }: no answer for too long, staff do not know that you are going. Please press again.
counter-printer-trouble = { $kiosk }: { $trouble ->
    [paper_out] the printer is out of paper
    [cover_open] the printer's cover is open
    [offline] the printer is not connected
    [half_printed] the printer stopped in the middle of a ticket
   *[other] the printer cannot print
}. Numbers can still be taken.
counter-paper-low = { $kiosk }: the printer is nearly out of paper.
