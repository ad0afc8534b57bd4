"""The tap that takes the number: what services ask of the visitor comes first, then the hall is asked. Pure.

Knows the commands. Must not know what is answered.
"""

from dataclasses import replace

from kiosk.visiting.basket import wanted
from kiosk.visiting.dialogue import AskForNumber
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.post import Post, Step
from kiosk.visiting.visit import (
    AppointmentShown,
    Confirm,
    Details,
    Errands,
    Issuing,
    PackageShown,
    Taking,
    Visit,
    Want,
)
from wire.commands import CheckIn, IssueTicket, Particular

MOST_WANTS = 20
"""As many as ``GiveParticulars`` holds."""


def take(visit: Visit, request_id: str, hall: HallNow, post: Post) -> Step:
    """The number is asked for, or first what its services want to know. The second tap of a double one finds another screen."""
    match visit.screen:
        case (Confirm() | Errands() | PackageShown()) as here:
            wants = wants_of(visit, here, hall)
            if wants:
                return replace(visit, screen=Details(taking=here, wants=wants)), ()
            return ask(visit, here, request_id, hall, post)
        case AppointmentShown(wish=wish) as here if wish is not None:
            command = CheckIn(request_id=request_id, code=here.appointment.code, kiosk=post.kiosk)
            asked = AskForNumber(command=command)
            return replace(visit, screen=Issuing(command=command, asked_from=here)), (asked,)
        case _:
            return visit, ()


def wants_of(visit: Visit, taking: Taking, hall: HallNow) -> tuple[Want, ...]:
    """What the services of *taking* ask, in order. Without the server nobody could keep it."""
    if not hall.online:
        return ()
    services = wanted(visit, taking, hall)
    return tuple(Want(service=each, asked=asked) for each in services for asked in each.asks)[:MOST_WANTS]


def ask(
    visit: Visit,
    taking: Taking,
    request_id: str,
    hall: HallNow,
    post: Post,
    *,
    particulars: tuple[Particular, ...] = (),
) -> Step:
    """The hall is asked for the number; *particulars* follow its answer."""
    command = _command(visit, taking, request_id, hall, post)
    if command is None:
        return visit, ()
    issuing = Issuing(command=command, asked_from=taking, particulars=particulars)
    return replace(visit, screen=issuing), (AskForNumber(command=command),)


def _command(visit: Visit, taking: Taking, request_id: str, hall: HallNow, post: Post) -> IssueTicket | None:
    package = taking.package if isinstance(taking, PackageShown) else None
    steps = {step.service for step in package.steps} if package is not None else set()
    services = [each.id for each in wanted(visit, taking, hall) if each.id not in steps]
    first = services.pop(0) if services and package is None else None
    if first is None and package is None:
        return None  # an empty basket
    return IssueTicket(
        request_id=request_id,
        kiosk=post.kiosk,
        service=first,
        also=tuple(services),
        package=package.id if package is not None else None,
        priority=visit.priority,
        language=visit.language,
    )
