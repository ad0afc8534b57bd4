### A service's standard: papers, time, cost, and the button that takes a number.

standard-tick = Touch the papers you have with you
standard-some = { $have } of { $all } papers ready
standard-complete = Your papers are complete
standard-take-several = Take a number for { $count ->
        [one] { $count } service
       *[other] { $count } services
    }

# Several services on one number
standard-errands = Your services
standard-errands-sentence = { $count ->
        [1] One service. You can add others.
       *[other] One number for { $count } services. You are called for one after the other.
    }
standard-after = After { $services }
standard-and = { $first } and { $last }

# The screen of confirming
standard-ahead = Ahead of you
standard-wait = Expected wait
standard-time = Time needed
standard-cost = Cost
standard-papers = Are your papers complete?
# The button that turns a long list; beside it "1 / 2".
standard-turn = See the rest
standard-turn-back = Back to the top
standard-priority = Need to go first? Touch what fits you
standard-add = Add a service
standard-print = Print the list
standard-more = More about it
standard-less = Papers
standard-procedure = How it works
standard-product = What you get
standard-complaints = Complaints and suggestions
standard-remove = Remove
standard-one-number = One number is enough. You wait for all these services at once and are called for one after the other.
standard-closed-hint = Please choose another service, or touch Help to call a staff member.
