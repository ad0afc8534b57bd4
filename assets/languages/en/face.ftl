### The small screen at a counter that faces the visitor: the number that is served, then a rating.

face-window = Visitor screen
face-counter = Counter { $counter }
face-counter-word = Counter
face-offline = Connection lost

# Nothing can be seen yet
face-connecting = This screen is being connected
face-connecting-hint = Called numbers are on the large screen.
face-resting = Welcome
face-resting-hint = This counter is not open yet.
face-unknown = There is no counter { $counter } in this mall
face-unknown-hint = For staff: check the counter's number in this screen's settings.

# A counter with nobody at it
face-closed = This counter is closed
face-closed-hint = You will hear your counter when you are called.
face-idle = Please wait until your number is called
face-idle-hint = Your number will appear here.
face-paused = The officer will be back soon
face-paused-hint = Please wait a moment.

# The number that is called or served
face-your-number = Queue number
face-called = Please come to counter { $counter }
face-serving = Being served

# After the visit: one face …
face-smile = How was our service?
face-smile-hint = Touch one face. Your rating is anonymous.
face-smile-1 = Not good
face-smile-2 = Could be better
face-smile-3 = Good
face-smile-4 = Very good

# … or the nine elements of the satisfaction survey (PermenPANRB 14/2017), in everyday words
face-place = { $place } of { $all }
face-skm-hint = Your rating is anonymous.

face-question-u1 = Did the requirements fit the service you came for?
face-answer-u1-1 = Not at all
face-answer-u1-2 = Not quite
face-answer-u1-3 = They did
face-answer-u1-4 = Very well

face-question-u2 = How easy was the procedure?
face-answer-u2-1 = Not easy
face-answer-u2-2 = Not very easy
face-answer-u2-3 = Easy
face-answer-u2-4 = Very easy

face-question-u3 = How quickly were you served?
face-answer-u3-1 = Not quickly
face-answer-u3-2 = A bit slowly
face-answer-u3-3 = Quickly
face-answer-u3-4 = Very quickly

face-question-u4 = What do you think of the cost?
face-answer-u4-1 = Very expensive
face-answer-u4-2 = Rather expensive
face-answer-u4-3 = Cheap
face-answer-u4-4 = Free of charge

face-question-u5 = Did you get what was promised?
face-answer-u5-1 = Not at all
face-answer-u5-2 = Not quite
face-answer-u5-3 = I did
face-answer-u5-4 = Fully

face-question-u6 = How well could the officer help you?
face-answer-u6-1 = Not well
face-answer-u6-2 = Not very well
face-answer-u6-3 = Well
face-answer-u6-4 = Very well

face-question-u7 = How polite and friendly was the officer?
face-answer-u7-1 = Not polite
face-answer-u7-2 = Not very polite
face-answer-u7-3 = Polite and friendly
face-answer-u7-4 = Very polite and friendly

face-question-u8 = How are complaints and suggestions handled here?
face-answer-u8-1 = Not handled
face-answer-u8-2 = Hardly handled
face-answer-u8-3 = Handled
face-answer-u8-4 = Handled well

face-question-u9 = How are the rooms and facilities here?
face-answer-u9-1 = Bad
face-answer-u9-2 = Fair
face-answer-u9-3 = Good
face-answer-u9-4 = Very good

# The buttons below a question
face-skip = Skip
face-back = Back
face-stop = Finish
face-not-now = Not now
face-still-there = Still there? Touch this screen.

# After the rating
face-thanks = Thank you
face-thanks-sending = Your rating is being sent.
face-thanks-sent = We have received your rating.
face-kept = Sorry, your rating has not been sent yet
face-kept-hint = It is kept here and will be sent once connected. Thank you.
face-sorry = Sorry, your rating could not be recorded
face-sorry-hint = Please tell the officer instead.
