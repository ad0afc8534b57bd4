"""A desktop keeps the screen lit while the session bus knows that we ask for it (org.freedesktop.ScreenSaver, .PowerManagement).

Knows QtDBus. The desktop takes it back by itself when the connection ends. A saver that starts, or starts again, later is
asked then. https://specifications.freedesktop.org/idle-inhibit-spec/latest/
"""

import logging
from dataclasses import dataclass
from itertools import count
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServiceWatcher

from display.unattended.awake import WHY

logger = logging.getLogger(__name__)

_TIMEOUT_MS: Final = 500
"""A desktop that hangs must not keep the hall waiting for its board."""

_connections = count(1)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Saver:
    service: str
    path: str
    interface: str


_SAVERS: Final = (
    _Saver(
        service="org.freedesktop.ScreenSaver",
        path="/org/freedesktop/ScreenSaver",
        interface="org.freedesktop.ScreenSaver",
    ),
    _Saver(
        service="org.freedesktop.PowerManagement",
        path="/org/freedesktop/PowerManagement/Inhibit",
        interface="org.freedesktop.PowerManagement.Inhibit",
    ),
)


class SessionBus(QObject):
    """A ``display.unattended.awake.Watcher``. *address* is that of a bus; empty: the session's own."""

    def __init__(self, address: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        # A connection of our own: what is asked on it is taken back with it. (UnInhibit wants an unsigned number, which
        # PySide cannot send.)
        self._name = f"giliran-awake-{next(_connections)}"
        self._bus: QDBusConnection | None = None
        self._watchers: list[QDBusServiceWatcher] = []
        self._held: set[_Saver] = set()

    @property
    def held(self) -> bool:
        """Whether any saver has agreed."""
        return bool(self._held)

    def keep(self) -> bool:
        """Ask every saver that is there, and those that come."""
        bus = (
            QDBusConnection.connectToBus(self._address, self._name)
            if self._address
            else QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, self._name)
        )
        if not bus.isConnected():
            QDBusConnection.disconnectFromBus(self._name)
            return False
        self._bus = bus
        for saver in _SAVERS:
            # Named while it is made: addWatchedService waits for Qt's D-Bus thread, and that one for Python's lock.
            coming = QDBusServiceWatcher(
                saver.service, bus, QDBusServiceWatcher.WatchModeFlag.WatchForRegistration, self
            )
            coming.serviceRegistered.connect(self._came)
            self._watchers.append(coming)
            self._ask(saver)
        return self.held

    def let_go(self) -> None:
        """The desktop's own settings count again."""
        if self._bus is None:
            return
        for watcher in self._watchers:
            watcher.deleteLater()
        self._watchers.clear()
        self._held.clear()
        self._bus = None
        QDBusConnection.disconnectFromBus(self._name)

    @Slot(str)
    def _came(self, service: str) -> None:
        for saver in _SAVERS:
            if saver.service == service:
                self._ask(saver)

    def _ask(self, saver: _Saver) -> None:
        if self._bus is None:
            return
        question = QDBusMessage.createMethodCall(saver.service, saver.path, saver.interface, "Inhibit")
        question.setArguments(["giliran-display", WHY])
        answer = self._bus.call(question, timeout=_TIMEOUT_MS)
        if answer.type() == QDBusMessage.MessageType.ReplyMessage:
            self._held.add(saver)
        else:
            logger.info("%s does not keep the screen lit: %s", saver.service, answer.errorName())
