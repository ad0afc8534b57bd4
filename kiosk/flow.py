"""The kiosk's course: what each tap, answer and silence leads to. Pure.

Knows visits and the catalogue. Must not know Qt, the network, the printer, a clock, or how anything looks. An input
that means nothing on the current screen changes nothing: late taps and late answers are a matter of course.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from kiosk.catalogue import Catalogue
from kiosk.choosing import Adjustment, Choice, adjust, choose
from kiosk.dialogue import (
    Answered,
    Back,
    Effect,
    HighContrast,
    Home,
    Idle,
    Input,
    LanguageChosen,
    LargeText,
    LowReach,
    MallChanged,
    PrintSlip,
    RefusedBy,
    Report,
    Reprint,
    SendIssue,
    SlipFailed,
    SlipOut,
    Take,
    Touched,
    Waited,
)
from kiosk.visit import (
    Confirm,
    Issuing,
    NoPaper,
    Paper,
    Printed,
    PrintFailed,
    Printing,
    Refused,
    Ticket,
    TicketShown,
    Visit,
)
from wire.commands import IssueTicket, ReportPrinted, ReportPrintFailed
from wire.events import TicketIssued

Step: TypeAlias = tuple[Visit, tuple[Effect, ...]]


@dataclass(frozen=True, kw_only=True)
class Post:
    """Where this kiosk stands: its id, the language it starts in, whether it has paper."""

    kiosk: str
    language: str
    prints: bool = True


def step(visit: Visit, happened: Input, catalogue: Catalogue, post: Post) -> Step:
    """The visit after *happened*, and what is to be done about it."""
    match happened:
        case Home() | Idle() | Waited() | RefusedBy() | MallChanged():
            return _move(visit, happened, post), ()
        case Answered():
            return _answer(visit, happened, catalogue, post)
        case SlipOut() | SlipFailed():
            return _paper(visit, happened, post)
        case _:
            return _tap(replace(visit, asking=False), happened, catalogue, post)


def start(post: Post) -> Visit:
    """The first screen, with nothing left of the visitor before."""
    return Visit(language=post.language)


def is_fresh(visit: Visit, post: Post) -> bool:
    """Whether there is nothing to wipe."""
    return visit == start(post)


def _tap(
    visit: Visit, happened: Choice | Adjustment | Take | Reprint | Touched, catalogue: Catalogue, post: Post
) -> Step:
    match happened:
        case Take(request_id=request_id):
            return _take(visit, request_id, post)
        case Reprint():
            return _reprint(visit)
        case Touched():
            return visit, ()
        case Back() if isinstance(visit.screen, TicketShown):
            return start(post), ()
        case LargeText() | HighContrast() | LowReach() | LanguageChosen():
            return adjust(visit, happened), ()
        case _:
            return replace(visit, screen=choose(visit, happened, catalogue)), ()


def _move(visit: Visit, happened: Home | Idle | Waited | RefusedBy | MallChanged, post: Post) -> Visit:
    match happened:
        case Home():
            return visit if isinstance(visit.screen, Issuing) else start(post)
        case Idle():
            return _rest(visit, post)
        case Waited():
            return _wait(visit)
        case RefusedBy():
            return _refuse(visit, happened)
        case MallChanged():
            return _renew(visit, post)
        case _:
            assert_never(happened)


def _take(visit: Visit, request_id: str, post: Post) -> Step:
    if not isinstance(visit.screen, Confirm):
        return visit, ()  # the second tap of a double one
    command = IssueTicket(
        request_id=request_id,
        service=visit.screen.service.id,
        kiosk=post.kiosk,
        priority=visit.screen.priority,
        language=visit.language,
    )
    issuing = Issuing(command=command, confirmed=visit.screen)
    return replace(visit, screen=issuing), (SendIssue(command=command),)


def _wait(visit: Visit) -> Visit:
    match visit.screen:
        case Issuing(patience="quick") as here:
            return replace(visit, screen=replace(here, patience="slow"))
        case Issuing(patience="slow") as here:
            return replace(visit, screen=replace(here, patience="late"))
        case _:
            return visit


def _answer(visit: Visit, happened: Answered, catalogue: Catalogue, post: Post) -> Step:
    event, here = happened.record.event, visit.screen
    if not isinstance(here, Issuing) or not isinstance(event, TicketIssued):
        return visit, ()
    if event.ticket != here.command.request_id:
        return visit, ()
    agency = here.confirmed.agency
    ticket = Ticket(
        issued=event,
        at=happened.record.at,
        service=here.confirmed.service,
        agency=agency,
        zone=catalogue.zone_of(agency),
    )
    paper: Paper = Printing() if post.prints else NoPaper()
    effects = (PrintSlip(ticket=ticket),) if post.prints else ()
    return replace(visit, screen=TicketShown(ticket=ticket, paper=paper)), effects


def _refuse(visit: Visit, happened: RefusedBy) -> Visit:
    here = visit.screen
    if not isinstance(here, Issuing) or here.command.request_id != happened.request_id:
        return visit
    return replace(visit, screen=Refused(problem=happened.problem, confirmed=here.confirmed))


def _reprint(visit: Visit) -> Step:
    match visit.screen:
        case TicketShown(paper=PrintFailed()) as here:
            return replace(visit, screen=replace(here, paper=Printing())), (PrintSlip(ticket=here.ticket),)
        case _:
            return visit, ()


def _paper(visit: Visit, happened: SlipOut | SlipFailed, post: Post) -> Step:
    """The server hears of every slip, also when its visitor has left the screen."""
    paper: Paper
    match happened:
        case SlipOut(ticket=ticket, report_id=report_id):
            paper = Printed()
            report = Report(command=ReportPrinted(request_id=report_id, ticket=ticket, kiosk=post.kiosk))
        case SlipFailed(ticket=ticket, trouble=trouble, report_id=report_id):
            paper = PrintFailed(trouble=trouble)
            report = Report(
                command=ReportPrintFailed(
                    request_id=report_id, ticket=ticket, kiosk=post.kiosk, trouble=trouble
                )
            )
        case _:
            assert_never(happened)
    here = visit.screen
    if isinstance(here, TicketShown) and here.ticket.issued.ticket == ticket:
        visit = replace(visit, screen=replace(here, paper=paper), asking=False)
    return visit, (report,)


def _rest(visit: Visit, post: Post) -> Visit:
    """A warning first, then the start. A visitor whose number is on its way is never sent off."""
    if isinstance(visit.screen, Issuing) or is_fresh(visit, post):
        return visit
    return start(post) if visit.asking else replace(visit, asking=True)


def _renew(visit: Visit, post: Post) -> Visit:
    """Choices made in the old mall are worth nothing in the new one; a number that was given is."""
    match visit.screen:
        case Issuing() | TicketShown() | Refused():
            return visit
        case _:
            return replace(visit, screen=start(post).screen, asking=False)
