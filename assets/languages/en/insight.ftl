### The counter console: what an officer should know beside the desk. What else the visitor wants, who is next and why, news from the hall.

insight-clock = { $hour }:{ $minute }
insight-span = { $minutes ->
    [0] less than 1 minute
    [1] 1 minute
   *[other] { $minutes } minutes
}
insight-and = { $first } and { $last }

# The errands of this visit
insight-errand-called-here = called to this counter
insight-errand-called-there = called to counter { $counter }
insight-errand-serving-here = here now
insight-errand-serving-there = at counter { $counter } now
insight-errand-done = done
insight-errand-no-show = did not come
insight-errand-cancelled = cancelled
insight-errand-expired = no longer valid
insight-errand-after = after errand { $errands }
insight-errand-waits = waits at { $agency }
insight-held = on hold
insight-held-until = on hold until { $time }
insight-held-counter = on hold for counter { $counter }
insight-held-officer = on hold for { $officer }
insight-only-counter = counter { $counter } only
insight-only-officer = { $officer } only
insight-slot = appointment { $time }

# The next turn
insight-next-nobody = Nobody can be called right now
insight-next-old = As it was { $time } ago
insight-turn-starving = Over the waiting limit of { $cap } min: { $time } already
insight-turn-own = Waits only for this counter or for you
insight-turn-appointment = The appointed time has come
insight-turn-priority = { $of ->
    [1] Priority turn
   *[other] Priority turn (1 of { $of })
}
insight-turn-ordinary = Ordinary turn ({ $place } of { $of })
insight-turn-only-priority = An ordinary turn, but only priority visitors wait
insight-turn-chosen = Chosen by the officer: { $said }
insight-rule-longest-wait = Has waited longest ({ $time })
insight-rule-appointment-first = Between appointments, has waited longest ({ $time })
insight-rule-strict-order = { $line } comes first at this counter
insight-rule-longest-life = Longest in this mall ({ $time })
insight-rule-longest-queue = Longest line: { $line }, { $people } waiting
insight-rule-counted-ratio = Turn of { $line } ({ $place } of { $share })
insight-rule-weighted-round-robin = Turn of { $line } by its weight
insight-rule-age-times-weight = Largest wait times weight ({ $time } × { $weight })
insight-rule-age-plus-credit = Largest wait plus credit ({ $time } + { $credit })
insight-rule-least-slack = Closest to the waiting limit ({ $time } left)
insight-rule-least-slack-late = Furthest over the waiting limit ({ $time })
insight-rule-worst-service-level = { $line } was in time least often today ({ $share }%)
insight-rule-other = By this counter's rule
insight-when-wait-over = Rule while somebody waits for over { $time }
insight-when-length-over = Rule while more than { $people } people wait
insight-when-time-between = Rule from { $start } to { $end }
insight-passed-over = Before { $labels }, who came earlier
insight-passed-over-more = Before { $labels } and { $more } more, who came earlier

# News from the hall
insight-help-going = { $officer } is on the way to { $kiosk } to help.
insight-line-late = { $line } is over its limit of { $target } min since { $time }: { $people } waiting, longest { $minutes } min.
insight-counters-away = { $line }: { $people } waiting, counter { $counters } is not calling.
insight-slips-failed = Tickets not printed: { $labels }. The numbers stay valid.
