"""Whether a remembered event can be the answer to a command that comes again under the same request id."""

from server.domain.commands import (
    CallNext,
    CancelTicket,
    CloseCounter,
    Command,
    FinishService,
    IssueTicket,
    MarkNoShow,
    OpenCounter,
    OpenDay,
    Recall,
    ReportPrinted,
    ReportPrintFailed,
    StartService,
)
from server.domain.events import (
    CounterClosed,
    CounterOpened,
    DayOpened,
    Event,
    NoShowMarked,
    PrintFailed,
    ServiceFinished,
    ServiceStarted,
    TicketCalled,
    TicketCancelled,
    TicketIssued,
    TicketPrinted,
    TicketRecalled,
)
from server.domain.refusals import RequestReused

_ANSWERS: dict[type[Command], type[Event]] = {
    IssueTicket: TicketIssued,
    OpenCounter: CounterOpened,
    CloseCounter: CounterClosed,
    CallNext: TicketCalled,
    Recall: TicketRecalled,
    StartService: ServiceStarted,
    FinishService: ServiceFinished,
    MarkNoShow: NoShowMarked,
    CancelTicket: TicketCancelled,
    ReportPrinted: TicketPrinted,
    ReportPrintFailed: PrintFailed,
    OpenDay: DayOpened,
}
# What a command says and its event repeats; anything else may differ (an officer's console renamed, say).
_REPEATED = ("service", "counter", "ticket")


def check(command: Command, event: Event) -> None:
    """Raise RequestReused unless *event* answers *command*."""
    if type(event) is not _ANSWERS[type(command)]:
        raise RequestReused
    for name in _REPEATED:
        said = getattr(command, name, None)
        if said is not None and said != getattr(event, name):
            raise RequestReused
