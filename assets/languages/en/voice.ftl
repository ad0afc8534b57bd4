# The voice of the hall: the sentence of a call, and how numbers are read.

# How the number of a ticket is read: digits (zero one two), number (twelve), grouped (zero twelve).
voice-reading = digits

voice-ticket = { $letters }, { $number }
voice-call = Ticket number { $ticket }, please go to counter { $counter }, { $agency }.
voice-recall = Called again, ticket number { $ticket }, please go to counter { $counter }, { $agency }.

# The short form, when many calls wait.
voice-ticket-short = { $letters } { $number }
voice-call-short = { $ticket }, counter { $counter }.
voice-recall-short = Again, { $ticket }, counter { $counter }.

# A letter standing alone is its own name, except "A", which speech engines take for the article.
voice-letter-a = eigh

# Numbers. Each message reads every number from its own up to the next message's:
# $count is how many tens, hundreds or thousands; $rest what remains; $after is nothing, little (a digit is
# skipped, as in 1,007) or much.
voice-number-0 = zero
voice-number-1 = one
voice-number-2 = two
voice-number-3 = three
voice-number-4 = four
voice-number-5 = five
voice-number-6 = six
voice-number-7 = seven
voice-number-8 = eight
voice-number-9 = nine
voice-number-10 = ten
voice-number-11 = eleven
voice-number-12 = twelve
voice-number-13 = thirteen
voice-number-14 = fourteen
voice-number-15 = fifteen
voice-number-16 = sixteen
voice-number-17 = seventeen
voice-number-18 = eighteen
voice-number-19 = nineteen
voice-number-20 = { $after ->
    [nothing] twenty
   *[other] twenty-{ $rest }
}
voice-number-30 = { $after ->
    [nothing] thirty
   *[other] thirty-{ $rest }
}
voice-number-40 = { $after ->
    [nothing] forty
   *[other] forty-{ $rest }
}
voice-number-50 = { $after ->
    [nothing] fifty
   *[other] fifty-{ $rest }
}
voice-number-60 = { $after ->
    [nothing] sixty
   *[other] sixty-{ $rest }
}
voice-number-70 = { $after ->
    [nothing] seventy
   *[other] seventy-{ $rest }
}
voice-number-80 = { $after ->
    [nothing] eighty
   *[other] eighty-{ $rest }
}
voice-number-90 = { $after ->
    [nothing] ninety
   *[other] ninety-{ $rest }
}
voice-number-100 = { $after ->
    [nothing] { $count } hundred
   *[other] { $count } hundred and { $rest }
}
voice-number-1000 = { $after ->
    [nothing] { $count } thousand
    [little] { $count } thousand and { $rest }
   *[other] { $count } thousand { $rest }
}
