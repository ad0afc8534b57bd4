"""Keeps the hall as it is now: the mall, what of it this kiosk offers, what can be had, and whether the server is there.

Knows the link, the hours' passing and whoever stands in for the server. Must not know visits or words.
"""
# ruff: noqa: N815  Qt signals follow Qt's names

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.offerwatch import OfferWatch
from kiosk.ownstate import OwnState, arrangement_of
from kiosk.ports import StandIn
from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.commonwords import CommonWords
from kiosk.visiting.cutoff import cut_off, lasting, nothing_left
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.offers import Offers
from kiosk.visiting.search import Finder
from kiosk.waiting import Waiting
from qtkit.ports import LinkPort
from wire.events import Record
from wire.kiosks import Arrangement
from wire.mall import Mall
from wire.offers import Services
from wire.snapshot import Snapshot

GRACE_MILLISECONDS: Final = 2000
"""A connection that returns sooner was never gone: nobody's number is given elsewhere, no screen is taken away."""
LOOK_MILLISECONDS: Final = 15_000
"""Hours pass while nobody tells."""

logger = logging.getLogger(__name__)


class HallKeeper(QObject):
    """*hall* is None until a mall is known. *lost*: the server is gone, and there is nothing to give without it, or nothing may be given.

    Signals: awayChanged(bool: the server is gone for longer than a moment), renewed (another catalogue), offersChanged,
    linesChanged, lostChanged, helpChanged(who comes: str | None),
    themeWanted(theme, or empty for the kiosk's own), linesOffered(ids), learnt(Services | Arrangement: worth keeping).
    """

    awayChanged = Signal(bool)
    renewed = Signal()
    offersChanged = Signal()
    linesChanged = Signal()
    lostChanged = Signal()
    helpChanged = Signal(object)
    themeWanted = Signal(str)
    linesOffered = Signal(object)
    learnt = Signal(object)

    def __init__(
        self,
        *,
        link: LinkPort,
        stand_in: StandIn,
        kiosk: str,
        own: Arrangement,
        words: CommonWords,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._stand_in, self._now = link, stand_in, now
        self._kiosk, self._own, self._words = kiosk, own, words
        self.hall: HallNow | None = None
        self.waiting = Waiting()
        self.lost = False
        self.base_url = link.pagesUrl
        self._state = OwnState(kiosk)
        self._mall: Mall | None = None
        self._arranged: Arrangement | None = None
        self._told = Offers()
        self._away = not link.online
        self._refused = False
        self._grace = QTimer(self, singleShot=True, interval=GRACE_MILLISECONDS)
        self._grace.timeout.connect(self.give_up)
        self._tick = QTimer(self, interval=LOOK_MILLISECONDS)
        self._tick.timeout.connect(self.look)
        self._tick.start()
        watch = OfferWatch(link, self)
        watch.told.connect(self._take_offers)
        link.mallGiven.connect(self._take_mall)
        link.stateGiven.connect(self._take_state)
        link.happened.connect(self._take_record)
        link.onlineChanged.connect(self._take_online)
        if link.mall is not None:
            self._take_mall(link.mall)

    @property
    def theme(self) -> str:
        """What the hall wants this kiosk to wear; empty: its own."""
        return self._arranged.theme if self._arranged is not None else ""

    @property
    def helper(self) -> str | None:
        """Who comes to this kiosk: None where nobody was called, empty while somebody waits for an answer."""
        return self._state.helper

    def recall(
        self, mall: Mall, services: Services | None, arrangement: Arrangement | None, base_url: str
    ) -> None:
        """How the hall was when its server was there last; what a server says replaces it."""
        if self._mall is None:
            self._state.arrangement = arrangement
            self._told = Offers.told(services) if services is not None else Offers()
            self.base_url = self.base_url or base_url
            self._take_mall(mall)

    def give_up(self) -> None:
        """The server is gone for longer than a moment."""
        self._grace.stop()
        self._set_away(away=True)

    def refuse(self, *, refused: bool) -> None:
        """The server does not accept this kiosk, or does again; said before or after the line has gone."""
        self._refused = refused
        self._bar()

    def look(self) -> None:
        """Look again at what can be had: time has passed, or a number was given."""
        if self.hall is None:
            return
        hall = self._hall_now(self.hall.catalogue, self.hall.finder)
        if (hall.online, hall.offers.states) != (self.hall.online, self.hall.offers.states):
            self.hall = hall
            self.offersChanged.emit()
        self._set_lost()

    def _hall_now(self, catalogue: Catalogue, finder: Finder | None) -> HallNow:
        now = self._now()
        offers = self._told.at_moment(now)
        for service in self._stand_in.given:
            offers = offers.taken(service)
        if self._away:
            services = catalogue.mall.services
            offers = cut_off(offers, services, lambda service: self._stand_in.can_give(service, now))
        return HallNow(catalogue=catalogue, offers=offers, online=not self._away, finder=finder)

    def _take_mall(self, mall: Mall) -> None:
        self.base_url = self._link.pagesUrl or self.base_url
        if self._mall is not None and self._mall.id != mall.id:
            self._told = Offers()
        self._build(mall)

    def _build(self, mall: Mall) -> None:
        """Anew where the mall, or what this kiosk offers of it, is another one."""
        set_up = next((each.arrangement for each in mall.kiosks if each.id == self._kiosk), None)
        arranged = arrangement_of(self._state.arrangement, set_up, self._own)
        before, self._arranged = self._arranged, arranged
        if mall != self._mall or before is None or _part(before) != _part(arranged):
            self._mall = mall
            self._open(Catalogue(mall, arranged.agencies, arranged.zone))
        if arranged != before:
            self.learnt.emit(arranged)
        if arranged.theme != (before.theme if before is not None else ""):
            self.themeWanted.emit(arranged.theme)

    def _open(self, catalogue: Catalogue) -> None:
        for unknown in catalogue.unknown:
            logger.warning("agencies: the mall %s has no agency %r", catalogue.mall.id, unknown)
        self.hall = self._hall_now(catalogue, Finder(catalogue, self._words))
        self.linesOffered.emit(tuple(dict.fromkeys(wish.service.line for wish in catalogue.wishes)))
        self.renewed.emit()
        self._set_lost()

    def _take_offers(self, services: Services) -> None:
        before, self._told = self._told, Offers.told(services)
        if lasting(before) != lasting(self._told):
            self.learnt.emit(services)
        self.look()

    def _take_state(self, snapshot: Snapshot) -> None:
        self.waiting.replace(snapshot)
        self.linesChanged.emit()
        self._state.replace(snapshot)
        self._take_own(self._state.helper)

    def _take_record(self, record: Record, live: bool) -> None:  # noqa: ARG002  counted whether live or replayed
        if self.waiting.apply(record):
            self.linesChanged.emit()
        before = (self._state.helper, self._state.arrangement)
        self._state.apply(record.event)
        if (self._state.helper, self._state.arrangement) != before:
            self._take_own(self._state.helper)

    def _take_own(self, helper: str | None) -> None:
        self.helpChanged.emit(helper)
        if self._mall is not None:
            self._build(self._mall)

    def _bar(self) -> None:
        """Who is shut out gives no numbers by itself, and nobody waits for a moment to see whether it passes."""
        barred = self._refused and not self._link.online
        if barred != self._stand_in.barred:
            self._stand_in.barred = barred
            if barred:
                self.give_up()
            self.look()

    def _take_online(self, online: bool) -> None:
        self._bar()
        if online:
            self._grace.stop()
            self._set_away(away=False)
        else:
            self._grace.start()

    def _set_away(self, *, away: bool) -> None:
        if away != self._away:
            self._away = away
            self.awayChanged.emit(away)
            self.look()

    def _set_lost(self) -> None:
        hall = self.hall
        lost = (
            hall is not None
            and self._away
            and (
                self._stand_in.barred
                or nothing_left(hall.offers, (wish.service for wish in hall.catalogue.wishes))
            )
        )
        if lost != self.lost:
            self.lost = lost
            self.lostChanged.emit()


def _part(arrangement: Arrangement) -> tuple[tuple[str, ...], str]:
    """What of the mall is offered, and what of it first; a theme sends nobody back to the start."""
    return arrangement.agencies, arrangement.zone
