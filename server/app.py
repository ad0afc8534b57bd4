"""The composition root: settings in, a running hall out. The only place that knows every part."""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, ExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from server.access.firstcode import FirstCode
from server.access.pairing import PairingDesk
from server.access.people import LOOK_SECONDS, People
from server.access.places import Places, Stand
from server.access.principal import Bearers, HallKey
from server.access.reach import Reach
from server.access.roster import Roster
from server.access.scope import owners_of
from server.advertising import advertised
from server.backup.opening import is_file_of_sqlite, open_keeper, second_place, way_out_told
from server.backup.soundness import examine
from server.clock import HallClock
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.doors import Doors
from server.forecasting.forecasts import LiveForecasts
from server.forecasting.frames import Commission
from server.keyfiles import audit_secret, hall_key, particulars_secret, staff_secret
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from server.rounds import running
from server.service.acts import Acts
from server.service.clerk import Clerk
from server.service.forecasts import NoForecasts
from server.service.particulars import Seal, Tries
from server.service.ports import Clock, Forecasts, Particulars
from server.settings import ServerSettings
from server.staff.seals import Seals
from server.staff.waits import Waits
from server.storage.act_rows import SqlActs
from server.storage.database import migrate, only_writer, open_engine, translated
from server.storage.device_rows import SqlDevices
from server.storage.erasing import SqlErasing
from server.storage.journal import SqlJournal
from server.storage.particular_rows import SqlParticulars
from server.storage.session_rows import SqlSessions
from server.storage.staff_rows import SqlRegister
from server.storage.ticket_rows import SqlTickets
from server.storage.verifying import heads, last_fits
from server.tls.tending import LOOK_SECONDS as CERTIFICATES_SECONDS
from server.web.application import make_application
from server.web.broadcast import Broadcast
from server.web.commands import command_routes
from server.web.daily import TICK_SECONDS as DAILY_SECONDS
from server.web.daily import Daily
from server.web.devices import device_routes
from server.web.doorkeeper import Doorkeeper
from server.web.doors import public_paths, rules_of
from server.web.expecting import Expecting
from server.web.first import First, first_route
from server.web.gate import Gate
from server.web.giving import Giving
from server.web.heads import note_heads, tell_heads_at_the_end
from server.web.listening import Door, HallServer, addresses_of
from server.web.office import Office
from server.web.pages import visitor_routes
from server.web.pairing import pairing_routes
from server.web.particulars import particular_routes
from server.web.presence import TICK_SECONDS as PRESENCE_SECONDS
from server.web.presence import Presence
from server.web.problems import Problems, languages_of
from server.web.public import PublicDoor
from server.web.purging import TICK_SECONDS as PURGING_SECONDS
from server.web.purging import Purging
from server.web.queries import Answering, query_routes
from server.web.readings import Readings
from server.web.reception import Reception
from server.web.staff import staff_routes
from server.web.stream import PagesAt, StreamDesk, stream_route
from server.web.visitor_page import VisitorPages
from server.web.within import Within
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
    settings: ServerSettings,
    *,
    base: Path,
    ready: Callable[[str, list[str]], None],
    first: Callable[[str], None],
    bearers: Sequence[Bearers] = (),
) -> None:
    """Run the hall until told to stop. *ready* gets the hall's name with its id, and its addresses; *first* before that the code of the first
    administrator, where there is none. *bearers* know who else may come in, besides devices, people and the console.

    Raises MallMistakes, UnusableUrl, TlsMistake, NoSecondPlace, Damaged, DatabaseInUse, StorageTrouble, OSError for what cannot be started.
    """
    async with AsyncExitStack() as stack:
        mall = load_mall(base / settings.mall)
        data = _data_folder(settings, base)
        url = settings.database or f"sqlite:///{data / 'giliran.sqlite'}"
        copies = second_place(settings.backup, base, data, url)
        with way_out_told(copies):
            engine, audit_key = _open_storage(url, data, copies, stack)
            journal = SqlJournal(engine, key=audit_key)
        # Whoever reads or keeps particulars has connections of their own: however many visitors look, the clerk never waits for one.
        readers = open_engine(url)
        stack.callback(readers.dispose)
        acts = SqlActs(readers, key=audit_key, clock=now)
        broadcast = Broadcast()
        plan = plan_of(mall, always_open=settings.always_open)
        clock = HallClock(wall=now, monotonic=time.monotonic)
        keeper = open_keeper(
            settings.backup, copies, url=url, data=data, now=partial(_hall_time, plan), stack=stack
        )
        when_the_clerk_has_ended = stack.enter_context(ExitStack())
        with way_out_told(copies):
            office = _open_office(plan, journal, broadcast, clock, stack)
        if keeper is not None:
            keeper.start()
        daily = [
            Daily(said, work, office=office, clock=time.monotonic)
            for said, work in (
                ("the audit's heads are noted", _noting_heads(readers, acts, audit_key)),
                ("old texts are taken out", partial(_forget_texts, settings, readers, acts, audit_key)),
            )
        ]
        presence = await _open_presence(plan, office)
        particulars = SqlParticulars(readers, acts)
        purging = Purging(
            office=office,
            particulars=particulars,
            request_id=partial(_own_request, "purge"),
            clock=time.monotonic,
        )
        register, seals = SqlRegister(readers), Seals(staff_secret(data))
        people = _open_people(register, readers, clock)
        first_code = FirstCode(data, choose=secrets.choice, clock=clock)
        hall = hall_id(mall.id, journal.id)
        doors = Doors.open(settings, base=base, data=data, clock=now)
        stack.callback(doors.close)
        doorkeeper = _open_doorkeeper(
            mall,
            readers,
            clock,
            authority=doors.certificates.authority if doors.certificates is not None else "",
        )
        roster = doorkeeper.roster
        application = _application(
            mall,
            hall=hall,
            hall_name=settings.name or mall.name.id,
            bearers=(HallKey(hall_key(data)), roster, people, *bearers),
            doorkeeper=doorkeeper,
            journal=journal,
            readers=readers,
            office=office,
            broadcast=broadcast,
            presence=presence,
            giving=_open_giving(mall, particulars_secret(data), office, particulars, clock),
            reception=_open_reception(mall, office, register, seals, people=people, acts=acts),
            first=First(register=register, seals=seals, code=first_code, waits=Waits(time.monotonic)),
            forecasts=_open_forecasts(settings, base / settings.mall, url, stack),
            clock=clock,
            pages=PagesAt(url=doors.pages_url, port=doors.pages),
        )

        name = settings.name or mall.name.id
        server = HallServer(_served(doors, application), on_stop=partial(_end_streams, presence, broadcast))
        await purging.tick()
        for work in (
            _beating(broadcast),
            _ticking(office),
            running(presence.tick, PRESENCE_SECONDS),
            running(purging.tick, PURGING_SECONDS),
            running(partial(asyncio.to_thread, people.look), LOOK_SECONDS),
        ):
            await stack.enter_async_context(work)
        if doors.certificates is not None:
            await stack.enter_async_context(running(doors.certificates.tend, CERTIFICATES_SECONDS))
        await _advertise(settings, hall, name, doors, stack)
        await daily[0].tick()
        for once in daily:
            await stack.enter_async_context(running(once.tick, DAILY_SECONDS))
        when_the_clerk_has_ended.callback(tell_heads_at_the_end, partial(heads, readers))
        _offer_first(register, first_code, first)
        ready(f"{name} ({hall})", doors.told())
        await server.serve()


