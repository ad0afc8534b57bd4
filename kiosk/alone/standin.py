"""Stands in for the server while it is gone: gives the kiosk's own numbers, and keeps account of them.

Knows the store and the hall as it was. Must not know screens; sentences come from *say*.
"""
# ruff: noqa: N815  Qt signals follow Qt's names

import logging
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from kiosk.alone.giving import Giving, Why, giving
from kiosk.alone.liaison import Liaison
from kiosk.alone.settings import AloneSettings
from kiosk.alone.store import Contact, RefusedTicket, Store, StoreTrouble
from kiosk.visiting.ticket import Ticket
from qtkit.ports import LinkPort
from wire.commands import CheckIn, Command, HandInTicket, IssueTicket, ReportPrinted, ReportPrintFailed
from wire.problem import Problem

logger = logging.getLogger(__name__)


class StandIn(QObject):
    """*barred*: the server does not accept this kiosk. Nothing is given then; what was given stays kept until it can be handed in.

    Signals: unsentChanged(): *unsent*, *given*, *refused* or *refusals* are others than before.
    """

    unsentChanged = Signal()

    def __init__(
        self,
        *,
        link: LinkPort,
        store: Store,
        kiosk: str,
        settings: AloneSettings,
        new_id: Callable[[], str],
        say: Callable[[str, str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._kiosk, self._settings = store, kiosk, settings
        self._new_id, self._say = new_id, say
        self.barred = False
        self._tickets: tuple[HandInTicket, ...] = ()
        self._refusals: tuple[RefusedTicket, ...] = ()
        self.liaison = Liaison(
            link=link, store=store, kiosk=kiosk, settings=settings, new_id=new_id, parent=self
        )
        self._standing = self.liaison.standing
        self.liaison.brought.connect(self._count)
        self._count()

    def can_give(self, service: str, now: datetime) -> bool:
        """Whether there is a number for *service*."""
        return isinstance(self._find((service,), now), Giving)

    def give(self, command: IssueTicket | CheckIn, now: datetime) -> Ticket | Problem:
        """A number for what *command* asks, on the disk when this returns; or why there is none. Blocks for one flush of the disk.

        The ticket has an identity of its own: what *command* asked for may still come about at the server.
        """
        if isinstance(command, CheckIn):
            return self._no("alone-not-possible")
        if command.service is None or command.package is not None:
            return self._no("alone-not-possible", command.language)
        services = tuple(dict.fromkeys((command.service, *command.also)))
        found = self._find(services, now)
        if not isinstance(found, Giving):
            logger.warning("no number of %s alone: %s", services[0], found)
            return self._no(found, command.language)
        hand_in = HandInTicket(
            request_id=self._new_id(),
            service=services[0],
            also=services[1:],
            kiosk=self._kiosk,
            number=found.given.number,
            taken_at=found.given.at,
            priority=command.priority,
            language=command.language,
        )
        return self._give(hand_in, found)

    def orphan(self, request_id: str) -> None:
        """The server may or may not have given the ticket *request_id*, and nobody waits for it: it is taken back."""
        self.liaison.take_back(request_id)

    def keep(self, command: Command) -> bool:
        """Whether *command* is about a ticket that the server does not know yet; it is told later then."""
        if not isinstance(command, ReportPrinted | ReportPrintFailed):
            return False
        if command.ticket not in {each.request_id for each in self._tickets}:
            return False
        try:
            self._store.post(self._standing.hall or "", command.ticket, command)
        except StoreTrouble as trouble:
            logger.warning("how a slip came out is not kept: %s", trouble)
        self.liaison.tell()
        return True

    @property
    def unsent(self) -> int:
        """How many tickets the hall does not know of yet."""
        return len(self._tickets)

    @property
    def given(self) -> tuple[str, ...]:
        """The services of those tickets, each as often as it was given: the server's places left do without them."""
        return tuple(service for each in self._tickets for service in (each.service, *each.also))

    @property
    def refused(self) -> int:
        """How many tickets the hall did not take."""
        return len(self._refusals)

    @property
    def refusals(self) -> tuple[RefusedTicket, ...]:
        """Those tickets and why, for staff, until they are forgotten."""
        return self._refusals

    def forget_refusals(self) -> None:
        """Staff have seen them."""
        try:
            self._store.forget_refusals()
        except StoreTrouble as trouble:
            logger.warning("refused tickets stay: %s", trouble)
        self._count()

    def contact(self) -> Contact | None:
        """How the hall was when its server was there last."""
        try:
            self.liaison.recall()
            return self._store.contact(self._standing.hall) if self._standing.hall is not None else None
        except StoreTrouble as trouble:
            logger.warning("nothing is known from before: %s", trouble)
            return None

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def _find(self, services: tuple[str, ...], now: datetime) -> Giving | Why:
        catalogue = self._standing.catalogue
        if catalogue is None or self.barred or not self._settings.enabled:
            return "alone-no-numbers"
        try:
            return giving(catalogue, self._standing.ranges(), services, now)
        except StoreTrouble:
            return "alone-no-record"

    def _give(self, hand_in: HandInTicket, found: Giving) -> Ticket | Problem:
        try:
            self._store.give(self._standing.hall or "", found.left, hand_in, found.label)
        except StoreTrouble as trouble:
            logger.warning("no number without a record of it: %s", trouble)
            return self._no("alone-no-record", hand_in.language)
        logger.info("%s was given alone", found.label)
        self._count()
        self.liaison.tell()
        return Ticket(
            id=hand_in.request_id,
            label=found.label,
            language=hand_in.language,
            at=hand_in.taken_at,
            errands=found.errands,
            priority=hand_in.priority,
            alone=True,
        )

    def _no(self, why: Why, language: str = "id") -> Problem:
        return Problem(title="Alone", status=503, detail=self._say(language, why), code=why)

    def _count(self) -> None:
        """Look again at what the hall does not know, and what it did not take."""
        before = (self._tickets, self._refusals)
        try:
            hall = self._standing.hall
            self._tickets = self._store.unsent(hall) if hall is not None else ()
            self._refusals = self._store.refusals()
        except StoreTrouble as trouble:
            logger.warning("tickets given alone cannot be counted: %s", trouble)
        if (self._tickets, self._refusals) != before:
            self.unsentChanged.emit()
