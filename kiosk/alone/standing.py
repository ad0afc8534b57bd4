"""Where the kiosk stands: in which hall, on which business day, and with which numbers.

Knows the store and what the server said of itself. Must not know links, visitors or Qt.
"""

import logging
from datetime import date

from kiosk.alone.ranges import Range, Ranges, day_of
from kiosk.alone.store import Store, StoreTrouble
from kiosk.visiting.catalogue import Catalogue
from wire.events import Record
from wire.mall import Mall
from wire.snapshot import Hello

logger = logging.getLogger(__name__)


class Standing:
    """*hall* and *catalogue* (of all that the hall has) are None until some server was there once; after that they are as they
    were the last time.

    What the server says holds at once, also where the disk cannot be written: whoever asks for the numbers gets none then.
    """

    def __init__(self, store: Store, kiosk: str) -> None:
        self._store, self._kiosk = store, kiosk
        self.hall: str | None = None
        self.catalogue: Catalogue | None = None
        self.day: date | None = None
        """The business day as the server said it since the program's start, or None."""
        self._day_seq = 0
        self._edge: int | None = None
        self._unkept: tuple[Mall, str] | None = None
        try:
            self.recall()
        except StoreTrouble as trouble:
            logger.warning("nothing is known from before: %s", trouble)

    def recall(self) -> None:
        """Take up what was there before, unless the hall is known. Raises StoreTrouble."""
        if self.hall is None and (hall := self._store.hall()) is not None:
            contact = self._store.contact(hall)
            self.hall = hall
            self.catalogue = Catalogue(contact.mall) if contact is not None else None

    def meet(self, hello: Hello, mall: Mall | None) -> bool:
        """The server of a hall is there, set up as *mall* if that is known. True where it is another hall than before."""
        self._edge = hello.seq
        return self.move(hello.hall, mall)

    def move(self, hall: str, mall: Mall | None = None) -> bool:
        """The kiosk belongs to *hall*. True where that is another one than before."""
        if hall == self.hall:
            return False
        self.hall, self.day, self._day_seq, self._unkept = hall, None, 0, None
        self.catalogue = Catalogue(mall) if mall is not None else None
        try:
            self._keep()
            if mall is None and (contact := self._store.contact(hall)) is not None:
                self.catalogue = Catalogue(contact.mall)
        except StoreTrouble as trouble:
            logger.warning("the hall is kept later: %s", trouble)
        return True

    def set_mall(self, mall: Mall, base_url: str) -> None:
        """The hall is set up so."""
        self.catalogue = Catalogue(mall)
        self._unkept = (mall, base_url)
        try:
            self._keep()
        except StoreTrouble as trouble:
            logger.warning("the hall's set-up is kept later: %s", trouble)

    def _keep(self) -> None:
        """What is said here must be there after a restart, when somebody has its numbers."""
        if self.hall is None:
            return
        if self._store.hall() != self.hall:  # it was not kept yet, or a broken file was set aside meanwhile
            self._store.join(self.hall)
        if self._unkept is not None:
            self._store.set_mall(self.hall, *self._unkept)
            self._unkept = None

    def set_day(self, day: date | None, seq: int) -> None:
        """The business day since record *seq*, or since before it."""
        self.day, self._day_seq = day, seq

    def ranges(self) -> Ranges:
        """The numbers that can be given. Raises StoreTrouble where they cannot be brought up to date on the disk."""
        if self.hall is None:
            return Ranges(kiosk=self._kiosk)
        self._keep()
        kept = self._store.ranges(self.hall, self._kiosk)
        ranges = kept if self.day is None else kept.on(self.day)
        if self.catalogue is not None:
            ranges = ranges.within(self.catalogue.mall)
        if self._edge is not None:
            ranges = ranges.known_at(self._edge)
        if ranges != kept:
            self._store.set_ranges(self.hall, ranges)
        self._edge = None  # ranges that come later are younger than what the server had when it greeted
        return ranges

    def add(self, more: Range, record: Record) -> bool:
        """The server reserved *more* with *record*. False where they cannot be used and others would not be better."""
        if self.hall is None or self.catalogue is None or self.day is None:
            return False
        if record.seq < self._day_seq:
            return True  # of a day that is over: lost, and the next ones will be of this one
        if day_of(self.catalogue.mall, record.at) != self.day:
            return False  # of a day of which the stream has not told yet
        try:
            self._store.set_ranges(self.hall, self.ranges().reserved(more))
        except StoreTrouble as trouble:
            logger.warning("reserved numbers are not kept: %s", trouble)
            return False
        return True
