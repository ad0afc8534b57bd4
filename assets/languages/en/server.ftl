# The visitor's page on the phone, and the server's own words.
server-page-title = Queue number { $label }
server-page-your-number = Your queue number
server-page-waiting = Please wait. Your number will be called.
server-page-ahead = { $ahead ->
    [0] You are next
    [one] { $ahead } person before you
   *[other] { $ahead } people before you
}
server-page-wait = About { $low }–{ $high } minutes
server-page-wait-up-to = { $high ->
    [one] Up to { $high } minute
   *[other] Up to { $high } minutes
}
server-page-wait-unknown = No estimate of the wait yet
server-page-title-called = { $label } · counter { $counter } · your turn
server-page-counter = Counter
server-page-your-turn = It is your turn
server-page-serving = You are being served at counter { $counter }.
server-page-blocked = Something else of yours must be done first. Please ask the staff if you need help.
server-page-held = An officer has put your number on hold. Please wait, you will be called again.
server-page-held-until = An officer has put your number on hold until { $hour }:{ $minute }. You will be called again after that.
server-page-appointment = Your appointment is at { $hour }:{ $minute }
server-page-done = Your visit is done. Thank you.
server-page-no-show = Your number was called but you did not come. Please ask the staff.
server-page-no-show-place = Your number was called but you did not come. Please go to { $place } before { $hour }:{ $minute }.
server-page-no-show-counter = Your number was called but you did not come. Please go to counter { $counter } before { $hour }:{ $minute }.
server-page-cancelled = This number was cancelled.
server-page-expired = This number is no longer valid.
server-page-unknown = This number was not found. Please check your QR code.
server-page-updated = Updated at { $hour }:{ $minute }:{ $second }. This page updates by itself.
server-page-lost = No line to the mall. Please listen for the calls in the hall.
server-page-sound = Sound when I am called
server-page-sound-on = Sound is on
server-page-stay = Keep this page open.
server-page-other-language = Bahasa Indonesia
server-page-later = This page cannot be shown right now. Please try again shortly.

# A visitor who wants several things: how each of them stands.
server-page-order = In the order we expect. It may change; your number will be called.
server-page-stop = about { $hour }:{ $minute }–{ $last_hour }:{ $last_minute }
server-page-out = You should be done between { $hour }:{ $minute } and { $last_hour }:{ $last_minute }
server-errand-blocked = waits for your other errands
server-errand-called = please go to counter { $counter }
server-errand-serving = being served at counter { $counter }
server-errand-held = put on hold by an officer
server-errand-done = done
server-errand-no-show = called, but you did not come
server-errand-cancelled = cancelled
server-errand-expired = no longer valid
