"""Screens that are a sentence: the hall's no, patience, the call for a person."""

from collections.abc import Callable

from kiosk.painting.painter import Painter
from kiosk.pictures import HelpPicture, Message
from kiosk.visiting.visit import Issuing, Refused


def refusal(painter: Painter, screen: Refused, known: Callable[[str], bool]) -> Message:
    """The hall's no, or the kiosk's own while it is alone, in the visitor's language where there are words for it."""
    problem = screen.problem
    words = f"refusal-{problem.code}"
    if problem.code.startswith("alone-"):
        words = problem.code
    sentence = painter.say(words, **problem.params) if known(words) else problem.detail
    return Message(title=painter.say("kiosk-refused-title"), sentence=sentence)


def patience(painter: Painter, screen: Issuing) -> Message:
    """While the number is on its way."""
    late = screen.patience == "late" or not painter.hall.online
    return Message(
        title=painter.say("kiosk-issuing-title"),
        sentence=painter.say("kiosk-issuing-late" if late else "kiosk-issuing-hint"),
    )


def help_call(painter: Painter) -> HelpPicture:
    """Whether a person is wanted, and on the way. Without the server nobody can be told: who was asked for may never have heard of it."""
    state, say, online = painter.visit.help, painter.say, painter.hall.online
    if state == "asked" and not online:
        state = ""
    match state:
        case "asked":
            title, sentence = say("kiosk-help-asked"), say("kiosk-help-asked-hint")
        case "coming":
            title, sentence = say("kiosk-help-coming"), say("kiosk-help-coming-hint")
        case _:
            title = say("kiosk-help-title")
            sentence = say("kiosk-help-sentence" if online else "kiosk-help-impossible")
    return HelpPicture(state=state, title=title, sentence=sentence, possible=online)
