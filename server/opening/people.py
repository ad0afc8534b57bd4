"""Who may come in, opened: people, devices, the reception where they sign in."""

import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from server.access.firstcode import FirstCode
from server.access.pairing import PairingDesk
from server.access.people import People
from server.access.places import Places, Stand
from server.access.roster import Roster
from server.access.seats import Seats
from server.domain.hall import Hall
from server.keyfiles import staff_secret
from server.opening.written import Written
from server.service.ports import Clock
from server.staff.seals import Seals
from server.staff.waits import Waits
from server.storage.act_rows import SqlActs
from server.storage.device_rows import SqlDevices
from server.storage.session_rows import SqlSessions
from server.storage.staff_rows import SqlRegister
from server.web.doorkeeper import Doorkeeper
from server.web.first import First
from server.web.office import Office
from server.web.reception import Reception
from server.web.seated import Seated
from server.web.sitting import Sitting
from wire.mall import Mall

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Company:
    """All who may come in, and where they do."""

    register: SqlRegister
    people: People
    first_code: FirstCode
    first: First
    reception: Reception
    sitting: Sitting
    seated: Seated
    doorkeeper: Doorkeeper


async def open_company(mall: Mall, data: Path, written: Written, *, authority: str) -> Company:
    """*authority* is the PEM that devices are to trust; empty: the server speaks without TLS. Raises StorageTrouble."""
    readers, office, clock, acts = written.readers, written.office, written.clock, written.acts
    register, seals = SqlRegister(readers), Seals(staff_secret(data))
    people = _open_people(register, readers, clock)
    seats = await _open_seats(people, office)
    first_code = FirstCode(data, choose=secrets.choice, clock=clock)
    return Company(
        register=register,
        people=people,
        first_code=first_code,
        first=First(register=register, seals=seals, code=first_code, waits=Waits(time.monotonic), acts=acts),
        reception=Reception(
            register=register,
            seals=seals,
            people=people,
            waits=Waits(time.monotonic),
            acts=acts,
            monotonic=time.monotonic,
        ),
        sitting=Sitting(
            office=office,
            register=register,
            people=people,
            seats=seats,
            agencies={counter.id: counter.agency for counter in mall.counters},
        ),
        seated=Seated(seats=seats, people=people, office=office),
        doorkeeper=_open_doorkeeper(mall, readers, clock, acts=acts, authority=authority),
    )


def _open_people(register: SqlRegister, readers: Engine, clock: Clock) -> People:
    """Those who have signed in, as the database says."""
    people = People(
        register=register,
        book=SqlSessions(readers),
        clock=clock,
        monotonic=time.monotonic,
        token=partial(secrets.token_urlsafe, 32),
    )
    people.look()
    return people


async def _open_seats(people: People, office: Office) -> Seats:
    """Who sits where, from now on and already. Raises StorageTrouble."""
    seats = Seats(people.id_of)
    office.hear(seats.follow)
    seats.recall(await office.ask(_sitting))
    return seats


def _sitting(hall: Hall) -> dict[str, str]:
    return {desk.id: desk.officer for desk in hall.desks.values() if desk.officer is not None}


def offer_first(company: Company, show: Callable[[str], None]) -> None:
    """A code that cannot be kept must not keep the hall from opening."""
    if any(each.administers for each in company.register.everybody()):
        return
    try:
        show(company.first_code.renew())
    except OSError as error:
        log.warning("no code for a first administrator: %s", error.strerror)


def _open_doorkeeper(
    mall: Mall, readers: Engine, clock: Clock, *, acts: SqlActs, authority: str
) -> Doorkeeper:
    places = Places(
        zones={zone.id for zone in mall.zones},
        agencies={agency.id for agency in mall.agencies},
        counters={counter.id: Stand(agency=counter.agency, zone=counter.zone) for counter in mall.counters},
    )
    register, roster = SqlDevices(readers, acts), Roster(places)
    roster.recall(register.everything())
    return Doorkeeper(
        desk=PairingDesk(authority=authority, clock=time.monotonic, now=clock, random=secrets.token_hex),
        register=register,
        roster=roster,
        places=places,
        new_id=_own_device,
        clock=clock,
        acts=acts,
    )


def _own_device(kind: str) -> str:
    return f"{kind}-{secrets.token_hex(4)}"
