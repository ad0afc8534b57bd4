"""The kiosk's course: what each tap, answer and silence leads to. Pure.

Knows which part of the flow an input belongs to; the parts know the rest. Must not know Qt, the network, the printer, a clock,
or how anything looks. An input that means nothing on the current screen changes nothing: late taps and late answers are a
matter of course.
"""

from dataclasses import replace
from typing import TypeAlias, assert_never

from kiosk.visiting import dialogue as say
from kiosk.visiting.adjusting import Adjustment, adjust
from kiosk.visiting.answering import answer, give_alone, refuse, wait
from kiosk.visiting.basket import carry
from kiosk.visiting.checking_in import found, look_up, scan
from kiosk.visiting.choosing import Choice, choose
from kiosk.visiting.details import respond
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.helping import call, heard
from kiosk.visiting.keys import press
from kiosk.visiting.leaving import back, home, renew, reopen, rest
from kiosk.visiting.papers import belong, look, print_list
from kiosk.visiting.post import Post, Step, is_fresh, start
from kiosk.visiting.slips import came_out, reprint
from kiosk.visiting.taking import take
from kiosk.visiting.visit import Details, EnterCode, Visit

__all__ = ["Post", "Step", "is_fresh", "start", "step"]

_Answer: TypeAlias = say.Answered | say.GivenAlone | say.RefusedBy | say.Waited | say.AppointmentFound
_News: TypeAlias = (
    say.HelpNews | say.SlipOut | say.SlipFailed | say.Idle | say.HallChanged | say.OffersChanged
)
"""What nobody at the kiosk did."""
_Tap: TypeAlias = (
    Choice
    | say.AddMore
    | say.ShowErrands
    | say.RemoveErrand
    | say.TogglePaper
    | say.ToggleMore
    | say.ChoosePriority
    | say.TypeLetter
    | say.Erase
    | say.Back
    | say.Home
)
_Doing: TypeAlias = say.Take | say.Proceed | say.Skip | say.Scanned | say.Reprint | say.PrintRequirements
"""What may want something to be done about it."""


def step(visit: Visit, happened: say.Input, hall: HallNow, post: Post) -> Step:
    """The visit after *happened*, and what is to be done about it."""
    if isinstance(happened, _Answer):
        return _answered(visit, happened, hall, post)
    if isinstance(happened, _News):
        return _heard(visit, happened, hall, post)
    awake = replace(visit, asking=False)
    match happened:
        case say.Touched():
            return awake, ()
        case say.CallHelp() | say.CancelHelp():
            return call(awake, happened, hall, post)
        case say.Back() if awake.sheet:
            return replace(awake, sheet=""), ()
    if isinstance(happened, Adjustment):
        return adjust(awake, happened), ()
    bare = replace(awake, sheet="")
    if isinstance(happened, _Doing):
        return _done(bare, happened, hall, post)
    return _tapped(bare, happened, hall, post), ()


def _answered(visit: Visit, happened: _Answer, hall: HallNow, post: Post) -> Step:
    match happened:
        case say.Answered():
            return answer(visit, happened, hall, post)
        case say.GivenAlone():
            return give_alone(visit, happened, post)
        case say.RefusedBy():
            return refuse(visit, happened), ()
        case say.Waited():
            return wait(visit), ()
        case say.AppointmentFound():
            return found(visit, happened, hall), ()
        case _:
            assert_never(happened)


def _heard(visit: Visit, happened: _News, hall: HallNow, post: Post) -> Step:
    match happened:
        case say.HelpNews():
            return heard(visit, happened), ()
        case say.SlipOut() | say.SlipFailed():
            return came_out(visit, happened, post)
        case say.Idle():
            return rest(visit, post), ()
        case say.HallChanged():
            return renew(visit, hall), ()
        case say.OffersChanged():
            return reopen(visit, hall), ()
        case _:
            assert_never(happened)


def _done(visit: Visit, happened: _Doing, hall: HallNow, post: Post) -> Step:
    match happened, visit.screen:
        case say.Take(request_id=request_id), _:
            return take(visit, request_id, hall, post)
        case ((say.Proceed() | say.Skip()), Details() as here):
            return respond(visit, here, happened, hall, post)
        case say.Proceed(), EnterCode() as here:
            return look_up(visit, here)
        case say.Scanned(), _:
            return scan(visit, happened)
        case say.Reprint(), _:
            return reprint(visit)
        case say.PrintRequirements(), _:
            return print_list(visit, post)
        case _:
            return visit, ()


def _tapped(visit: Visit, happened: _Tap, hall: HallNow, post: Post) -> Visit:
    match happened:
        case say.AddMore() | say.ShowErrands() | say.RemoveErrand():
            return carry(visit, happened)
        case say.TogglePaper() | say.ToggleMore():
            return look(visit, happened)
        case say.ChoosePriority():
            return belong(visit, happened, hall)
        case say.TypeLetter() | say.Erase():
            return replace(visit, screen=press(visit.screen, happened))
        case say.Back():
            return back(visit, post)
        case say.Home():
            return home(visit, post)
        case _:
            return replace(visit, screen=choose(visit, happened, hall))
