"""A person is called for, and comes. Pure. Must not know who.

Only the visitor's own word, or the staff's, ends a call: who calls for help and walks away may have gone to meet it, and somebody
who comes in vain loses less than somebody who waits in vain. So a call outlives the wiping of the screen, and the hall's news
say when it is over.
"""

from dataclasses import replace
from typing import assert_never

from kiosk.visiting.dialogue import CallHelp, CancelHelp, HelpNews, Tell
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.post import Post, Step
from kiosk.visiting.visit import Help, Visit
from wire.commands import AskForHelp, EndHelp


def call(visit: Visit, happened: CallHelp | CancelHelp, hall: HallNow, post: Post) -> Step:
    """The hall is told once that somebody is wanted here, and once that nobody is. Without the server nobody would hear it."""
    match happened:
        case CallHelp(request_id=request_id):
            if visit.help or not hall.online:
                return visit, ()
            asked = AskForHelp(request_id=request_id, kiosk=post.kiosk, language=visit.language)
            return replace(visit, help="asked"), (Tell(command=asked),)
        case CancelHelp(request_id=request_id):
            if not visit.help:
                return visit, ()
            ended = EndHelp(request_id=request_id, kiosk=post.kiosk, by=post.kiosk)
            return replace(visit, help="", sheet=""), (Tell(command=ended),)
        case _:
            assert_never(happened)


def heard(visit: Visit, happened: HelpNews) -> Visit:
    """What the hall knows of it."""
    state: Help = "" if happened.helper is None else "coming" if happened.helper else "asked"
    return replace(visit, help=state)
