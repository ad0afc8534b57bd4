"""The visit as it is now: every tap, answer and silence goes through the flow here, and its effects are done.

Knows the flow, the link and the timers. Must not know words, pictures or QML.
"""
# ruff: noqa: N815  Qt signals follow Qt's names

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk import dialogue as say
from kiosk.catalogue import Catalogue
from kiosk.flow import Post, start, step
from kiosk.hands import Hands
from kiosk.silence import Silence
from kiosk.visit import Confirm, Issuing, TicketShown, Visit
from kiosk.waiting import Waiting
from qtkit.ports import LinkPort
from wire.events import Record
from wire.mall import Mall
from wire.snapshot import Snapshot

GRACE_MILLISECONDS = 2000
"""A connection that returns sooner takes no screen away from anybody; the sign in the header shows at once."""

logger = logging.getLogger(__name__)


class Course(QObject):
    """Signals: moved (the visit changed), linesChanged, mallChanged, lostChanged, onlineChanged; and for whoever
    measures: tapped(ticket), numberGiven(ticket, label), slipOut(ticket), slipFailed(ticket, trouble).
    """

    moved = Signal()
    linesChanged = Signal()
    mallChanged = Signal()
    lostChanged = Signal()
    onlineChanged = Signal()
    tapped = Signal(str)
    numberGiven = Signal(str, str)
    slipOut = Signal(str)
    slipFailed = Signal(str, str)

    def __init__(
        self, *, link: LinkPort, hands: Hands, silence: Silence, post: Post, agencies: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._link, self._hands, self._silence = link, hands, silence
        self._post, self._offered = post, tuple(agencies)
        self.waiting = Waiting()
        self.visit: Visit = start(post)
        self.catalogue: Catalogue | None = None
        self.lost = False
        self._grace = QTimer(self, singleShot=True, interval=GRACE_MILLISECONDS)
        self._grace.timeout.connect(lambda: self._set_lost(lost=True))
        link.mallGiven.connect(self._take_mall)
        link.stateGiven.connect(self._take_state)
        link.happened.connect(self._take_record)
        link.onlineChanged.connect(self._take_online)
        hands.came.connect(self.happen)
        silence.came.connect(self.happen)
        if link.mall is not None:
            self._take_mall(link.mall)

    @property
    def online(self) -> bool:
        """Whether the server is there."""
        return self._link.online

    @property
    def base_url(self) -> str:
        """Where phones find the server."""
        return self._link.baseUrl

    def take(self, ticket: str) -> None:
        """The tap that asks for a number, which becomes *ticket*."""
        if isinstance(self.visit.screen, Confirm):
            self.tapped.emit(ticket)
        self.happen(say.Take(request_id=ticket))

    def happen(self, happened: say.Input) -> None:
        """One step of the flow. Without a mall nothing can happen."""
        if self.catalogue is None:
            return
        before = self.visit
        self.visit, effects = step(before, happened, self.catalogue, self._post)
        if self.visit != before or not isinstance(happened, say.Waited):
            self._silence.begin(self.visit)
        if isinstance(self.visit.screen, Issuing) != isinstance(before.screen, Issuing):
            self._silence.await_answer(self.visit)
        if self.visit != before:
            self.moved.emit()
        for effect in effects:
            self._hands.do(effect)
        self._tell(happened, before)

    def _tell(self, happened: say.Input, before: Visit) -> None:
        now = self.visit.screen
        match happened:
            case say.SlipOut(ticket=ticket):
                self.slipOut.emit(ticket)
            case say.SlipFailed(ticket=ticket, trouble=trouble):
                self.slipFailed.emit(ticket, trouble)
            case say.Answered() if isinstance(now, TicketShown) and isinstance(before.screen, Issuing):
                self.numberGiven.emit(now.ticket.issued.ticket, now.ticket.issued.label)
            case _:
                pass

    def _take_mall(self, mall: Mall) -> None:
        if self.catalogue is not None and self.catalogue.mall == mall:
            return
        self.catalogue = Catalogue(mall, self._offered)
        for unknown in self.catalogue.unknown:
            logger.warning("agencies: the mall %s has no agency %r", mall.id, unknown)
        self.happen(say.MallChanged())
        self.mallChanged.emit()

    def _take_state(self, snapshot: Snapshot) -> None:
        self.waiting.replace(snapshot)
        self.linesChanged.emit()

    def _take_record(self, record: Record, live: bool) -> None:  # noqa: ARG002  counted whether live or replayed
        if self.waiting.apply(record):
            self.linesChanged.emit()

    def _take_online(self, online: bool) -> None:
        if online:
            self._grace.stop()
            self._set_lost(lost=False)
        else:
            self._grace.start()
        self.onlineChanged.emit()

    def _set_lost(self, *, lost: bool) -> None:
        if lost != self.lost:
            self.lost = lost
            self.lostChanged.emit()
