"""The composition root: settings in, a running hall out. The only place that knows every part."""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from server.advertising import advertised
from server.ballot import Won, opened_ballot
from server.clock import HallClock
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.forecasting.forecasts import LiveForecasts
from server.forecasting.frames import Commission
from server.keyfiles import hall_key, particulars_secret, staff_secret
from server.malls.plans import plan_of
from server.rounds import running
from server.service.clerk import Clerk
from server.service.forecasts import NoForecasts
from server.service.particulars import Seal, Tries
from server.service.ports import Clock, Forecasts, Particulars, StorageTrouble
from server.settings import ServerSettings
from server.staff.proofs import Proofs
from server.staff.seals import Seals
from server.staff.waits import Waits
from server.storage.database import migrate, only_writer, translated
from server.storage.journal import SqlJournal
from server.storage.particular_rows import SqlParticulars
from server.storage.staff_rows import SqlRegister
from server.storage.ticket_rows import SqlTickets
from server.web.application import make_application
from server.web.broadcast import Broadcast
from server.web.commands import command_routes
from server.web.door import Door
from server.web.expecting import Expecting
from server.web.front import Front
from server.web.gate import Gate
from server.web.giving import Giving
from server.web.listening import addresses_of
from server.web.office import Office
from server.web.pages import visitor_routes
from server.web.particulars import particular_routes
from server.web.presence import TICK_SECONDS as PRESENCE_SECONDS
from server.web.presence import Presence
from server.web.problems import Problems, languages_of
from server.web.purging import TICK_SECONDS as PURGING_SECONDS
from server.web.purging import Purging
from server.web.queries import query_routes
from server.web.readings import Readings
from server.web.reception import Reception
from server.web.staff import staff_routes
from server.web.stream import StreamDesk, stream_route
from server.web.visitor_page import VisitorPages
from wire.commands import GiveParticulars, OpenCounter
from wire.discovery import hall_id
from wire.languages import Languages
from wire.mall import Mall
from wire.sse import HEARTBEAT_SECONDS

log = logging.getLogger(__name__)

ASSETS = Path(__file__).parent.parent / "assets"
_TICK_SECONDS = 1.0


def now() -> datetime:
    """The machine's clock; ``HallClock`` keeps it from going back."""
    return datetime.now(UTC)


async def serve(
    settings: ServerSettings, *, base: Path, ready: Callable[[str, list[str]], None], new_keys: bool = False
) -> None:
    """Lead the hall, or the first that is free, until told to stop; wait while another server does.

    *ready* gets the hall's name with its id, and its addresses, whenever this server begins to lead. *new_keys*: this server's keys
    replace those of the one that led before. Raises MallMistakes, UnusableUrl, DatabaseInUse, KeysDiffer, StorageTrouble, OSError for
    what cannot be started.
    """
    door = Door(Problems(Languages.load(ASSETS / "languages")))
    async with AsyncExitStack() as stack:
        ballot = stack.enter_context(opened_ballot(settings, base, new_keys=new_keys))
        front = await stack.enter_async_context(Front(door, host=settings.host, port=settings.port))
        while not front.is_stopped:
            won = await front.unless_stopped(ballot.won(waiting=front.open))
            if won is None:
                return
            try:
                async with won.reign:
                    await _lead(settings, won, base=base, door=door, front=front, ready=ready)
            except StorageTrouble as trouble:
                if not front.is_open:
                    raise
                log.warning("this server cannot lead: %s", trouble)
                await front.unless_stopped(asyncio.sleep(_TICK_SECONDS))


async def _lead(
    settings: ServerSettings,
    won: Won,
    *,
    base: Path,
    door: Door,
    front: Front,
    ready: Callable[[str, list[str]], None],
) -> None:
    """Run the hall until the server is told to stop or its reign is over."""
    async with AsyncExitStack() as stack:
        mall, data = won.mall, won.data
        journal = _open_storage(won, stack)
        # Whoever reads or keeps particulars has connections of their own: however many visitors look, the clerk never waits for one.
        readers = won.open_engine()
        stack.callback(readers.dispose)
        broadcast = Broadcast()
        plan = plan_of(mall, always_open=settings.always_open)
        clock = HallClock(wall=now, monotonic=time.monotonic)
        office = _open_office(plan, journal, broadcast, clock, stack)
        presence = await _open_presence(plan, office)
        particulars = SqlParticulars(readers)
        purging = Purging(
            office=office,
            particulars=particulars,
            request_id=partial(_own_request, "purge"),
            clock=time.monotonic,
        )
        hall = hall_id(mall.id, journal.id)
        application = _application(
            mall,
            hall=hall,
            key=hall_key(data),
            journal=journal,
            readers=readers,
            office=office,
            broadcast=broadcast,
            presence=presence,
            giving=_open_giving(mall, particulars_secret(data), office, particulars, clock),
            reception=_open_reception(mall, staff_secret(data), office, readers, clock),
            forecasts=_open_forecasts(settings, base / won.place.mall, won.url, stack),
            clock=clock,
        )

        door.open(
            application,
            may_serve=won.reign.is_in_force,
            end_streams=partial(_end_streams, presence, broadcast),
        )
        stack.callback(door.close)
        port = front.open()
        name = won.place.name or mall.name.id
        addresses = addresses_of(settings.host)
        await purging.tick()
        for work in (
            _beating(broadcast),
            _ticking(office),
            running(presence.tick, PRESENCE_SECONDS),
            running(purging.tick, PURGING_SECONDS),
        ):
            await stack.enter_async_context(work)
        await _advertise(settings, hall, name, port, stack)
        ready(f"{name} ({hall})", [f"http://{address}:{port}" for address in addresses])
        won.reign.opened()
        await front.unless_stopped(won.reign.over.wait())
        door.close()


