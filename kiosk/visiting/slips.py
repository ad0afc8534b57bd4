"""How the slip is doing, and the slip once more. Pure. Must not know printers."""

from dataclasses import replace
from typing import assert_never

from kiosk.visiting.dialogue import PrintSlip, SlipFailed, SlipOut, Tell
from kiosk.visiting.post import Post, Step
from kiosk.visiting.visit import NoPaper, Paper, Printed, PrintFailed, Printing, TicketShown, Visit
from wire.commands import ReportPrinted, ReportPrintFailed


def reprint(visit: Visit) -> Step:
    """A slip that failed, again, or one that came out, once: a printer that cannot tell calls a jam a slip. The second tap of a
    double one prints none.
    """
    here = visit.screen
    if not isinstance(here, TicketShown) or not here.can_reprint:
        return visit, ()
    again = here.again or isinstance(here.paper, Printed)
    printing = replace(here, paper=Printing(), again=again)
    return replace(visit, screen=printing), (PrintSlip(ticket=here.ticket),)


def came_out(visit: Visit, happened: SlipOut | SlipFailed, post: Post) -> Step:
    """The server hears of every slip, also when its visitor has left the screen."""
    here = visit.screen
    if isinstance(here, TicketShown) and here.ticket.id == happened.ticket and here.paper != NoPaper():
        visit = replace(visit, screen=replace(here, paper=_paper(happened)), asking=False)
    return visit, (_report(happened, post),)


def _paper(happened: SlipOut | SlipFailed) -> Paper:
    return Printed() if isinstance(happened, SlipOut) else PrintFailed(trouble=happened.trouble)


def _report(happened: SlipOut | SlipFailed, post: Post) -> Tell:
    match happened:
        case SlipOut(ticket=ticket, report_id=report):
            return Tell(command=ReportPrinted(request_id=report, ticket=ticket, kiosk=post.kiosk))
        case SlipFailed(ticket=ticket, report_id=report, trouble=trouble):
            return Tell(
                command=ReportPrintFailed(request_id=report, ticket=ticket, kiosk=post.kiosk, trouble=trouble)
            )
        case _:
            assert_never(happened)
