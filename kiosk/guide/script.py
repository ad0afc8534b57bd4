"""What is said of each screen, and of each control. Pure.

Knows pictures and words. Must not know Qt, how something is spoken, or who listens. What a visitor types of themselves is
never said aloud (Law 27/2022), only how much of it there is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

from kiosk.guide.pronouncing import Say, pronounced, sentences
from kiosk.pictures import (
    AppointmentPicture,
    Bundle,
    Card,
    Choices,
    ClosedPicture,
    HelpPicture,
    Message,
    Question,
    Standard,
    TicketPicture,
    Typing,
)

Kind = Literal["button", "check", "radio", "field", "key"]
"""A *key* of a keyboard on the screen is told by its name alone."""
Picture: TypeAlias = (
    Choices
    | Typing
    | Standard
    | Bundle
    | Question
    | AppointmentPicture
    | ClosedPicture
    | TicketPicture
    | HelpPicture
    | Message
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a screen says. *heading* and *details* once, when it comes; *news* then, too, and each of them again when it is
    another one. A screen with another heading is another screen.
    """

    heading: str = ""
    details: tuple[str, ...] = ()
    news: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """All of it."""
        return sentences(self.heading, *self.details, *self.news)

    def since(self, before: "Told") -> str:
        """What is new; all of it where *before* was another screen."""
        if before.heading != self.heading or len(before.news) != len(self.news):
            return self.whole
        return sentences(*(now for now, then in zip(self.news, before.news, strict=True) if now != then))


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A control as it is told: *place* of *count* like it; 0 where it stands alone. *on* is None for what is not switched."""

    name: str
    kind: Kind = "button"
    on: bool | None = None
    place: int = 0
    count: int = 0


def told_control(heard: Heard, say: Say) -> str:
    """``Lansia, kotak centang, terpilih, 2 dari 6.``"""
    name = pronounced(heard.name, say).rstrip(".")
    if heard.kind == "key":
        return sentences(name)
    parts = [name, say(f"spoken-kind-{heard.kind}"), _state(heard, say)]
    if heard.count > 1:
        parts.append(say("spoken-place", place=heard.place, count=heard.count))
    return sentences(", ".join(filter(None, parts)))


def _state(heard: Heard, say: Say) -> str:
    if heard.on is None:
        return ""
    if heard.kind == "button":
        return say("spoken-switched") if heard.on else ""
    return say("spoken-checked") if heard.on else say("spoken-unchecked")


def told_screen(name: str, picture: Picture | None, say: Say, *, number: str = "") -> Told:
    """What the screen *name* says with *picture* on it. *number* is the ticket's as it is read."""
    told = _told(name, picture, say, number)
    return Told(
        heading=pronounced(told.heading, say),
        details=tuple(pronounced(each, say) for each in told.details),
        news=tuple(pronounced(each, say) for each in told.news),
    )


def told_sheet(name: str, picture: HelpPicture, say: Say) -> Told:
    """What a sheet says: languages, comfort, help."""
    heading = say(f"spoken-sheet-{name}")
    if name != "help":
        return Told(heading=heading)
    press = say("spoken-press-help") if picture.possible and not picture.state else ""
    return Told(heading=heading, news=(sentences(picture.title, picture.sentence, press),))


def _told(name: str, picture: Picture | None, say: Say, number: str) -> Told:
    screen = f"spoken-screen-{name}"
    match picture:
        case None:
            return Told(heading=say(screen))
        case Choices(title=title):
            return Told(heading=say(screen, title=title), news=(_page(picture, say), picture.basket))
        case Typing(title=title):
            return Told(heading=say(screen, title=title), news=_typing(picture, say))
        case Standard():
            return _standard(screen, picture, say)
        case Bundle():
            return _bundle(screen, picture, say)
        case Question():
            return _question(screen, picture, say)
        case AppointmentPicture(service=service, agency=agency):
            named = ", ".join(filter(None, (service, agency)))
            return Told(heading=say(screen), details=(named, picture.when), news=(picture.sentence,))
        case ClosedPicture(service=service, agency=agency):
            heading = say(screen, service=service, agency=agency)
            return Told(heading=heading, details=(picture.reason, picture.opens))
        case TicketPicture():
            return _ticket(screen, picture, say, number)
        case HelpPicture(title=title) | Message(title=title):
            heading = say(screen)
            return Told(heading=heading, news=("" if title in heading else title, picture.sentence))
        case _:
            assert_never(picture)


def _page(picture: Choices, say: Say) -> str:
    return say("spoken-page", page=picture.page + 1, pages=picture.pages) if picture.pages > 1 else ""


def _typing(picture: Typing, say: Say) -> tuple[str, ...]:
    letters = " ".join(picture.text.replace(" ", ""))
    typed = say("spoken-typed", letters=letters) if letters else say("spoken-typed-nothing")
    return (typed, picture.hint)


def _standard(screen: str, picture: Standard, say: Say) -> Told:
    papers = "; ".join(card.title.rstrip(".") for card in picture.papers)
    details = (
        say("spoken-papers", papers=papers) if papers else "",
        say("spoken-time-needed", time=picture.time) if picture.time else "",
        say("spoken-cost", cost=picture.cost) if picture.cost else "",
        say("spoken-ahead", people=picture.waiting) if picture.waiting else "",
        say("spoken-wait", wait=picture.wait) if picture.wait else "",
    )
    return Told(
        heading=say(screen, service=picture.service, agency=picture.agency),
        details=details,
        news=(picture.complete, _more(picture, say) if picture.more else ""),
    )


def _more(picture: Standard, say: Say) -> str:
    steps = "; ".join(step.rstrip(".") for step in picture.procedure)
    return sentences(
        say("spoken-procedure", steps=steps) if steps else "",
        say("spoken-product", product=picture.product) if picture.product else "",
        say("spoken-complaints", complaints=picture.complaints) if picture.complaints else "",
    )


def _bundle(screen: str, picture: Bundle, say: Say) -> Told:
    services = sentences(picture.sentence, *_errands(picture.cards, say))
    return Told(heading=say(screen, title=picture.title), news=(services,))


def _errands(cards: Sequence[Card], say: Say) -> list[str]:
    named = [", ".join(filter(None, (card.title, card.note))) for card in cards]
    return [say("spoken-errand", place=place, service=name) for place, name in enumerate(named, start=1)]


def _question(screen: str, picture: Question, say: Say) -> Told:
    step = say("spoken-step", step=picture.step) if picture.step else ""
    count = sum(letter.isdigit() for letter in picture.text)
    return Told(
        heading=sentences(step, say(screen, title=picture.title)),
        details=(picture.purpose, picture.notice),
        news=(say("spoken-digits", count=count), picture.hint),
    )


def _ticket(screen: str, picture: TicketPicture, say: Say, number: str) -> Told:
    details = (
        *(_errands(picture.errands, say) or (picture.service,)),
        say("spoken-zone", zone=picture.zone) if picture.zone else "",
        picture.place,
        say("spoken-ahead", people=picture.ahead) if picture.ahead else "",
        say("spoken-wait", wait=picture.wait) if picture.wait else "",
        picture.sentence,
    )
    return Told(
        heading=say(screen, number=number or picture.number),
        details=details,
        news=(sentences(picture.paper, picture.paper_hint),),
    )
