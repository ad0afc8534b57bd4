### The counter console: what the officer is asked before a command is sent.

asking-minutes = { $minutes } minutes
asking-ago = { $minutes } minutes ago
asking-just-now = just now
asking-waits = waits { $minutes } min
asking-service = Service
asking-service-hint = Type a service or an agency
asking-officer = Officer's name
asking-officer-hint = Type an officer's name
asking-officer-later = at no counter yet
asking-number = Number
asking-number-hint = Type a number, such as A12
asking-reason = Reason
asking-reason-hint = Pick one, or type another
asking-own-words = your own reason
asking-counter-own = this counter
asking-counter-closed = closed
asking-kept = for { $who }
asking-elsewhere = The visitor is at counter { $counter }.
asking-errand-there = This number has that service already.
asking-cannot-undo = It cannot be undone.
asking-gone = This has changed and cannot be chosen any more.
asking-too-late = It is too late for that.

# Outcomes
asking-outcome = Outcome of { $label }?
asking-outcome-served = Served
asking-outcome-loses = also cancels { $services }
asking-outcome-sure = Finish with "{ $outcome }"?
asking-outcome-sure-hint = What waits for this errand is cancelled with it: { $services }. It cannot be undone.
asking-outcome-sure-yes = Yes, { $outcome }
asking-outcome-sure-no = No, pick another outcome

# Hold
asking-hold = Hold { $label } for how long?
asking-hold-hint = After that the visitor waits again where they stood.
asking-hold-until-back = Until they are back
asking-hold-until-back-note = until you resume them
asking-hold-counter = For a counter…
asking-hold-officer = For an officer…
asking-hold-which-counter = Hold { $label } for which counter?
asking-hold-which-officer = Hold { $label } for whom?

# Transfer
asking-transfer = Send { $label } where?
asking-transfer-here = The visitor is at that service already.
asking-goal = Goal
asking-goal-hint = Type a service, counter or officer
asking-place = Where in the line does { $label } stand?
asking-place-hint = Goal: { $goal }
asking-place-arrival = By arrival
asking-place-head = At the head
asking-place-delay = After { $minutes } minutes
asking-place-end = At the end

# Errands, notes
asking-errand = What else does { $label } want?
asking-note = Note for { $label }
asking-note-field = Note
asking-note-hint = Type the note, then Enter
asking-note-privacy = Write no identity or telephone number.
asking-note-empty = Please type the note first.

# Call a chosen one
asking-chosen = Call which number?
asking-chosen-hint = Out of turn; the reason is kept.
asking-chosen-field = Number or service
asking-chosen-field-hint = Such as A12 or passport
asking-chosen-not = { $phase ->
    [called] { $label } is called to counter { $counter } already.
    [serving] { $label } is being served at counter { $counter }.
    [held] { $label } is on hold.
   *[other] { $label } cannot be called yet: another errand comes first.
}
asking-chosen-why = Why does { $label } go first?
asking-chosen-why-hint = Write nothing about anybody's health.
asking-chosen-first = Needs to go first
asking-chosen-papers = Back with complete papers
asking-chosen-agreed = Agreed with the officer
asking-chosen-ordered = Asked by the supervisor

# Without a ticket
asking-walk-in = Without ticket: which service?
asking-walk-in-hint = The visitor at the counter gets a number and is served at once.
asking-walk-in-class = Which class of visitor?

# Resume
asking-resume = Resume whom?
asking-resume-where = Resume { $label } where?
asking-resume-here = Serve here now
asking-resume-line = Back to the line
asking-resume-line-note = where they stood
asking-called-ago = called { $ago }
asking-back-in = back in { $minutes } min
asking-until-back = until they are back

# Came after all
asking-bring-back = Who came after all?
asking-bring-back-hint = { $place ->
    [head] The visitor waits again at the head of the line.
    [end] The visitor waits again at the end of the line.
   *[arrival] The visitor waits again where they stood.
}

# Pause
asking-pause = Pause for what?
asking-pause-hint = A visit in progress can still be finished.
asking-pause-break = Break
asking-pause-prayer = Prayer
asking-pause-meeting = Meeting
asking-pause-helping = Helping a colleague
asking-pause-system = System trouble

# Cancel
asking-cancel = Cancel { $label }: which part?
asking-cancel-here = the errand at this counter
asking-cancel-all = The whole visit
asking-cancel-yes = Yes, cancel { $label }

# All actions
asking-menu = All actions
asking-menu-field = Find an action
asking-menu-field-hint = Type an action's name
