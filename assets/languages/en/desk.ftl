### Counter console: the words on its screens.

counter-next-title = Next
counter-errands-title = Errands of this visit
counter-errands-one = This visitor has one errand only.
counter-errands-idle = The visitor's errands appear here.
counter-news-title = News from the hall
counter-size-tip = Changes the window's size: strip, panel, full
counter-withdraw-tip = Your press is not sent after all
counter-sheet-back = Back
counter-sheet-back-tip = One step back; nothing is sent
counter-sheet-accept = Choose
counter-sheet-accept-tip = Takes this choice
counter-sheet-go-on = Go on
counter-sheet-go-on-tip = Takes what was typed
counter-key-escape = Esc
counter-key-enter = Enter
