"""What is written, opened: the database with its journal, who reads it, who copies it, and the office whose clerk writes it."""

import asyncio
import logging
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from server.backup.keeping import Keeper
from server.backup.keys import saved_from_new
from server.backup.opening import is_file_of_sqlite, open_keeper, way_out_told
from server.backup.soundness import examine
from server.ballot import Won
from server.clock import HallClock
from server.commandline import command
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.keyfiles import audit_secret
from server.lostkeys import lost_keys, told
from server.malls.plans import plan_of
from server.opening.site import Site
from server.seen.figures import Figures
from server.seen.journal import WatchedJournal
from server.service.clerk import Clerk
from server.storage.act_rows import SqlActs
from server.storage.database import migrate, only_writer, translated
from server.storage.journal import SqlJournal
from server.storage.verifying import heads
from server.web.broadcast import Broadcast
from server.web.heads import tell_heads_at_the_end
from server.web.office import Office

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Written:
    """The hall at work. Whoever asks the database has *readers* of their own: however many visitors look, the clerk never waits for one.
    *goodbyes* come when the clerk has ended.
    """

    plan: Plan
    clock: HallClock
    journal: WatchedJournal
    audit_key: bytes
    readers: Engine
    acts: SqlActs
    broadcast: Broadcast
    office: Office
    keeper: Keeper | None
    goodbyes: AsyncExitStack

    def tell_heads_at_the_end(self) -> None:
        """Where the audit's chains end, once the clerk has."""
        # Not in the loop: whoever is deposed may be waiting for a database that does not answer.
        self.goodbyes.push_async_callback(
            asyncio.to_thread, tell_heads_at_the_end, partial(heads, self.readers)
        )


async def open_written(site: Site, won: Won, stack: AsyncExitStack) -> Written:
    """Everything that happened is told to the broadcast. Raises Damaged, DatabaseInUse, StorageTrouble."""
    with way_out_told(site.copies, site.config):
        kept, audit_key = _open_journal(site, won, stack)
    journal = WatchedJournal(kept, told=site.figures, clock=time.monotonic)
    readers = won.open_engine()
    stack.callback(readers.dispose)
    plan = plan_of(won.mall, always_open=site.settings.always_open)
    keeper = open_keeper(
        site.settings.backup,
        site.copies,
        url=won.url,
        data=won.data,
        now=lambda: site.now().astimezone(plan.time_zone),
        stack=stack,
    )
    goodbyes = await stack.enter_async_context(AsyncExitStack())
    broadcast = Broadcast({counter.id: counter.agency for counter in won.mall.counters})
    clock = HallClock(wall=site.now, monotonic=time.monotonic)
    with way_out_told(site.copies, site.config):
        office = _open_office(plan, journal, broadcast, clock, figures=site.figures, stack=stack)
    if keeper is not None:
        keeper.start()
    return Written(
        plan=plan,
        clock=clock,
        journal=journal,
        audit_key=audit_key,
        readers=readers,
        acts=SqlActs(readers, key=audit_key, clock=site.now),
        broadcast=broadcast,
        office=office,
        keeper=keeper,
        goodbyes=goodbyes,
    )


def _open_journal(site: Site, won: Won, stack: AsyncExitStack) -> tuple[SqlJournal, bytes]:
    """The journal, and the key of its audit: made only when there is a database that can be written to."""
    engine = won.open_engine()
    stack.callback(engine.dispose)
    with translated():
        if not won.is_shared:
            stack.enter_context(only_writer(engine))
        if is_file_of_sqlite(won.url):
            examine(Path(str(engine.url.database)), site.copies, config=site.config)
        engine.connect().close()
        if not won.is_shared:  # others that lead it compare their keys with these
            _tell_of_lost_keys(site, won, engine)
        audit_key = audit_secret(won.data)
        migrate(engine, audit_key=audit_key)
    return won.journal(engine, audit_key), audit_key


def _tell_of_lost_keys(site: Site, won: Won, engine: Engine) -> None:
    """Before the first of them is made anew."""
    lost = lost_keys(engine, won.data, authority=site.settings.tls.is_by_the_hall)
    if not lost:
        return
    kept = None
    if site.copies is not None:
        copied = site.settings.backup.secrets
        kept = saved_from_new(site.copies, lost, copied=copied, now=site.now())
    said = told(lost, won.data, kept=kept, staff=command("staff", site.config))
    log.error("%s", " ".join(said.split()))
    site.lost(said)


def _open_office(
    plan: Plan,
    journal: WatchedJournal,
    broadcast: Broadcast,
    clock: HallClock,
    *,
    figures: Figures,
    stack: AsyncExitStack,
) -> Office:
    """The office with its clerk at work. Raises StorageTrouble, UnreadableEvent."""
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
