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
    [blocked] cannot be called yet, because its visitor is at another counter or something else must be done first
    [held] is on hold
    [called] has been called
    [serving] is being served
    [done] has been served
    [no_show] was marked as absent
    [cancelled] was cancelled
   *[other] is no longer valid
}, so this cannot be done.
refusal-request-reused = This request was already answered for something else. Please try again.
refusal-nothing-asked = Please choose one service or one package.
refusal-unknown-package = This mall has no such package. Please choose another one.
refusal-unknown-errand = Number { $label } has no errand { $errand }.
refusal-errand-already-there = { $has_label ->
    [yes] Number { $label } has this service already, not yet done.
   *[no] The same service was chosen twice. Please choose each service once.
}
refusal-too-many-errands = One number can hold { $limit } errands. Please take another number when some are done.
refusal-unknown-line = This mall has no line { $line }.
refusal-unknown-agency = This mall has no agency { $agency }.
refusal-unknown-zone = This mall has no zone { $zone }.
refusal-unknown-display = There is no display { $display }.
refusal-unknown-place = This mall has no counter or zone { $place }.
refusal-counter-elsewhere = Counter { $counter } stands in zone { $stands }, not in zone { $zone }.
refusal-unknown-notice = There is no notice { $notice }, or it is over.
refusal-unknown-outcome = This service cannot end with "{ $outcome }". Please choose another outcome.
refusal-closed = { $why ->
    [break] This service has a break.
    [weekday] This service is not open today.
    [holiday] This service is closed for a holiday{ $has_said ->
        [yes] {" "}({ $said })
       *[no] {""}
    }.
    [override] This service is closed{ $has_said ->
        [yes] : { $said }
       *[no] {""}
    }.
    [last-ticket] No more numbers are given today.
    [full] Today's line is full until closing time.
   *[hours] This service is closed now.
} { $has_opens ->
    [yes] Please come back from { refusal-moment }.
   *[no] Please ask the staff when it opens again.
}
# A moment. $weekday: 1 Monday to 7 Sunday; $month: 1 to 12; $hour and $minute always have two digits.
refusal-moment = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
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
}, { $hour }:{ $minute }
refusal-counter-is-paused = Counter { $counter } has a pause: { $reason ->
    [silence] it called nobody for long
   *[other] { $reason }
}. End the pause first.
refusal-counter-not-paused = Counter { $counter } has no pause.
refusal-other-agency = Counter { $counter } belongs to another agency{ $has_label ->
    [yes] , so number { $label } cannot be served there
   *[no] {""}
}.
refusal-too-early-for-no-show = Number { $label } cannot be marked as absent yet. { $recalls ->
    [0] Wait { $seconds } more seconds.
   *[other] Recall { $recalls ->
        [one] once more
       *[other] { $recalls } more times
    }{ $seconds ->
        [0] {""}
       *[other] {" "}and wait { $seconds } more seconds
    }.
}
refusal-too-late-to-bring-back = It is too late to bring number { $label } back. Please take a new number.
refusal-nothing-to-take-back = There is nothing left to undo for number { $label }.
refusal-too-late-to-take-back = It is too late to undo what was done to number { $label }.
refusal-rating-not-wanted = This mall does not ask for ratings.
refusal-not-served-here = Counter { $counter } has not finished serving number { $label }.
refusal-already-rated = The rating for number { $label } has been received. Thank you.
refusal-too-late-to-rate = It is too late to rate the service for number { $label }.
refusal-scores-mistaken = The rating is not complete: { $wanted ->
    [1] choose one score
   *[other] answer at least one of the { $wanted } elements
}.
refusal-visitor-elsewhere = The visitor with number { $label } is at counter { $counter }.
refusal-needs-another = Something else must be done first for number { $label }.
refusal-kept-for-another = Number { $label } is kept for another counter or officer.
refusal-prerequisites-in-a-circle = These services wait for each other, so none of them can begin. Please ask the staff.
refusal-nowhere-to-go = Please name one goal: a service, a counter or an officer.
refusal-bad-delay = Please give between { $least } and { $most } minutes.
refusal-personal-data = Please do not write identity or telephone numbers. Remove the number and try again.
refusal-number-not-reserved = Number { $number } was not reserved for this kiosk, or is used already.
refusal-no-numbers-left = There are no more numbers of line { $line } to reserve.
refusal-taken-another-day = This ticket was taken on another day and was valid on that day only. Please take a new number.
refusal-too-many-notes = Number { $label } has { $limit } notes already.
refusal-notice-mistaken = The text of the notice ({ $written_in }) cannot be shown: { $why ->
    [empty] it is empty
    [long] it has more than { $most } letters
   *[other] it has line breaks or signs that cannot be shown
}.
refusal-notice-over = This notice would be over before it is shown. Please say a time that is still to come.
refusal-notice-too-long = A notice can hold for { $days } days at most.
refusal-too-many-notices = There are { $limit } notices already. Please withdraw one of them first.
refusal-profile-mistaken = The work profile cannot be used. { $field }: { $word ->
    [no-lines] at least one line is needed
    [unknown-line] there is no such line
    [other-agency] this line belongs to another agency
    [twice] this line stands here twice
    [own-line] this line is one of the profile's own
    [not-served] this line is not served by this profile
    [missing] a value is missing
    [whole] must be a whole number, at least 1
    [above-zero] must be above 0
    [negative] must not be below 0
    [too-large] is too large
    [below-one] must be at least 1
   *[other] { $reason }
}.
refusal-hours-mistaken = These opening hours cannot be used. { $field }: { $reason ->
    [empty] begins and ends at the same time
    [backwards] ends before it begins
    [out-of-order] is not in order
    [overlaps] overlaps the one before
    [past] the day has passed
    [too-far] the day is too far ahead
    [unknown] is not known
   *[other] { $reason }
}.
refusal-no-appointments = This service has no appointments. Please take a queue number on the day.
refusal-no-such-slot = There is no appointment at that time. Please choose one of those offered.
refusal-slot-passed = That time has passed. Please choose another one.
refusal-slot-too-far = Appointments can be made up to { $days } days ahead. Please choose an earlier day.
refusal-slot-full = Every place on { refusal-moment } is taken. Please choose another time.
refusal-unknown-appointment = This appointment was not found. Please check the code.
refusal-appointment-over = Appointment { $code } { $state ->
    [checked_in] was used to take a number
    [missed] has passed
    [cancelled] was cancelled
   *[other] is no longer valid
}. Please take an ordinary number or make a new appointment.
refusal-too-early-to-check-in = Appointment { $code } cannot be used yet. Please come back from { refusal-moment }.
refusal-too-late-to-check-in = The time of appointment { $code } has passed. Please take an ordinary number.
refusal-help-already-asked = Staff have already been called to kiosk { $kiosk }. Please wait a moment.
refusal-no-help-asked = Nobody is waiting for help at kiosk { $kiosk }.
refusal-not-asked = This is not asked for with number { $label }.
refusal-particular-wrong = { $kind ->
    [nik] An identity number (NIK) has 16 digits.
    [phone] A telephone number has 8 to 15 digits and begins with 0 or 62.
   *[other] This number has 1 to 20 digits.
} Please check "{ $field }" and type it again.
refusal-too-many-tries = This was compared too often. Please try again { $seconds ->
    [one] in a second
   *[other] in { $seconds } seconds
}.
refusal-sign-in-needed = You are not signed in, or no longer. Close counter { $counter } if it is open, then sign in and open it.
refusal-officer-of-another-agency = Counter { $counter } belongs to another agency. Please choose one of your own.
refusal-sign-in-refused = That does not match. Please check your name and PIN, or try your card once more.
refusal-sign-in-wait = That was wrong too often. Please try again in { $seconds } seconds.
refusal-not-allowed = This is not for devices or people like this one. Ask the administrator if it should be.
refusal-not-its-place = { $kind ->
    [counter] This device works for counter { $place } only
   *[agency] This device or person works for agency { $place } only
}.
refusal-somebody-elses-name = { $name } is the name of another device. Give this one a name of its own.
refusal-unknown-device = There is no device { $device }.
refusal-device-name-taken = There is a device { $name } already. Please choose another name.
refusal-device-of-another-kind = { $kind ->
    [kiosk] A kiosk
    [counter] A counter's console
   *[display] A display
} cannot take the place of { $wanted ->
    [kiosk] a kiosk
    [counter] a counter's console
   *[display] a display
}.
refusal-unknown-asking = Nobody asks to be let in any longer. Please let the device ask again.
refusal-pairing-mistaken = The device does not say what it promised, or its key is known already. Please let it ask again.
refusal-wrong-code = This code stands on no device that asks. Please read it from the device's screen once more.
refusal-code-shown-twice = Two devices show this code, so neither was let in. Please let the device ask again.
refusal-asking-wait = Too many devices ask to be let in. This one asks again in { $seconds } seconds.
refusal-approval-wait = There were too many wrong codes. Please try again in { $seconds } seconds.
refusal-first-code-wrong = That is not the code on the server's console, or it is over. A restart of the server shows a new one.
refusal-administrator-there = This hall has an administrator already. Please ask them.
refusal-person-mistaken = { $part ->
    [id] The short name has small letters, digits, - and _ only, and is no number of a person.
    [name] The name cannot be used: it must be readable and hold no number of a person.
    [name-taken] Somebody else has this short name or name.
   *[secret] The password is too easy to guess. It has at least 8 characters, and no rows or repetitions.
}
refusal-malformed = The request cannot be read.
refusal-unauthorised = This device has not been let in, or not any longer. Ask the administrator, or check the key in its settings.
refusal-not-found = There is no such page.
refusal-method-not-allowed = This address does not answer that way.
refusal-too-large = The request is too large.
refusal-too-slow = The request took too long to arrive.
refusal-too-long = The request's address or headers are too long.
refusal-too-many-requests = Very many people are asking just now. Please try again in { $seconds ->
    [one] { $seconds } second.
   *[other] { $seconds } seconds.
}
refusal-storage-full = The server's storage is full. Nothing is lost; please tell the administrator.
refusal-unavailable = The server cannot store anything right now. Please try again shortly.
refusal-waiting = This server is waiting: another one serves this hall. Please try again shortly.
refusal-fault = The server has a fault. Please tell the administrator.
