"""What can be seen of the hall from outside, opened: what is looked at, and how often the public may look."""

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from server.backup.keeping import Keeper
from server.clock import HallClock, now
from server.forecasting.forecasts import LiveForecasts
from server.seen.backup import BackupCurrent
from server.seen.certificate import CertificateLasts
from server.seen.check import Check
from server.seen.journal import JournalWritable, WatchedJournal
from server.seen.machine import ClockBack, DiskRoom, ForecastsAlive, room_for_a_batch
from server.service.ports import Forecasts
from server.settings import Limits
from server.storage.database import attempt_write
from server.web.buckets import Buckets, Rate


def checks_of(
    data: Path,
    journal: WatchedJournal,
    readers: Engine,
    clock: HallClock,
    *,
    forecasts: Forecasts,
    keeper: Keeper | None,
    ends: Callable[[], datetime] | None,
) -> list[Check]:
    """What is looked at while this server leads, in the order in which the health page has it. *ends* tells when the certificate does."""
    checks: list[Check] = [
        JournalWritable(journal, partial(attempt_write, readers), room=_room(data, readers)),
        DiskRoom(folder=data),
        ClockBack(behind=clock.behind),
    ]
    if isinstance(forecasts, LiveForecasts):
        checks.append(ForecastsAlive(stopped=lambda: forecasts.stopped))
    if keeper is not None:
        checks.append(BackupCurrent(backups=keeper))
    if ends is not None:
        checks.append(CertificateLasts(ends=ends, now=now))
    return checks


def _room(data: Path, readers: Engine) -> Callable[[], bool]:
    """A database elsewhere has its own disk, of which nothing is known here."""
    return partial(room_for_a_batch, data) if readers.dialect.name == "sqlite" else lambda: True


def buckets_of(limits: Limits) -> Buckets:
    """How often strangers may ask."""
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
        each=Rate(per_second=0.1, at_once=10), everybody=Rate(per_second=3, at_once=60), clock=time.monotonic
    )
