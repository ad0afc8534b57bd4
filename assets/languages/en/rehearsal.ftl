# The rehearsal: its tables and its picture.
rehearsal-title = Rehearsal: { $mall }
rehearsal-title-recorded = A recorded day once more: { $mall }
rehearsal-date = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
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
} { $year }
rehearsal-dates = { $days } days from { $date }
rehearsal-crowd = { $visitors } visitors, { $counters } counters staffed, seed { $seed }
rehearsal-crowd-recorded = { $visitors } visitors, { $counters } counters staffed, as the journal tells
rehearsal-changed = Changed: { $changes }
rehearsal-changed-only = only counters { $counters } open
rehearsal-changed-closed = counters { $counters } closed
rehearsal-changed-officers = { $officers } officers
rehearsal-changed-staffing = staffing from { $file }
rehearsal-changed-rule-everywhere = all agencies call by { $rule }
rehearsal-changed-rule = { $agency } calls by { $rule }
rehearsal-changed-profile = counter { $counter } calls by { $rule }
rehearsal-changed-ratio = ratio of priority 1:{ $ratio }
rehearsal-changed-scope = ratio counted per { $scope ->
    [line] line
    [hall] hall
   *[counter] counter
}
rehearsal-changed-starvation = nobody waits longer than { $minutes } min while others are called
rehearsal-changed-no-starvation = no cap on waiting

# Columns and rows.
rehearsal-column-calls = Called
rehearsal-column-mean = Mean
rehearsal-column-p50 = P50
rehearsal-column-p90 = P90
rehearsal-column-p95 = P95
rehearsal-column-target = In target
rehearsal-column-overtaken = Overtaken
rehearsal-column-longest = Longest queue
rehearsal-column-busy = Counters busy
rehearsal-before = before
rehearsal-after = after
rehearsal-difference = difference
rehearsal-legend = Waits from joining a line to the first call, in minutes. Overtaken: by how many later ones of the same line, on average.
rehearsal-section-hall = Whole hall
rehearsal-section-agencies = By agency
rehearsal-section-classes = By class
rehearsal-section-hours = By hour of joining
rehearsal-ordinary = Ordinary visitors
rehearsal-ending-served = served
rehearsal-ending-partly = served in part
rehearsal-ending-left = left
rehearsal-ending-no-show = did not come when called
rehearsal-ending-expired = still waiting at the day's end
rehearsal-ending-refused = refused
rehearsal-ending-absent = appointment missed
rehearsal-endings = Visitors: { $endings }
rehearsal-refusals = Refusals: { $refusals }
rehearsal-refusal-closed-hours = outside opening hours
rehearsal-refusal-closed-weekday = closed that day
rehearsal-refusal-closed-break = break
rehearsal-refusal-closed-holiday = holiday
rehearsal-refusal-closed-last-ticket = after the last ticket
rehearsal-refusal-closed-full = more waiting than can be served
rehearsal-refusal-closed-override = closed by the staff
rehearsal-refusal-quota-used-up = quota used up
rehearsal-refusal-slot-full = appointment slot full
rehearsal-refusal-too-late-to-check-in = too late for the appointment
rehearsal-as-recorded = As recorded: mean wait { $mean } min, P90 { $p90 } min

# Figures side by side.
rehearsal-figure-mean = Mean wait, min
rehearsal-figure-p50 = P50 wait, min
rehearsal-figure-p90 = P90 wait, min
rehearsal-figure-p95 = P95 wait, min
rehearsal-figure-worst = Longest wait, min
rehearsal-figure-target = Called within target
rehearsal-figure-longest = Longest queue of an agency
rehearsal-figure-busy = Counters busy
rehearsal-figure-busiest = Busiest agency's counters busy
rehearsal-figure-overtaken = Overtaken by, on average
rehearsal-figure-most-overtaken = Overtaken by, at worst
rehearsal-figure-out-of-turn = Overtaken by the same class, on average
rehearsal-figure-evenness = Evenness of waits (1: alike)
rehearsal-figure-house-mean = Time in the house, mean, min
rehearsal-figure-house-p90 = Time in the house, P90, min
rehearsal-figure-journeys-mean = The same with several errands, mean, min
rehearsal-figure-served = Visitors served
rehearsal-figure-left = Visitors who left
rehearsal-figure-no-show = Visitors who did not come when called
rehearsal-figure-expired = Visitors still waiting at the day's end
rehearsal-figure-refusals = Refusals
rehearsal-agencies-mean = Mean wait
rehearsal-agencies-p90 = P90 wait

# Several errands.
rehearsal-journeys = Several errands: time in the house, minutes
rehearsal-journeys-legend = { $several } visitors with several errands and { $others } with one, who were served in full in all three ways.
rehearsal-way-together = One ticket, whoever calls first
rehearsal-way-one-by-one = One ticket after another
rehearsal-way-fixed-order = One ticket, fixed order
rehearsal-column-way = Several errands
rehearsal-column-saved = Longer than the first
rehearsal-column-others = Others, mean
rehearsal-column-others-p90 = Others, P90
rehearsal-column-all-waits = Everybody's wait

# The picture and the files.
rehearsal-picture-title = People waiting over the day
rehearsal-picture-peak = { $people } at { $time }
rehearsal-picture-others = { $agencies ->
    [one] One more agency never had more than { $most } waiting.
   *[other] { $agencies } more agencies never had more than { $most } waiting.
}
rehearsal-picture-average = average
rehearsal-playing = Playing
rehearsal-written = Written to { $folder }: { $files }