def _served(doors: Doors, application: Gate) -> list[Door]:
    hall = Door(listener=doors.hall, application=application, tls=doors.tls)
    if doors.public is None:
        return [hall]
    problems = Problems(Languages.load(ASSETS / "languages"))
    return [hall, Door(listener=doors.public, application=PublicDoor(application, problems=problems))]


def _data_folder(settings: ServerSettings, base: Path) -> Path:
    data = (base / settings.data).resolve()
    data.mkdir(parents=True, exist_ok=True)
    return data


async def _advertise(
    settings: ServerSettings, hall: str, name: str, doors: Doors, stack: AsyncExitStack
) -> None:
    if not settings.discovery.advertise:
        return
    await stack.enter_async_context(
        advertised(
            hall=hall,
            name=name,
            port=doors.port,
            addresses=partial(addresses_of, settings.host),
            interfaces=settings.discovery.interfaces,
            tls=doors.tls is not None,
        )
    )


def _hall_time(plan: Plan) -> datetime:
    return now().astimezone(plan.time_zone)


def _open_storage(url: str, data: Path, copies: Path | None, stack: AsyncExitStack) -> tuple[Engine, bytes]:
    """The database, and the key of its audit: made only when there is a database that can be written to."""
    engine = open_engine(url)
    stack.callback(engine.dispose)
    with translated():
        stack.enter_context(only_writer(engine))
        if is_file_of_sqlite(url):
            examine(Path(str(engine.url.database)), copies)
        engine.connect().close()
        audit_key = audit_secret(data)
        migrate(engine, audit_key=audit_key)
    return engine, audit_key


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
    stack.callback(clerk.stop)
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


