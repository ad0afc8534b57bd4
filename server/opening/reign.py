"""A reign: from the journal on the disk to a hall that answers, and in order to its end. All that is known of people and devices is read anew.

With ``server.app`` the composition root. Must not know why this server leads, nor why its reign is over.
"""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from functools import partial
from typing import Final

from server.access.people import LOOK_SECONDS
from server.access.principal import HallKey
from server.advertising import advertised
from server.ballot import Won
from server.keyfiles import hall_key, particulars_secret
from server.opening.application import application_of
from server.opening.daily import open_daily
from server.opening.people import Company, offer_first, open_company
from server.opening.seen import checks_of
from server.opening.site import Site
from server.opening.visitors import open_forecasts, open_giving, open_presence, open_purging
from server.opening.written import Written, open_written
from server.rounds import running
from server.seen.examination import Examination
from server.seen.lag import lag_measured
from server.storage.particular_rows import SqlParticulars
from server.web.broadcast import Broadcast
from server.web.daily import TICK_SECONDS as DAILY_SECONDS
from server.web.gate import ASGIApp
from server.web.limits import TELL_SECONDS, Limits
from server.web.listening import addresses_of
from server.web.presence import TICK_SECONDS as PRESENCE_SECONDS
from server.web.presence import Presence
from wire.discovery import hall_id
from wire.sse import HEARTBEAT_SECONDS

_TICK_SECONDS: Final = 1.0


async def lead(site: Site, won: Won) -> None:
    """Run the hall until the server is told to stop or its reign is over. Raises Damaged, DatabaseInUse, StorageTrouble, TlsMistake, OSError."""
    async with AsyncExitStack() as stack:
        await _open(site, won, stack)
        won.reign.opened()
        await site.front.unless_stopped(won.reign.over.wait())
        site.entrance.close()
        site.standby.begin()


async def _open(site: Site, won: Won, stack: AsyncExitStack) -> None:
    written = await open_written(site, won, stack)
    presence = await open_presence(written.plan, written.office)
    particulars = SqlParticulars(written.readers, written.acts)
    site.doors.open(won.data)
    company = await open_company(won.mall, won.data, written, authority=site.doors.authority)
    forecasts = open_forecasts(site.settings, site.base / won.place.mall, won.url, stack)
    checks = checks_of(site, won, written, forecasts)
    hall = hall_id(won.mall.id, written.journal.id)
    name = won.place.name or won.mall.name.id
    application, limits = application_of(
        site,
        won.mall,
        written,
        company,
        hall=hall,
        hall_name=name,
        bearers=(HallKey(hall_key(won.data)), company.doorkeeper.roster, company.people, *site.bearers),
        presence=presence,
        giving=open_giving(
            won.mall, particulars_secret(won.data), written.office, particulars, written.clock
        ),
        forecasts=forecasts,
        examination=stack.enter_context(Examination(checks, clock=time.monotonic)),
    )
    _let_in(site, won, application, partial(_end_streams, presence, written.broadcast), stack)
    purging = open_purging(written.office, particulars)
    await purging.tick()
    for work in _rounds(site, written, company, presence, limits):
        await stack.enter_async_context(work)
    await _advertise(site, hall, name, stack)
    heads, *others = open_daily(site.settings.privacy, written)
    await heads.tick()
    for daily in (purging, heads, *others):
        await stack.enter_async_context(running(daily.tick, DAILY_SECONDS))
    written.tell_heads_at_the_end()
    offer_first(company, site.first)
    site.ready(f"{name} ({hall})", site.doors.told())


def _let_in(
    site: Site, won: Won, application: ASGIApp, end_streams: Callable[[], None], stack: AsyncExitStack
) -> None:
    site.entrance.open(application, may_serve=won.reign.is_in_force, end_streams=end_streams)
    site.standby.end()
    stack.callback(site.entrance.close)
    site.front.open()


def _rounds(
    site: Site, written: Written, company: Company, presence: Presence, limits: Limits
) -> Iterator[AbstractAsyncContextManager[None]]:
    """What is done again and again, each begun when it is asked for."""
    yield running(written.broadcast.beat, HEARTBEAT_SECONDS)
    # Days open and close, and holds end, also when nobody asks for anything.
    written.office.tick()
    yield running(written.office.tick, _TICK_SECONDS)
    yield running(presence.tick, PRESENCE_SECONDS)
    yield running(partial(asyncio.to_thread, company.people.look), LOOK_SECONDS)
    yield running(limits.tell, TELL_SECONDS)
    yield lag_measured(site.figures.late)


async def _advertise(site: Site, hall: str, name: str, stack: AsyncExitStack) -> None:
    settings, doors = site.settings, site.doors
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
