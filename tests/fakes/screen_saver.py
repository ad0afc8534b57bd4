"""A desktop's screen saver on a session bus of its own: ``python -m tests.fakes.screen_saver`` says on standard output who asks it.

The bus is a real ``dbus-daemon``. Knows QtDBus and processes; must not know the display.
"""

import shutil
import subprocess
import sys
from types import TracebackType
from typing import Final, Self

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServiceWatcher, QDBusVirtualObject

MISSING: Final = "" if shutil.which("dbus-daemon") else "there is no dbus-daemon here (apt package dbus)"
STOP_SECONDS: Final = 10.0
SERVICE: Final = "org.freedesktop.ScreenSaver"
PATH: Final = "/org/freedesktop/ScreenSaver"


class SessionBusDaemon:
    """Entered, a bus without anybody on it, at *address*."""

    address: str

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process.terminate()
        self._process.wait(STOP_SECONDS)


class ScreenSaver:
    """A saver in a process of its own, on the bus of *address*, as long as it is entered."""

    def __init__(self, address: str) -> None:
        self._address = address

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.screen_saver", self._address],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.hears() == "ready"
        return self

    def hears(self) -> str:
        """What it heard next: ``held by NAME`` or ``left``."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process.kill()
        self._process.wait(STOP_SECONDS)


class _Ear(QDBusVirtualObject):
    """Answers Inhibit, and notices when whoever asked has left the bus."""

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self._bus = bus
        self._leaving: list[QDBusServiceWatcher] = []

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802  Qt's name
        if message.member() != "Inhibit":
            return False
        leaving = QDBusServiceWatcher(
            message.service(), self._bus, QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration
        )
        leaving.serviceUnregistered.connect(lambda _name: print("left", flush=True))
        self._leaving.append(leaving)
        connection.send(message.createReply([1]))
        print(f"held by {message.arguments()[0]}", flush=True)
        return True


def main(address: str) -> int:
    application = QCoreApplication([])
    bus = QDBusConnection.connectToBus(address, "saver")
    ear = _Ear(bus)
    assert bus.registerVirtualObject(PATH, ear)
    assert bus.registerService(SERVICE)
    print("ready", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
