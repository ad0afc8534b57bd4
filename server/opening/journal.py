"""What is written, opened: the database with its journal, and the office whose clerk writes it."""

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path

from server.backup.opening import is_file_of_sqlite
from server.backup.soundness import examine
from server.ballot import Won
from server.clock import HallClock
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.keyfiles import audit_secret
from server.seen.figures import Figures
from server.service.clerk import Clerk
from server.service.ports import Journal
from server.storage.database import migrate, only_writer, translated
from server.storage.journal import SqlJournal
from server.web.broadcast import Broadcast
from server.web.office import Office


def open_journal(won: Won, copies: Path | None, stack: AsyncExitStack) -> tuple[SqlJournal, bytes]:
    """The journal, and the key of its audit: made only when there is a database that can be written to."""
    engine = won.open_engine()
    stack.callback(engine.dispose)
    with translated():
        if not won.is_shared:
            stack.enter_context(only_writer(engine))
        if is_file_of_sqlite(won.url):
            examine(Path(str(engine.url.database)), copies)
        engine.connect().close()
        audit_key = audit_secret(won.data)
        migrate(engine, audit_key=audit_key)
    return won.journal(engine, audit_key), audit_key


def open_office(
    plan: Plan,
    journal: Journal,
    broadcast: Broadcast,
    clock: HallClock,
    *,
    figures: Figures,
    stack: AsyncExitStack,
) -> Office:
    """The office with its clerk at work, everything that happened told to *broadcast*. Raises StorageTrouble, UnreadableEvent."""
    office = Office(broadcast)
    clerk = Clerk(empty_hall=lambda: Hall(plan), journal=journal, clock=clock, deliver=office.deliver)
    office.employ(clerk)
    began = time.monotonic()
    replayed = clerk.start()
    figures.replayed(len(replayed), time.monotonic() - began)
    if replayed:
        clock.go_on_from(replayed[-1].at)
    broadcast.recall(replayed)
    # Not in the loop: it may be waiting for a database that does not answer, and the door still says that this server waits.
    stack.push_async_callback(asyncio.to_thread, clerk.stop)
    return office
