"""The composition root: settings in, a running hall out. The only place that knows every part."""

import asyncio
import secrets
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from server.advertising import advertised
from server.clock import HallClock
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.forecasting.forecasts import LiveForecasts
from server.forecasting.frames import Commission
from server.keyfiles import hall_key, particulars_secret, staff_secret
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from server.rounds import running
from server.seen.check import Check
from server.seen.examination import Examination
from server.seen.figures import Figures
from server.seen.journal import JournalWritable, WatchedJournal
from server.seen.lag import lag_measured
from server.seen.logs import log_lost_faults
from server.seen.machine import ClockBack, DiskRoom, ForecastsAlive, room_for_a_batch
from server.service.clerk import Clerk
from server.service.forecasts import NoForecasts
from server.service.particulars import Seal, Tries
from server.service.ports import Clock, Forecasts, Journal, Particulars
from server.settings import ServerSettings
from server.staff.proofs import Proofs
from server.staff.seals import Seals
from server.staff.waits import Waits
from server.storage.database import attempt_write, migrate, only_writer, open_engine, translated
from server.storage.journal import SqlJournal
from server.storage.particular_rows import SqlParticulars
from server.storage.staff_rows import SqlRegister
from server.storage.ticket_rows import SqlTickets
from server.web.application import make_application
from server.web.broadcast import Broadcast
from server.web.buckets import Buckets, Rate
from server.web.commands import command_routes
from server.web.expecting import Expecting
from server.web.gate import PUBLIC, Gate
from server.web.giving import Giving
from server.web.health import health_routes
from server.web.health_page import HealthPages
from server.web.limits import TELL_SECONDS, Limits
from server.web.listening import HallServer, addresses_of, bind, configuration
from server.web.metrics import Scenes, metrics_route
from server.web.office import Office
from server.web.pages import visitor_routes
from server.web.particulars import particular_routes
from server.web.phones import Phones, places
from server.web.presence import TICK_SECONDS as PRESENCE_SECONDS
from server.web.presence import Presence
from server.web.problems import Problems, languages_of, unasked
from server.web.purging import TICK_SECONDS as PURGING_SECONDS
from server.web.purging import Purging
from server.web.queries import query_routes
from server.web.readings import Readings
from server.web.reception import Reception
from server.web.silent import SilentConnections
from server.web.staff import staff_routes
from server.web.stream import StreamDesk, stream_route
from server.web.visitor_page import VisitorPages
from server.web.words import words_of
from wire.commands import GiveParticulars, OpenCounter
from wire.discovery import hall_id
from wire.languages import Languages
from wire.mall import Mall
from wire.sse import HEARTBEAT_SECONDS

ASSETS = Path(__file__).parent.parent / "assets"
_TICK_SECONDS = 1.0


def now() -> datetime:
    """The machine's clock; ``HallClock`` keeps it from going back."""
    return datetime.now(UTC)


async def serve(settings: ServerSettings, *, base: Path, ready: Callable[[str, list[str]], None]) -> None:
    """Run the hall until told to stop. *ready* gets the hall's name with its id, and its addresses.

    Raises MallMistakes, UnusableUrl, DatabaseInUse, StorageTrouble, OSError for what cannot be started.
    """
    async with AsyncExitStack() as stack:
        mall = load_mall(base / settings.mall)
        data = _data_folder(settings, base)
        url = settings.database or f"sqlite:///{data / 'giliran.sqlite'}"
        figures = Figures()
        journal = WatchedJournal(SqlJournal(_open_storage(url, stack)), told=figures, clock=time.monotonic)
        # Whoever reads or keeps particulars has connections of their own: however many visitors look, the clerk never waits for one.
        readers = open_engine(url)
        stack.callback(readers.dispose)
        broadcast = Broadcast()
        plan = plan_of(mall, always_open=settings.always_open)
        clock = HallClock(wall=now, monotonic=time.monotonic)
        office = _open_office(plan, journal, broadcast, clock, figures=figures, stack=stack)
        presence = await _open_presence(plan, office)
        particulars = SqlParticulars(readers)
        purging = Purging(
            office=office,
            particulars=particulars,
            request_id=partial(_own_request, "purge"),
            clock=time.monotonic,
        )
        hall = hall_id(mall.id, journal.id)
        forecasts = _open_forecasts(settings, base / settings.mall, url, stack)
        checks = _checks(data, journal, readers, clock, forecasts)
        examination = stack.enter_context(Examination(checks, clock=time.monotonic))
        languages = Languages.load(ASSETS / "languages")
        problems = Problems(languages)
        log_lost_faults(asyncio.get_running_loop())
        application = _application(
            mall,
            settings=settings,
            languages=languages,
            problems=problems,
            figures=figures,
            examination=examination,
            hall=hall,
            key=hall_key(data),
            journal=journal,
            readers=readers,
            office=office,
            broadcast=broadcast,
            presence=presence,
            giving=_open_giving(mall, particulars_secret(data), office, particulars, clock),
            reception=_open_reception(mall, staff_secret(data), office, readers, clock),
            forecasts=forecasts,
            clock=clock,
        )

        listener = bind(settings.host, settings.port)
        stack.callback(listener.close)
        port: int = listener.getsockname()[1]
        name = settings.name or mall.name.id
        addresses = addresses_of(settings.host)
        silent = SilentConnections(settings.limits.silent_connections)
        serving = configuration(application, silent=silent, problems=unasked(problems))
        server = HallServer(serving, on_stop=partial(_end_streams, presence, broadcast))
        await purging.tick()
        for work in (
            _beating(broadcast),
            _ticking(office),
            running(presence.tick, PRESENCE_SECONDS),
            running(purging.tick, PURGING_SECONDS),
            lag_measured(figures.late),
            running(application.tell, TELL_SECONDS),
        ):
            await stack.enter_async_context(work)
        await _advertise(settings, hall, name, port, stack)
        ready(f"{name} ({hall})", [f"http://{address}:{port}" for address in addresses])
        await server.serve(sockets=[listener])