async def _advertise(
    settings: ServerSettings, hall: str, name: str, port: int, stack: AsyncExitStack
) -> None:
    if not settings.discovery.advertise:
        return
    await stack.enter_async_context(
        advertised(
            hall=hall,
            name=name,
            port=port,
            addresses=partial(addresses_of, settings.host),
            interfaces=settings.discovery.interfaces,
        )
    )


def _open_storage(won: Won, stack: AsyncExitStack) -> SqlJournal:
    engine = won.open_engine()
    stack.callback(engine.dispose)
    with translated():
        if not won.is_shared:
            stack.enter_context(only_writer(engine))
        migrate(engine)
    return won.journal(engine)


def _open_office(
    plan: Plan, journal: SqlJournal, broadcast: Broadcast, clock: HallClock, stack: AsyncExitStack
) -> Office:
    office = Office(broadcast)
    clerk = Clerk(empty_hall=lambda: Hall(plan), journal=journal, clock=clock, deliver=office.deliver)
    office.employ(clerk)
    replayed = clerk.start()
    if replayed:
        clock.go_on_from(replayed[-1].at)
    broadcast.recall(replayed)
    # Not in the loop: it may be waiting for a database that does not answer, and the door still says that this server waits.
    stack.push_async_callback(asyncio.to_thread, clerk.stop)
    return office


async def _open_presence(plan: Plan, office: Office) -> Presence:
    presence = Presence(
        zones=plan.zones,
        order=office.order,
        request_id=partial(_own_request, "display"),
        clock=time.monotonic,
    )
    presence.recall(await office.ask(lambda hall: hall.speakers.displays))
    return presence


def _open_giving(mall: Mall, secret: bytes, office: Office, particulars: Particulars, clock: Clock) -> Giving:
    kinds = {(service.id, asked.id): asked.kind for service in mall.services for asked in service.asks}
    return Giving(
        office=office,
        particulars=particulars,
        seal=Seal(kinds, secret=secret),
        tries=Tries(time.monotonic),
        clock=clock,
    )


def _open_reception(mall: Mall, secret: bytes, office: Office, readers: Engine, clock: Clock) -> Reception:
    return Reception(
        office=office,
        register=SqlRegister(readers),
        seals=Seals(secret),
        proofs=Proofs(secret),
        waits=Waits(time.monotonic),
        agencies={counter.id: counter.agency for counter in mall.counters},
        clock=clock,
    )


def _own_request(what: str) -> str:
    return f"{what}-{secrets.token_urlsafe(16)}"


def _open_forecasts(settings: ServerSettings, mall: Path, url: str, stack: AsyncExitStack) -> Forecasts:
    """In a process of its own, which reads the journal by itself: the clerk knows nothing of it."""
    if not settings.forecasts:
        return NoForecasts()
    commission = Commission(mall=str(mall), database=url, always_open=settings.always_open)
    return stack.enter_context(LiveForecasts(commission))


def _end_streams(presence: Presence, broadcast: Broadcast) -> None:
    presence.close()
    broadcast.close()


def _application(
    mall: Mall,
    *,
    hall: str,
    key: str,
    journal: SqlJournal,
    readers: Engine,
    office: Office,
    broadcast: Broadcast,
    presence: Presence,
    giving: Giving,
    reception: Reception,
    forecasts: Forecasts,
    clock: Clock,
) -> Gate:
    languages = Languages.load(ASSETS / "languages")
    problems = Problems(languages)
    readings = Readings(
        office=office,
        book=SqlTickets(readers),
        forecasts=forecasts,
        agencies={line.id: line.agency for line in mall.lines},
        clock=clock,
    )
    streams = StreamDesk(hall=hall, journal=journal.id, office=office, broadcast=broadcast, clock=clock)
    routes = [
        *command_routes(
            office,
            Expecting(mall, forecasts, clock),
            problems,
            others={GiveParticulars: giving.give, OpenCounter: reception.open},
        ),
        *query_routes(mall, readings, broadcast, problems),
        *particular_routes(giving, problems),
        *staff_routes(reception, problems),
        stream_route(streams, broadcast, presence, problems),
        *visitor_routes(mall, readings, VisitorPages(mall, languages), languages_of(languages), broadcast),
    ]
    return Gate(make_application(routes, problems), key=key, problems=problems)


def _beating(broadcast: Broadcast) -> AbstractAsyncContextManager[None]:
    return running(broadcast.beat, HEARTBEAT_SECONDS)


def _ticking(office: Office) -> AbstractAsyncContextManager[None]:
    """Days open and close, and holds end, also when nobody asks for anything."""
    office.tick()
    return running(office.tick, _TICK_SECONDS)
