"""The composition root: settings in, a running hall out. With ``server.opening`` the only place that knows every part."""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from server.access.firstcode import FirstCode
from server.access.people import LOOK_SECONDS
from server.access.principal import Bearers, HallKey
from server.advertising import advertised
from server.backup.opening import open_keeper, second_place, way_out_told
from server.ballot import Won, opened_ballot
from server.clock import HallClock, now
from server.doors import Doors
from server.keyfiles import hall_key, particulars_secret, staff_secret
from server.malls.plans import plan_of
from server.opening.application import application_of
from server.opening.daily import open_daily
from server.opening.journal import open_journal, open_office
from server.opening.people import (
    offer_first,
    open_doorkeeper,
    open_first,
    open_people,
    open_reception,
    open_seats,
)
from server.opening.seen import checks_of, needed_buckets, visitors_buckets, waiting_checks_of
from server.opening.visitors import open_forecasts, open_giving, open_presence, open_purging
from server.rounds import running
from server.seen.examination import Examination
from server.seen.figures import Figures
from server.seen.journal import WatchedJournal
from server.seen.lag import lag_measured
from server.seen.logs import log_lost_faults
from server.seen.standby import Standby
from server.service.ports import StorageTrouble
from server.settings import ServerSettings
from server.staff.seals import Seals
from server.storage.act_rows import SqlActs
from server.storage.particular_rows import SqlParticulars
from server.storage.seat_looks import somebody_looks
from server.storage.staff_rows import SqlRegister
from server.storage.verifying import heads
from server.tls.tending import LOOK_SECONDS as CERTIFICATES_SECONDS
from server.web.broadcast import Broadcast
from server.web.daily import TICK_SECONDS as DAILY_SECONDS
from server.web.entrance import Entrance
from server.web.front import Front
from server.web.heads import tell_heads_at_the_end
from server.web.health_page import HealthPages
from server.web.limits import TELL_SECONDS
from server.web.listening import Door, addresses_of
from server.web.office import Office
from server.web.presence import TICK_SECONDS as PRESENCE_SECONDS
from server.web.presence import Presence
from server.web.problems import Problems
from server.web.public import PublicDoor
from server.web.seated import Seated
from server.web.stream import PagesAt
from wire.discovery import hall_id
from wire.languages import Languages
from wire.sse import HEARTBEAT_SECONDS

log = logging.getLogger(__name__)

ASSETS = Path(__file__).parent.parent / "assets"
_TICK_SECONDS = 1.0


@dataclass(frozen=True, kw_only=True)
class _Site:
    """What this server has, whether it leads or waits. *copies* is the second place of its database, *bearers* know who else may come in."""

    settings: ServerSettings
    base: Path
    copies: Path | None
    languages: Languages
    entrance: Entrance
    standby: Standby
    doors: Doors
    front: Front
    figures: Figures
    ready: Callable[[str, list[str]], None]
    first: Callable[[str], None]
    bearers: Sequence[Bearers]


async def serve(
    settings: ServerSettings,
    *,
    base: Path,
    ready: Callable[[str, list[str]], None],
    first: Callable[[str], None],
    bearers: Sequence[Bearers] = (),
    new_keys: bool = False,
) -> None:
    """Lead the hall, or the first that is free, until told to stop; wait while another server does.

    *ready* gets the hall's name with its id, and its addresses, whenever this server begins to lead; *first* before that the code of the
    first administrator, where there is none. *bearers* know who else may come in, besides devices, people and the console. *new_keys*: this
    server's keys replace those of the one that led before.

    Raises MallMistakes, UnusableUrl, TlsMistake, NoSecondPlace, Damaged, DatabaseInUse, KeysDiffer, StorageTrouble, OSError for what cannot
    be started.
    """
    languages = Languages.load(ASSETS / "languages")
    problems = Problems(languages)
    log_lost_faults(asyncio.get_running_loop())
    async with AsyncExitStack() as stack:
        ballot = stack.enter_context(opened_ballot(settings, base, new_keys=new_keys))
        data = (base / settings.places[0].data).resolve()
        url = settings.database or f"sqlite:///{data / 'giliran.sqlite'}"
        copies = second_place(settings.backup, base, data, url)
        doors = Doors(settings, base=base, clock=now)
        stack.callback(doors.close)
        standby = Standby(lambda: waiting_checks_of(data, ballot.looks, doors.ends), clock=time.monotonic)
        stack.callback(standby.end)
        entrance = Entrance(problems, HealthPages(languages), told=lambda: standby.told)
        front = await stack.enter_async_context(
            Front(
                entrance,
                partial(_served, doors, entrance, problems),
                silent=settings.limits.silent_connections,
                problems=problems,
            )
        )
        await stack.enter_async_context(running(doors.tend, CERTIFICATES_SECONDS))
        site = _Site(
            settings=settings,
            base=base,
            copies=copies,
            languages=languages,
            entrance=entrance,
            standby=standby,
            doors=doors,
            front=front,
            figures=Figures(),
            ready=ready,
            first=first,
            bearers=bearers,
        )

        def wait() -> None:
            doors.open(data)
            standby.begin()
            front.open()

        while not front.is_stopped:
            won = await front.unless_stopped(ballot.won(waiting=wait))
            if won is None:
                return
            try:
                async with won.reign:
                    await _lead(site, won)
            except StorageTrouble as trouble:
                if not front.is_open:
                    raise
                log.warning("this server cannot lead: %s", trouble)
                standby.begin()
                await front.unless_stopped(asyncio.sleep(_TICK_SECONDS))


