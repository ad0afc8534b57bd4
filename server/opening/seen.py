"""What can be seen of the hall from outside, opened: what is looked at, and how often the public may look."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from server.ballot import Won
from server.clock import HallClock, now
from server.forecasting.forecasts import LiveForecasts
from server.opening.site import Site
from server.opening.written import Written
from server.seen.backup import LATE_SECONDS, BackupCurrent
from server.seen.certificate import CertificateLasts
from server.seen.check import Check
from server.seen.journal import JournalWritable
from server.seen.machine import ClockBack, DiskRoom, ForecastsAlive, room_for_a_batch
from server.seen.seats import SeatReached, SomebodyWaits
from server.service.ports import Forecasts
from server.settings import Limits
from server.storage.database import attempt_write
from server.storage.seat_looks import somebody_looks
from server.web.buckets import Buckets, Rate


def checks_of(site: Site, won: Won, written: Written, forecasts: Forecasts) -> list[Check]:
    """What is looked at while this server leads, in the order in which the health page has it."""
    readers, keeper, ends = written.readers, written.keeper, site.doors.ends
    checks: list[Check] = [
        JournalWritable(written.journal, partial(attempt_write, readers), room=_room(won.data, readers)),
        DiskRoom(folder=won.data),
        ClockBack(behind=written.clock.behind),
    ]
    if isinstance(forecasts, LiveForecasts):
        checks.append(ForecastsAlive(stopped=lambda: forecasts.stopped))
    if keeper is not None:
        # Whoever wants a copy a minute gets two minutes.
        late = LATE_SECONDS + site.settings.backup.seconds
        checks.append(BackupCurrent(keeper, clock=time.monotonic, late_seconds=late))
    if ends is not None:
        checks.append(CertificateLasts(ends=ends, now=now))
    if won.is_shared and site.settings.leading.standby:
        checks.append(SomebodyWaits(waits=partial(somebody_looks, readers, won.url)))
    return checks


def waiting_checks_of(
    data: Path, looks: Sequence[Callable[[], object]], ends: Callable[[], datetime] | None
) -> list[Check]:
    """What is looked at while this server waits: whether it could lead. *looks* ask who does."""
    clock = HallClock(wall=now, monotonic=time.monotonic)
    checks: list[Check] = [DiskRoom(folder=data), ClockBack(behind=partial(_behind, clock))]
    if looks:
        checks.insert(0, SeatReached(ask=partial(_all_of, looks)))
    if ends is not None:
        checks.append(CertificateLasts(ends=ends, now=now))
    return checks


def _all_of(looks: Sequence[Callable[[], object]]) -> None:
    for look in looks:
        look()


def _behind(clock: HallClock) -> timedelta:
    """Nobody else asks the clock of a server that waits."""
    clock()
    return clock.behind()


def _room(data: Path, readers: Engine) -> Callable[[], bool]:
    """A database elsewhere has its own disk, of which nothing is known here."""
    return partial(room_for_a_batch, data) if readers.dialect.name == "sqlite" else lambda: True


def visitors_buckets(limits: Limits) -> Buckets:
    """How often strangers may ask for what visitors look at."""
    return Buckets(
        each=Rate(per_second=limits.address_per_second, at_once=limits.address_at_once),
        everybody=Rate(per_second=limits.all_per_second, at_once=limits.all_at_once),
        clock=time.monotonic,
    )


def pairing_tries() -> Buckets:
    """How often devices may ask to be let in. Each asking has six digits of its own: whoever could ask without end would come to have those
    that stand on another's screen.
    """
    return Buckets(
        each=Rate(per_second=0.1, at_once=30), everybody=Rate(per_second=3, at_once=60), clock=time.monotonic
    )


def needed_buckets(limits: Limits) -> Buckets:
    """How often those may ask whom nobody knows yet, for what the hall needs. No bucket of everybody's: a flood elsewhere keeps nobody out."""
    return Buckets(
        each=Rate(per_second=limits.needed_per_second, at_once=limits.needed_at_once), clock=time.monotonic
    )
