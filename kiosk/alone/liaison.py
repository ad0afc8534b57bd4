"""Follows the hall's server, so that the kiosk can do without it: its day, its set-up, numbers to spare; and tells it what it missed.

Knows the link and the parts of this package that speak over it. Must not know visitors.
"""

import logging
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from kiosk.alone.courier import Courier
from kiosk.alone.reserver import Reserver
from kiosk.alone.settings import AloneSettings
from kiosk.alone.standing import Standing
from kiosk.alone.store import Store, StoreTrouble
from qtkit.ports import LinkPort
from wire.events import DayOpened, Record
from wire.kiosks import Arrangement
from wire.mall import Mall
from wire.offers import Services
from wire.snapshot import Hello, Snapshot

logger = logging.getLogger(__name__)


class Liaison(QObject):
    """Signals: brought(): the hall knows of other tickets than before, or the kiosk is in another hall."""

    brought = Signal()

    def __init__(
        self,
        *,
        link: LinkPort,
        store: Store,
        kiosk: str,
        settings: AloneSettings,
        new_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._store, self._settings = link, store, settings
        self.standing = Standing(store, kiosk)
        self._hello: Hello | None = None
        self._lines: tuple[str, ...] = ()
        self._courier = Courier(link=link, store=store, new_id=new_id, parent=self)
        self._courier.brought.connect(self.brought)
        self._courier.serve(self.standing.hall)
        self._reserver = Reserver(
            link=link,
            kiosk=kiosk,
            settings=settings,
            new_id=new_id,
            wanting=self._wanting,
            keep=self.standing.add,
            parent=self,
        )
        link.greeted.connect(self._greet)
        link.onlineChanged.connect(self._run)
        link.stateGiven.connect(self._take_state)
        link.happened.connect(self._take_record)
        link.mallGiven.connect(self._take_mall)

    def recall(self) -> None:
        """Take up what was there before, if that has not succeeded yet. Raises StoreTrouble."""
        self.standing.recall()
        self._courier.serve(self.standing.hall)

    def offer(self, lines: Iterable[str]) -> None:
        """The kiosk offers services of these *lines*: it needs numbers of them."""
        self._lines = tuple(lines)
        self._reserver.go()

    def remember(self, what: Services | Arrangement) -> None:
        """The server said so: it is needed when the kiosk starts without it."""
        if self.standing.hall is not None:
            try:
                self._store.remember(self.standing.hall, what)
            except StoreTrouble as trouble:
                logger.warning("%s: not kept: %s", type(what).__name__, trouble)

    def move(self, hall: str) -> None:
        """A person chose *hall*."""
        if self.standing.move(hall):
            self._change_hall()

    def take_back(self, ticket: str) -> None:
        """Nobody has *ticket*, whether or not the server gave it."""
        self._courier.take_back(ticket)

    def tell(self) -> None:
        """There is something new to tell the server."""
        self._courier.go()

    def _greet(self, hello: Hello) -> None:
        self._hello = hello
        if hello.hall != self.standing.hall:
            # Before the link trusts it: neither tickets nor questions for our hall are this one's business.
            self._courier.hold()
            self._reserver.give_up()

    def _run(self, online: bool) -> None:
        if online and self._hello is not None:
            if self.standing.meet(self._hello, self._link.mall):
                self._change_hall()
            self._courier.go()
            self._reserver.begin_again()

    def _change_hall(self) -> None:
        self._reserver.give_up()
        self._courier.serve(self.standing.hall)
        self.brought.emit()

    def _take_state(self, snapshot: Snapshot) -> None:
        self.standing.set_day(snapshot.day, snapshot.seq)
        self._reserver.begin_again()

    def _take_record(self, record: Record, live: bool) -> None:  # noqa: ARG002  a day began, live or replayed
        if isinstance(record.event, DayOpened):
            self.standing.set_day(record.event.day, record.seq)
            self._reserver.begin_again()

    def _take_mall(self, mall: Mall) -> None:
        self.standing.set_mall(mall, self._link.pagesUrl)
        self._reserver.begin_again()

    def _wanting(self) -> tuple[str, ...]:
        if not self._settings.enabled or self.standing.catalogue is None or self.standing.day is None:
            return ()
        try:
            return self.standing.ranges().below(self._settings.low, self._lines)
        except StoreTrouble as trouble:
            logger.warning("no numbers are asked for: %s", trouble)
            return ()