def _open_people(register: SqlRegister, readers: Engine, clock: Clock) -> People:
    people = People(
        register=register,
        book=SqlSessions(readers),
        clock=clock,
        monotonic=time.monotonic,
        token=partial(secrets.token_urlsafe, 32),
    )
    people.look()
    return people


def _offer_first(register: SqlRegister, code: FirstCode, show: Callable[[str], None]) -> None:
    """A code that cannot be kept must not keep the hall from opening."""
    if any(each.administers for each in register.everybody()):
        return
    try:
        show(code.renew())
    except OSError as error:
        log.warning("no code for a first administrator: %s", error.strerror)


def _open_reception(
    mall: Mall, office: Office, register: SqlRegister, seals: Seals, *, people: People, acts: Acts
) -> Reception:
    return Reception(
        office=office,
        register=register,
        seals=seals,
        people=people,
        waits=Waits(time.monotonic),
        agencies={counter.id: counter.agency for counter in mall.counters},
        acts=acts,
    )


def _open_doorkeeper(mall: Mall, readers: Engine, clock: Clock, *, authority: str) -> Doorkeeper:
    """*authority* is the PEM that devices are to trust; empty: the server speaks without TLS."""
    places = Places(
        zones={zone.id for zone in mall.zones},
        agencies={agency.id for agency in mall.agencies},
        counters={counter.id: Stand(agency=counter.agency, zone=counter.zone) for counter in mall.counters},
    )
    register, roster = SqlDevices(readers), Roster(places)
    roster.recall(register.everything())
    return Doorkeeper(
        desk=PairingDesk(authority=authority, clock=time.monotonic, now=clock, random=secrets.token_hex),
        register=register,
        roster=roster,
        places=places,
        new_id=_own_device,
        clock=clock,
    )


def _own_device(kind: str) -> str:
    return f"{kind}-{secrets.token_hex(4)}"


def _noting_heads(readers: Engine, acts: SqlActs, audit_key: bytes) -> Callable[[], None]:
    return partial(note_heads, partial(heads, readers), acts, fits=partial(last_fits, readers, audit_key))


def _forget_texts(settings: ServerSettings, readers: Engine, acts: SqlActs, audit_key: bytes) -> None:
    before = now() - timedelta(days=settings.privacy.texts_days)
    SqlErasing(readers, acts, key=audit_key).purge_texts(before)


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
    hall_name: str,
    bearers: Sequence[Bearers],
    doorkeeper: Doorkeeper,
    journal: SqlJournal,
    readers: Engine,
    office: Office,
    broadcast: Broadcast,
    presence: Presence,
    giving: Giving,
    reception: Reception,
    first: First,
    forecasts: Forecasts,
    clock: Clock,
    pages: PagesAt,
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
    reach = Reach(
        counters={counter.id: counter.agency for counter in mall.counters},
        services={service.id: service.agency for service in mall.services},
        is_anothers=doorkeeper.roster.is_anothers,
    )
    say = Answering(problems)
    streams = StreamDesk(
        hall=hall, journal=journal.id, office=office, broadcast=broadcast, clock=clock, pages=pages
    )
    within = Within(owners_of(mall))
    routes = [
        *command_routes(
            office,
            Expecting(mall, forecasts, clock),
            reach,
            problems,
            others={GiveParticulars: giving.give, OpenCounter: reception.open},
        ),
        *query_routes(mall, readings, broadcast, problems, within),
        *particular_routes(giving, problems, within),
        *staff_routes(reception, problems, within),
        first_route(first, problems),
        *pairing_routes(doorkeeper, say, hall=hall, hall_name=hall_name),
        *device_routes(doorkeeper, say),
        stream_route(streams, broadcast, presence, reach, problems),
        *visitor_routes(mall, readings, VisitorPages(mall, languages), languages_of(languages), broadcast),
    ]
    application = make_application(routes, problems)
    return Gate(application, bearers=bearers, public=public_paths(rules_of(application)), problems=problems)


def _beating(broadcast: Broadcast) -> AbstractAsyncContextManager[None]:
    return running(broadcast.beat, HEARTBEAT_SECONDS)


def _ticking(office: Office) -> AbstractAsyncContextManager[None]:
    """Days open and close, and holds end, also when nobody asks for anything."""
    office.tick()
    return running(office.tick, _TICK_SECONDS)
