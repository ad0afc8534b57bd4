"""Somebody is called for, comes, or is not needed after all."""

from kiosk.visiting import dialogue as say
from kiosk.visiting.flow import is_fresh, start
from tests.fakes.kiosk_visit import ALONE, POST, answered, choose, play, take
from wire.commands import AskForHelp, EndHelp

CALL = say.CallHelp(request_id="help-0123456789ab")
CANCEL = say.CancelHelp(request_id="done-0123456789ab")
ASKED = say.Tell(command=AskForHelp(request_id="help-0123456789ab", kiosk="kiosk-1", language="en"))
ENDED = say.Tell(command=EndHelp(request_id="done-0123456789ab", kiosk="kiosk-1", by="kiosk-1"))


def test_help_is_asked_for_once() -> None:
    told = play(say.LanguageChosen(language="en"), CALL, CALL)
    assert told.visit.help == "asked"
    assert told.done == (ASKED,)


def test_it_can_be_asked_for_on_every_screen_and_leaves_the_visitor_there() -> None:
    for way in ((), choose("dukcapil/ktp"), (*choose("dukcapil/ktp"), take())):
        before = play(*way)
        told = play(CALL, visit=before.visit)
        assert (told.visit.help, told.screen) == ("asked", before.screen)


def test_the_hall_says_who_comes_and_when_it_is_over() -> None:
    told = play(CALL, say.HelpNews(helper=""))
    assert told.visit.help == "asked"
    coming = play(say.HelpNews(helper="Rina"), visit=told.visit)
    assert coming.visit.help == "coming"
    assert play(say.HelpNews(helper=None), visit=coming.visit).visit.help == ""


def test_the_visitor_may_need_nobody_after_all() -> None:
    told = play(say.LanguageChosen(language="en"), say.OpenSheet(sheet="help"), CALL, CANCEL, CANCEL)
    assert (told.visit.help, told.visit.sheet) == ("", "")
    assert told.done == (ASKED, ENDED)


def test_without_the_server_nobody_would_hear() -> None:
    told = play(CALL, hall=ALONE)
    assert (told.visit.help, told.done) == ("", ())


def test_a_visitor_who_leaves_is_still_looked_for() -> None:
    shown = play(CALL, *choose("dukcapil/ktp"), take(), answered())
    for left in (play(say.Home(), visit=shown.visit), play(say.Idle(), say.Idle(), visit=shown.visit)):
        assert left.visit.help == "asked"
        assert left.done == ()
        assert is_fresh(left.visit, POST)
        assert play(say.Idle(), visit=left.visit).visit == left.visit
        assert play(say.HelpNews(helper=None), visit=left.visit).visit == start(POST)
