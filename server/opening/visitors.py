"""What visitors meet, opened: displays that are there, what they give of themselves, how long they wait."""

import secrets
import time
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from server.domain.plan import Plan
from server.forecasting.forecasts import LiveForecasts
from server.forecasting.frames import Commission
from server.service.forecasts import NoForecasts
from server.service.particulars import Seal, Tries
from server.service.ports import Clock, Forecasts, Particulars
from server.settings import ServerSettings
from server.storage.particular_rows import SqlParticulars
from server.web.daily import Daily
from server.web.giving import Giving
from server.web.office import Office
from server.web.presence import Presence
from server.web.purging import Purging
from wire.mall import Mall


async def open_presence(plan: Plan, office: Office) -> Presence:
    """Which displays are there; the hall is told of those that were, before it was opened."""
    presence = Presence(
        zones=plan.zones,
        order=office.order,
        request_id=partial(_own_request, "display"),
        clock=time.monotonic,
    )
    presence.recall(await office.ask(lambda hall: hall.speakers.displays))
    return presence


def open_giving(mall: Mall, secret: bytes, office: Office, particulars: Particulars, clock: Clock) -> Giving:
    """Who takes what visitors give of themselves."""
    kinds = {(service.id, asked.id): asked.kind for service in mall.services for asked in service.asks}
    return Giving(
        office=office,
        particulars=particulars,
        seal=Seal(kinds, secret=secret),
        tries=Tries(time.monotonic),
        clock=clock,
    )


def open_purging(office: Office, particulars: SqlParticulars) -> Daily:
    """What deletes what they gave."""
    purging = Purging(office=office, particulars=particulars, request_id=partial(_own_request, "purge"))
    said = "what visitors said on earlier days is deleted"
    return Daily(said, purging.purge, office=office, clock=time.monotonic)


def open_forecasts(settings: ServerSettings, mall: Path, url: str, stack: AsyncExitStack) -> Forecasts:
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


def _own_request(what: str) -> str:
    return f"{what}-{secrets.token_urlsafe(16)}"
