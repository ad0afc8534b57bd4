"""What is done once for each business day, opened: the audit's heads are noted, old texts are taken out."""

import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from sqlalchemy import Engine

from server.clock import now
from server.opening.written import Written
from server.settings import Privacy
from server.storage.act_rows import SqlActs
from server.storage.erasing import SqlErasing
from server.storage.verifying import heads, last_fits
from server.web.daily import Daily, on_a_thread
from server.web.heads import note_heads


def open_daily(privacy: Privacy, written: Written) -> list[Daily]:
    """The heads come first."""
    readers, acts, audit_key = written.readers, written.acts, written.audit_key
    return [
        Daily(said, on_a_thread(work), office=written.office, clock=time.monotonic)
        for said, work in (
            ("the audit's heads are noted", _noting_heads(readers, acts, audit_key)),
            ("old texts are taken out", partial(_forget_texts, privacy, readers, acts, audit_key)),
        )
    ]


def _noting_heads(readers: Engine, acts: SqlActs, audit_key: bytes) -> Callable[[], None]:
    return partial(note_heads, partial(heads, readers), acts, fits=partial(last_fits, readers, audit_key))


def _forget_texts(privacy: Privacy, readers: Engine, acts: SqlActs, audit_key: bytes) -> None:
    before = now() - timedelta(days=privacy.texts_days)
    SqlErasing(readers, acts, key=audit_key).purge_texts(before)
