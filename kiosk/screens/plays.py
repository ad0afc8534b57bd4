"""What the visitor did before each picture was taken.

Knows the rehearsal. Must not know how a picture is taken, nor which mall it is given.
"""

from typing import Final

from kiosk.printing.port import PrinterStatus
from kiosk.screens.morning import asking, booked, closing, largest, longest, popular
from kiosk.screens.rehearsal import TICKET, Rehearsal
from kiosk.visiting import dialogue as say
from wire.mall import Mall, Service
from wire.problem import Problem

NEXT: Final = tuple(say.NextPage() for _ in range(9))


def halls(rehearsal: Rehearsal) -> None:
    rehearsal.kiosk.heading.set_connection("choosing", _HALLS)


def taps(rehearsal: Rehearsal, *inputs: say.Input) -> None:
    """The hall is open; then each of *inputs*."""
    rehearsal.begin()
    rehearsal.happen(*inputs)


def basket(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.add(*_several(rehearsal.mall)[:2])


def services(rehearsal: Rehearsal, *inputs: say.Input) -> None:
    agency = largest(rehearsal.mall).id
    taps(rehearsal, say.Go(way="agencies"), say.ChooseAgency(agency=agency), *inputs)


def search(rehearsal: Rehearsal, text: str) -> None:
    taps(rehearsal, say.Go(way="search"))
    rehearsal.type(text)


def search_low(rehearsal: Rehearsal) -> None:
    search(rehearsal, "ktp")
    rehearsal.happen(say.LowReach())


def package(rehearsal: Rehearsal) -> None:
    taps(rehearsal, say.Go(way="packages"))
    for package in rehearsal.mall.packages[:1]:
        rehearsal.happen(say.ChoosePackage(package=package.id))


def confirm(rehearsal: Rehearsal, *inputs: say.Input) -> None:
    rehearsal.begin()
    rehearsal.choose(popular(rehearsal.mall))
    rehearsal.happen(*inputs)


def long(rehearsal: Rehearsal, *inputs: say.Input) -> None:
    rehearsal.begin()
    rehearsal.choose(longest(rehearsal.mall))
    rehearsal.happen(*inputs)


def priority(rehearsal: Rehearsal) -> None:
    long(rehearsal, say.ChoosePriority(priority=rehearsal.mall.priority_classes[0].id))


def errands(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.add(*_several(rehearsal.mall))
    rehearsal.happen(say.ShowErrands())


def closed(rehearsal: Rehearsal, place: int) -> None:
    services(rehearsal)
    shut = closing(rehearsal.mall, largest(rehearsal.mall))
    rehearsal.happen(say.ChooseService(service=shut[min(place, len(shut) - 1)]))


def details(rehearsal: Rehearsal, typed: str, *inputs: say.Input) -> None:
    rehearsal.begin()
    service = asking(rehearsal.mall, "nik") or asking(rehearsal.mall, "phone")
    if service is not None:
        rehearsal.choose(service)
        rehearsal.kiosk.take()
        rehearsal.type(typed)
        rehearsal.happen(*inputs)


def code(rehearsal: Rehearsal, typed: str) -> None:
    taps(rehearsal, say.Go(way="appointment"))
    rehearsal.type(typed)


def unknown_code(rehearsal: Rehearsal) -> None:
    code(rehearsal, "K7QM4W")
    rehearsal.kiosk.proceed()
    rehearsal.find(None)


def appointment(rehearsal: Rehearsal, minutes: int) -> None:
    code(rehearsal, "K7QM4W")
    rehearsal.kiosk.proceed()
    rehearsal.find(booked(longest(rehearsal.mall), minutes=minutes))


def issuing(rehearsal: Rehearsal) -> None:
    confirm(rehearsal)
    rehearsal.take()
    rehearsal.happen(say.Waited(), say.Waited())


def ticket(rehearsal: Rehearsal) -> None:
    confirm(rehearsal)
    rehearsal.take()
    rehearsal.answer(popular(rehearsal.mall))
    rehearsal.printer.printed.emit(_first_ticket(rehearsal))


def errands_ticket(rehearsal: Rehearsal) -> None:
    errands(rehearsal)
    rehearsal.take()
    rehearsal.answer(*_several(rehearsal.mall))


def alone_ticket(rehearsal: Rehearsal) -> None:
    confirm(rehearsal)
    rehearsal.lose_the_server(numbers=True)
    rehearsal.take()


def appointment_ticket(rehearsal: Rehearsal) -> None:
    appointment(rehearsal, 4)
    rehearsal.take()
    service = longest(rehearsal.mall)
    rehearsal.answer(service, ahead=1, slot=booked(service).slot)


def long_ticket(rehearsal: Rehearsal) -> None:
    long(rehearsal, say.LargeText())
    rehearsal.take()
    rehearsal.answer(longest(rehearsal.mall))


def trouble(rehearsal: Rehearsal) -> None:
    confirm(rehearsal)
    rehearsal.take()
    rehearsal.answer(popular(rehearsal.mall))
    rehearsal.printer.failed.emit(_first_ticket(rehearsal), "paper_out")


def refused(rehearsal: Rehearsal) -> None:
    confirm(rehearsal)
    rehearsal.take()
    rehearsal.refuse(_NUMBERS_GONE)


def still_there(rehearsal: Rehearsal) -> None:
    ticket(rehearsal)
    rehearsal.happen(say.Idle())


def help_coming(rehearsal: Rehearsal) -> None:
    taps(rehearsal, say.HelpNews(helper="Rina"), say.OpenSheet(sheet="help"))


def printer_sign(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.printer.status_changed.emit(PrinterStatus(trouble="paper_out", paper="out"))


def staff(rehearsal: Rehearsal, page: str) -> None:
    rehearsal.begin()
    rehearsal.let_staff_in()
    rehearsal.staff.go(page)


def lost(rehearsal: Rehearsal) -> None:
    services(rehearsal)
    rehearsal.lose_the_server(numbers=True)


def shut_out(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.lose_the_server(numbers=True)
    rehearsal.kiosk.heading.set_connection("refused", [])
    rehearsal.kiosk.course.keeper.refuse(refused=True)


_HALLS: Final = [
    {"hall": "batu-gadang", "name": "MPP Batu Gadang", "address": "192.168.10.2"},
    {"hall": "sungai-limau", "name": "MPP Sungai Limau", "address": "192.168.10.3"},
]
_NUMBERS_GONE: Final = Problem(
    title="Numbers used up",
    status=409,
    detail="Kuota layanan ini untuk hari ini sudah habis.",
    code="quota-used-up",
    params={"quota": 40},
)


def _several(mall: Mall) -> list[Service]:
    """One service each of three agencies, the popular one first."""
    first = popular(mall)
    others = {each.agency: each for each in mall.services if each.agency != first.agency and each.popular}
    return [first, *list(others.values())[:2]]


def second(mall: Mall) -> str:
    """An agency all of whose services are open."""
    big = largest(mall)
    return max(
        (each.id for each in mall.agencies if each.id != big.id),
        key=lambda agency: sum(each.agency == agency for each in mall.services),
    )


def to(agency: str) -> tuple[say.Input, ...]:
    return say.Go(way="agencies"), say.ChooseAgency(agency=agency)


def _first_ticket(rehearsal: Rehearsal) -> str:
    """What the number that was asked for is called."""
    pending = rehearsal.link.pending
    return pending.command.request_id if pending is not None else TICKET