async def _lead(site: _Site, won: Won) -> None:
    """Run the hall until the server is told to stop or its reign is over. All that it knows of people and devices is read anew."""
    settings, mall, data, doors = site.settings, won.mall, won.data, site.doors
    async with AsyncExitStack() as stack:
        with way_out_told(site.copies):
            kept, audit_key = open_journal(won, site.copies, stack)
        journal = WatchedJournal(kept, told=site.figures, clock=time.monotonic)
        # Whoever reads or keeps particulars has connections of their own: however many visitors look, the clerk never waits for one.
        readers = won.open_engine()
        stack.callback(readers.dispose)
        acts = SqlActs(readers, key=audit_key, clock=now)
        broadcast = Broadcast({counter.id: counter.agency for counter in mall.counters})
        plan = plan_of(mall, always_open=settings.always_open)
        clock = HallClock(wall=now, monotonic=time.monotonic)
        keeper = open_keeper(
            settings.backup,
            site.copies,
            url=won.url,
            data=data,
            now=lambda: now().astimezone(plan.time_zone),
            stack=stack,
        )
        when_the_clerk_has_ended = await stack.enter_async_context(AsyncExitStack())
        with way_out_told(site.copies):
            office = open_office(plan, journal, broadcast, clock, figures=site.figures, stack=stack)
        if keeper is not None:
            keeper.start()
        daily = open_daily(settings.privacy, readers, acts, audit_key, office)
        presence = await open_presence(plan, office)
        particulars = SqlParticulars(readers, acts)
        purging = open_purging(office, particulars)
        register, seals = SqlRegister(readers), Seals(staff_secret(data))
        people = open_people(register, readers, clock)
        seats = await open_seats(people, office)
        first_code = FirstCode(data, choose=secrets.choice, clock=clock)
        hall, name = hall_id(mall.id, journal.id), won.place.name or mall.name.id
        doors.open(data)
        doorkeeper = open_doorkeeper(mall, readers, clock, acts=acts, authority=doors.authority)
        forecasts = open_forecasts(settings, site.base / won.place.mall, won.url, stack)
        checks = checks_of(
            data,
            journal,
            readers,
            clock,
            forecasts=forecasts,
            keeper=keeper,
            copied_every=settings.backup.seconds,
            ends=doors.ends,
            standby=partial(somebody_looks, readers, won.url)
            if won.is_shared and settings.leading.standby
            else None,
        )
        examination = stack.enter_context(Examination(checks, clock=time.monotonic))
        application, limits = application_of(
            mall,
            languages=site.languages,
            hall=hall,
            hall_name=name,
            bearers=(HallKey(hall_key(data)), doorkeeper.roster, people, *site.bearers),
            doorkeeper=doorkeeper,
            journal=journal,
            readers=readers,
            office=office,
            broadcast=broadcast,
            presence=presence,
            giving=open_giving(mall, particulars_secret(data), office, particulars, clock),
            reception=open_reception(mall, office, register, seals, people=people, seats=seats, acts=acts),
            seated=Seated(seats=seats, people=people, office=office),
            first=open_first(register, seals, first_code, acts),
            forecasts=forecasts,
            clock=clock,
            pages=PagesAt(url=doors.pages_url, port=doors.pages),
            figures=site.figures,
            examination=examination,
            visitors=visitors_buckets(settings.limits),
            needed=needed_buckets(settings.limits),
        )

        site.entrance.open(
            application,
            may_serve=won.reign.is_in_force,
            end_streams=partial(_end_streams, presence, broadcast),
        )
        site.standby.end()
        stack.callback(site.entrance.close)
        site.front.open()
        await purging.tick()
        for work in (
            _beating(broadcast),
            _ticking(office),
            running(presence.tick, PRESENCE_SECONDS),
            running(purging.tick, DAILY_SECONDS),
            running(partial(asyncio.to_thread, people.look), LOOK_SECONDS),
            running(limits.tell, TELL_SECONDS),
            lag_measured(site.figures.late),
        ):
            await stack.enter_async_context(work)
        await _advertise(settings, hall, name, doors, stack)
        await daily[0].tick()
        for once in daily:
            await stack.enter_async_context(running(once.tick, DAILY_SECONDS))
        # Not in the loop: whoever is deposed may be waiting for a database that does not answer.
        when_the_clerk_has_ended.push_async_callback(
            asyncio.to_thread, tell_heads_at_the_end, partial(heads, readers)
        )
        offer_first(register, first_code, site.first)
        site.ready(f"{name} ({hall})", doors.told())
        won.reign.opened()
        await site.front.unless_stopped(won.reign.over.wait())
        site.entrance.close()
        site.standby.begin()


def _served(doors: Doors, entrance: Entrance, problems: Problems) -> list[Door]:
    hall = Door(listener=doors.hall, application=entrance, tls=doors.tls)
    if doors.public is None:
        return [hall]
    return [hall, Door(listener=doors.public, application=PublicDoor(entrance, problems=problems))]


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


def _end_streams(presence: Presence, broadcast: Broadcast) -> None:
    presence.close()
    broadcast.close()


def _beating(broadcast: Broadcast) -> AbstractAsyncContextManager[None]:
    return running(broadcast.beat, HEARTBEAT_SECONDS)


def _ticking(office: Office) -> AbstractAsyncContextManager[None]:
    """Days open and close, and holds end, also when nobody asks for anything."""
    office.tick()
    return running(office.tick, _TICK_SECONDS)
