"""The visit as it is now: every tap, answer and silence goes through the flow here, and its effects are done.

Knows the flow, the hall as it is kept, and the timers. Must not know words, pictures or QML.
"""
# ruff: noqa: N815  Qt signals follow Qt's names

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk.hallkeeper import HallKeeper
from kiosk.hands import Hands
from kiosk.silence import Silence
from kiosk.visiting import dialogue as say
from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.flow import Post, start, step
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.visit import Issuing, TicketShown, Visit
from kiosk.waiting import Waiting
from qtkit.ports import LinkPort

_HEARD = (say.Waited, say.HelpNews, say.HallChanged, say.OffersChanged)
"""What says nothing of the visitor."""


class Course(QObject):
    """Signals: moved (the visit changed), hallChanged (another mall, or another part of it), offersChanged, linesChanged, lostChanged,
    onlineChanged, printerChanged (*post*'s); and for whoever measures: tapped(ticket), numberGiven(ticket, label), slipBegun(ticket),
    slipOut(ticket), slipFailed(ticket, trouble).
    """

    moved = Signal()
    hallChanged = Signal()
    offersChanged = Signal()
    linesChanged = Signal()
    lostChanged = Signal()
    onlineChanged = Signal()
    printerChanged = Signal()
    tapped = Signal(str)
    numberGiven = Signal(str, str)
    slipBegun = Signal(str)
    slipOut = Signal(str)
    slipFailed = Signal(str, str)

    def __init__(
        self, *, link: LinkPort, keeper: HallKeeper, hands: Hands, silence: Silence, post: Post
    ) -> None:
        super().__init__()
        self._link, self._hands, self._silence = link, hands, silence
        self.keeper, self.post = keeper, post
        self.visit: Visit = start(post)
        keeper.awayChanged.connect(lambda away: hands.set_away(away=away))
        keeper.renewed.connect(self._take_hall)
        keeper.offersChanged.connect(self._take_offers)
        keeper.helpChanged.connect(lambda helper: self.happen(say.HelpNews(helper=helper)))
        keeper.linesChanged.connect(self.linesChanged)
        keeper.lostChanged.connect(self.lostChanged)
        link.onlineChanged.connect(self.onlineChanged)
        hands.came.connect(self.happen)
        hands.slipBegun.connect(self.slipBegun)
        silence.came.connect(self.happen)
        if keeper.hall is not None:
            self._take_hall()

    @property
    def hall(self) -> HallNow | None:
        """The hall as it is now; None until a mall is known."""
        return self.keeper.hall

    @property
    def catalogue(self) -> Catalogue | None:
        """What this kiosk offers."""
        return self.keeper.hall.catalogue if self.keeper.hall is not None else None

    @property
    def waiting(self) -> Waiting:
        """Who waits in each line."""
        return self.keeper.waiting

    @property
    def online(self) -> bool:
        """Whether the server is there, this very moment."""
        return self._link.online

    @property
    def lost(self) -> bool:
        """Whether the server is gone and there is nothing to give without it."""
        return self.keeper.lost

    @property
    def base_url(self) -> str:
        """Where phones find the server's pages."""
        return self._link.pagesUrl or self.keeper.base_url

    def set_printer(self, *, prints: bool, asks: bool) -> None:
        """Another printer from the next number on, or none."""
        self.post = replace(self.post, prints=prints, asks=asks)
        self.printerChanged.emit()
        self.moved.emit()

    def happen(self, happened: say.Input) -> None:
        """One step of the flow. Without a mall nothing can happen."""
        hall = self.keeper.hall
        if hall is None:
            return
        before = self.visit
        self.visit, effects = step(before, happened, hall, self.post)
        if self.visit != before or not isinstance(happened, _HEARD):
            self._silence.begin(self.visit)
        if isinstance(self.visit.screen, Issuing) != isinstance(before.screen, Issuing):
            self._silence.await_answer(self.visit)
        self._tell_tap(before)
        if self.visit != before:
            self.moved.emit()
        for effect in effects:
            self._hands.do(effect)
        self._tell(happened, before)

    def _tell_tap(self, before: Visit) -> None:
        now = self.visit.screen
        if isinstance(now, Issuing) and not isinstance(before.screen, Issuing):
            self.tapped.emit(now.command.request_id)

    def _tell(self, happened: say.Input, before: Visit) -> None:
        now = self.visit.screen
        match happened:
            case say.SlipOut(ticket=ticket):
                self.slipOut.emit(ticket)
            case say.SlipFailed(ticket=ticket, trouble=trouble):
                self.slipFailed.emit(ticket, trouble)
            case say.Answered() | say.GivenAlone() if isinstance(now, TicketShown) and isinstance(
                before.screen, Issuing
            ):
                self.numberGiven.emit(now.ticket.id, now.ticket.label)
                if now.ticket.alone:
                    self.keeper.look()
            case _:
                pass

    def _take_hall(self) -> None:
        hall = self.keeper.hall
        self._hands.mall = hall.catalogue.mall if hall is not None else None
        self._hands.base_url = self.keeper.base_url
        self.happen(say.HallChanged())
        self.happen(say.HelpNews(helper=self.keeper.helper))  # who was called before there was a mall
        self.hallChanged.emit()

    def _take_offers(self) -> None:
        self.happen(say.OffersChanged())
        self.offersChanged.emit()
