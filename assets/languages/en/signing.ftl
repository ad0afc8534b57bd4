### Signing in at the counter console: who the officer is, and at which counter.

# Who you are
signing-title = Who is on duty?
signing-hint = Pick your name, then type your PIN or password.
signing-hint-card = Pick your name, or scan your officer card.
signing-search = Find an officer
signing-officers = Officers
signing-none = No officer matches.
signing-loading = Waiting for the server's list of officers…
signing-card = An officer card can be scanned at any time.

# PIN or password
signing-secret = PIN or password
signing-secret-hint = Type it, then press Enter
signing-in = Sign in
signing-busy = Checking…
signing-other = Another officer
signing-other-tip = Back to the list of officers
signing-locked-title = Go on with your work
signing-locked-hint = Counter { $counter } is still yours. Type your PIN to go on.
signing-why-nobody = Please pick your name first.
signing-why-no-secret = Please type your PIN or password.
signing-wrong-secret = Wrong PIN or password. Please type it again.
signing-wrong-card = This card is not known. Please scan it again, or use your PIN.
signing-wait = Too many tries. Please try again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
signing-wait-over = Please try again now.
signing-no-answer = The server did not answer. Please try again once connected.
signing-again = Please sign in again, then open the counter.

# At which counter
signing-visit = { $label } is still { $phase ->
    [called] called
    [serving] being served
   *[other] kept
} here
signing-no-counter = Your agency has no counter in this mall yet.

# Taking over
signing-take-over = Take over counter { $counter }
signing-take-over-title = Why is counter { $counter } taken over?
signing-take-over-hint = As far as the hall knows, { $officer } still sits there. The reason is kept.
signing-reason-shift = Change of shift
signing-reason-left = Colleague left without closing
signing-reason-broken = Colleague's console broke
signing-reason-typed = Another reason
signing-reason-typed-hint = Type the reason
signing-another-counter = Another counter
signing-why-no-reason = Please pick or type the reason first.

# Coming back, and leaving
signing-taken-over = Counter { $counter } was taken over by { $officer }: { $reason }
signing-sits-another = { $officer } sits at counter { $counter } now.
signing-visit-kept = { $label } is still { $phase ->
    [called] called
    [serving] being served
   *[other] kept
} at counter { $counter }. Open this counter again to go on.