def _data_folder(settings: ServerSettings, base: Path) -> Path:
    data = (base / settings.data).resolve()
    data.mkdir(parents=True, exist_ok=True)
    return data


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


def _open_storage(url: str, stack: AsyncExitStack) -> Engine:
    engine = open_engine(url)
    stack.callback(engine.dispose)
    with translated():
        stack.enter_context(only_writer(engine))
        migrate(engine)
    return engine


def _open_office(
    plan: Plan,
    journal: Journal,
    broadcast: Broadcast,
    clock: HallClock,
    *,
    figures: Figures,
    stack: AsyncExitStack,
) -> Office:
    office = Office(broadcast)
    clerk = Clerk(empty_hall=lambda: Hall(plan), journal=journal, clock=clock, deliver=office.deliver)
    office.employ(clerk)
    began = time.monotonic()
    replayed = clerk.start()
    figures.replayed(len(replayed), time.monotonic() - began)
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
    commission = Commission(
        mall=str(mall),
        database=url,
        always_open=settings.always_open,
        log_format=settings.log.format,
        whole_faults=settings.log.whole_faults,
    )
    return stack.enter_context(LiveForecasts(commission))


def _checks(
    data: Path, journal: WatchedJournal, readers: Engine, clock: HallClock, forecasts: Forecasts
) -> list[Check]:
    """What is looked at, in the order in which the health page has it."""
    # A database elsewhere has its own disk, of which nothing is known here.
    room = partial(room_for_a_batch, data) if readers.dialect.name == "sqlite" else lambda: True
    checks: list[Check] = [
        JournalWritable(journal, partial(attempt_write, readers), room=room),
        DiskRoom(folder=data),
        ClockBack(behind=clock.behind),
    ]
    if isinstance(forecasts, LiveForecasts):
        checks.append(ForecastsAlive(stopped=lambda: forecasts.stopped))
    return checks


def _end_streams(presence: Presence, broadcast: Broadcast) -> None:
    presence.close()
    broadcast.close()


def _application(
    mall: Mall,
    *,
    settings: ServerSettings,
    languages: Languages,
    problems: Problems,
    figures: Figures,
    examination: Examination,
    hall: str,
    key: str,
    journal: Journal,
    readers: Engine,
    office: Office,
    broadcast: Broadcast,
    presence: Presence,
    giving: Giving,
    reception: Reception,
    forecasts: Forecasts,
    clock: Clock,
) -> Limits:
    readings = Readings(
        office=office,
        book=SqlTickets(readers),
        forecasts=forecasts,
        agencies={line.id: line.agency for line in mall.lines},
        clock=clock,
    )
    phones = Phones(broadcast, places=places())
    own_languages = languages_of(languages)
    streams = StreamDesk(hall=hall, journal=journal.id, office=office, broadcast=broadcast, clock=clock)
    routes = [
        *command_routes(
            office,
            Expecting(mall, forecasts, clock),
            problems,
            others={GiveParticulars: giving.give, OpenCounter: reception.open},
            told=figures.ordered,
        ),
        *query_routes(mall, readings, problems),
        *particular_routes(giving, problems),
        *staff_routes(reception, problems),
        stream_route(streams, broadcast, presence, problems),
        *visitor_routes(
            mall,
            readings,
            VisitorPages(mall, languages),
            languages=own_languages,
            broadcast=broadcast,
            phones=phones,
            problems=problems,
        ),
        *health_routes(mall.id, broadcast, examination, HealthPages(languages), own_languages),
        metrics_route(figures, Scenes(office, broadcast, examination, phones=lambda: phones.taken), key=key),
    ]
    gate = Gate(
        make_application(routes, problems, refused=figures.refused),
        key=key,
        problems=problems,
        words=words_of(routes),
        refused=figures.refused,
    )
    limits = settings.limits
    buckets = Buckets(
        each=Rate(per_second=limits.address_per_second, at_once=limits.address_at_once),
        everybody=Rate(per_second=limits.all_per_second, at_once=limits.all_at_once),
        clock=time.monotonic,
    )
    return Limits(gate, buckets=buckets, public=PUBLIC, problems=problems, figures=figures)


def _beating(broadcast: Broadcast) -> AbstractAsyncContextManager[None]:
    return running(broadcast.beat, HEARTBEAT_SECONDS)


def _ticking(office: Office) -> AbstractAsyncContextManager[None]:
    """Days open and close, and holds end, also when nobody asks for anything."""
    office.tick()
    return running(office.tick, _TICK_SECONDS)
