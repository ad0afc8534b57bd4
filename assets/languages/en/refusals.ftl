# Refusals: short, polite, and saying what can be done.
refusal-refused = This cannot be done now.
refusal-unknown-service = This mall has no such service. Please choose another one.
refusal-unknown-priority = This priority class is not known.
refusal-unknown-counter = This mall has no counter { $counter }.
refusal-unknown-ticket = There is no such ticket today.
refusal-line-full = Every number of line { $line } is in use. Please ask the staff.
refusal-quota-used-up = Today's { $quota } places for this service are taken. Please come back tomorrow.
refusal-counter-taken = { $officer } is working at counter { $counter }.
refusal-counter-not-open = Counter { $counter } is not open yet. Open it first.
refusal-counter-busy = Finish number { $label } at counter { $counter } first.
refusal-nobody-waiting = Nobody is waiting.
refusal-not-at-this-counter = Number { $label } is not at counter { $counter }.
refusal-wrong-state = Number { $label } { $phase ->
    [waiting] is still waiting
    [called] has been called
    [serving] is being served
    [done] has been served
    [no_show] was marked as absent
    [cancelled] was cancelled
   *[other] is no longer valid
}, so this cannot be done.
refusal-request-reused = This request was already answered for something else. Please try again.
refusal-day-is-open = The business day is open already.
refusal-malformed = The request cannot be read.
refusal-unauthorised = This device has not been let in. Check the hall's key in its settings.
refusal-not-found = There is no such page.
refusal-method-not-allowed = This address does not answer that way.
refusal-too-large = The request is too large.
refusal-too-slow = The request took too long to arrive.
refusal-storage-full = The server's storage is full. Nothing is lost; please tell the administrator.
refusal-unavailable = The server cannot store anything right now. Please try again shortly.
refusal-fault = The server has a fault. Please tell the administrator.
