"""Which hall, and does its line stand: finder and link joined, for QML.

Knows that a server may move and that several halls may share a network. Must not know HTTP or zeroconf.
"""

import logging
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from qtkit.credentials import Credentials
from qtkit.finder import Finder
from qtkit.link import Link
from qtkit.memory import HallKey, HallMemory, KnownHall, hall_key
from qtkit.pairing.device import DeviceFile
from qtkit.pairing.learning import Learner
from qtkit.ports import Aimed, FinderPort
from qtkit.stream import NO_WORDS
from wire.discovery import Sighting, is_named
from wire.mall import Mall
from wire.pairing import PairingOffer
from wire.settings import ServerLink
from wire.snapshot import Hello

QML_IMPORT_NAME = "Giliran.Kit"
QML_IMPORT_MAJOR_VERSION = 1

SETTLE_MILLISECONDS: Final = 1500
"""The very first time, a hall that was found waits so long for a second one before it is taken for the only one: the
network is asked twice, a second apart, and one answer may be lost."""
ASK_SECONDS: Final = 10
"""How long a remembered hall is waited for at the start before a person is asked which other one to take."""
ROTATE_SECONDS: Final = 2
"""An address that does not answer for so long, or where a server only waits, gives way to the next one of its hall, where there are
several: another server may lead the hall by now."""
REFUSED_ROTATE_SECONDS: Final = 10
"""One that does not accept the key gives way later: the next one belongs to the same hall and seldom knows better."""
LOOK_AGAIN_SECONDS: Final = 10

logger = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("made by the program")
class Connection(QObject):  # type: ignore[operator]  # the stubs forget that QmlUncreatable decorates
    """*state* is searching, choosing, connecting, online, offline, incompatible, refused (wrong key) or stranger (somebody answers who is not the
    hall's server, and was told nothing).

    *halls* is a list of {hall, name, address}. *offlineSeconds* counts whole seconds without a line, 0 with one.
    Signals: stateChanged, hallsChanged, hallNameChanged, offlineSecondsChanged.
    """

    stateChanged = Signal()
    hallsChanged = Signal()
    hallNameChanged = Signal()
    offlineSecondsChanged = Signal()

    def __init__(
        self,
        *,
        link: Aimed,
        finder: FinderPort,
        memory: HallMemory,
        key: HallKey,
        server: ServerLink,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._finder, self._memory, self._key, self._server = link, finder, memory, key, server
        self._clock = clock
        self._state = "searching"
        self._hall = ""
        self._hall_name = ""
        self._url = ""
        self._key_used: Credentials | None = None
        self._tried = ""  # the address that was aimed at last, also when it turned out to be another hall's
        self._latest: frozenset[str] = frozenset()
        self._offline_since = clock()
        self._offline_seconds = 0
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._take_the_only_one)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self.look_after)
        finder.changed.connect(self._look_round)
        link.greeted.connect(self._check)
        link.mallGiven.connect(self._name_by_mall)
        link.onlineChanged.connect(self._run)
        link.incompatible.connect(lambda _: self._enter("incompatible"))
        link.unauthorised.connect(lambda: self._enter("refused"))
        link.stranger.connect(lambda: self._enter("stranger"))

    def start(self) -> None:
        """Connect to the named or remembered hall, or look for one."""
        self._offline_since = self._clock()
        self._tick.start()
        if self._server.url:
            self._aim(self._server.url)
            return
        known = self._memory.load()
        if known is not None and is_named(self._server.hall, hall=known.hall, name=known.name):
            self._hall = known.hall
            self._call_it(known.name)
            self._aim(known.url)  # it may have moved: the finder will say
        self._finder.start()

    def close(self) -> None:
        """Leave the server and look no more. Returns at once."""
        self._tick.stop()
        self._settle.stop()
        self._finder.close()
        self._link.leave()

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._state

    @Property(list, notify=hallsChanged)
    def halls(self) -> list[dict[str, str]]:
        found = self._found().values()
        return [
            {"hall": each.hall, "name": each.name, "address": each.url.partition("://")[2]}
            for each in sorted(found, key=lambda each: (each.name, each.hall))
        ]

    @Property(str, notify=hallNameChanged)
    def hallName(self) -> str:
        return self._hall_name

    @Property(int, notify=offlineSecondsChanged)
    def offlineSeconds(self) -> int:
        return self._offline_seconds

    @Slot(str)
    def choose(self, hall: str) -> None:
        """Take *hall*, one of *halls*, now and after every restart."""
        sighting = self._found().get(hall)
        if sighting is not None and hall != self._hall:
            self._take(sighting)

    def look_after(self) -> None:
        """Once a second while there is no line: count, read the key again, try other addresses."""
        self._count(int(self._clock() - self._offline_since))
        if self._state == "choosing":
            return
        addresses = self._addresses()
        rotate = REFUSED_ROTATE_SECONDS if self._state == "refused" else ROTATE_SECONDS
        if self._is_missed():
            self._enter("choosing")
        elif not self._url and addresses:
            self._aim(self._next_of(addresses))
        elif self._url and self._key.read() != self._key_used:
            self._aim(self._url)
        elif self._offline_seconds % rotate == rotate - 1 and len(addresses) > 1:
            self._aim(self._next_of(addresses))
        if not self._server.url and self._offline_seconds % LOOK_AGAIN_SECONDS == LOOK_AGAIN_SECONDS - 1:
            self._finder.look_again()

    def _is_missed(self) -> bool:
        """Whether the remembered hall has not shown itself since the start while others have: a person must say."""
        found = self._found()
        return (
            bool(found)
            and self._hall not in {"", *found}
            and self._offline_seconds >= ASK_SECONDS
            and self._state in {"searching", "connecting"}
        )

    def _found(self) -> dict[str, Sighting]:
        """The latest sighting of each hall that the settings allow."""
        return {
            each.hall: each
            for each in reversed(self._finder.sightings)
            if is_named(self._server.hall, hall=each.hall, name=each.name)
        }

    def _addresses(self) -> list[str]:
        if self._server.url:
            return list(self._server.urls)
        seen = (url for each in self._finder.sightings if each.hall == self._hall for url in each.urls)
        return list(dict.fromkeys(seen))

    def _next_of(self, addresses: list[str]) -> str:
        place = addresses.index(self._tried) if self._tried in addresses else -1
        return addresses[(place + 1) % len(addresses)]

    def _look_round(self) -> None:
        self.hallsChanged.emit()
        if self._hall:
            self._follow()
            return
        count = len(self._found())
        if count > 1:
            self._settle.stop()
            self._enter("choosing")
        elif count == 1 and self._server.hall in self._found():
            self._take_the_only_one()  # named by its id: there cannot be another
        elif count == 1 and self._state != "choosing":
            self._settle.start()
        elif count == 0:
            self._settle.stop()
            self._enter("searching")

    def _follow(self) -> None:
        sighting = self._found().get(self._hall)
        if sighting is None or self._server.url:
            return
        self._call_it(sighting.name)
        if self._state == "choosing":
            self._enter("connecting")
        if self._latest != frozenset(sighting.urls):
            self._latest = frozenset(sighting.urls)
            if not self._link.online and self._url not in self._latest:
                self._aim(sighting.url)

    def _take_the_only_one(self) -> None:
        found = self._found()
        if not self._hall and len(found) == 1:
            self._take(*found.values())

    def _take(self, sighting: Sighting) -> None:
        self._link.forget()
        self._hall = sighting.hall
        self._call_it(sighting.name)
        self._latest = frozenset(sighting.urls)
        self._memory.save(KnownHall(hall=sighting.hall, name=sighting.name, url=sighting.url))
        self._enter("connecting")
        self._aim(sighting.url)

    def _aim(self, url: str) -> None:
        self._url, self._tried, self._key_used = url, url, self._key.read()
        if self._state == "searching":
            self._enter("connecting")
        if self._key_used is not None:
            self._link.connectTo(url, self._key_used.key, self._key_used.authority)

    def _check(self, hello: Hello | PairingOffer) -> None:
        right = hello.hall == self._hall if self._hall else is_named(self._server.hall, hall=hello.hall)
        if not right:
            logger.warning(
                "at %s is the hall %s, not %s", self._url, hello.hall, self._hall or self._server.hall
            )
            self._url = ""
            self._link.leave()
            if self._state == "connecting":
                self._enter("searching")

    def _name_by_mall(self, mall: Mall) -> None:
        if not self._hall_name:
            self._call_it(mall.name.id)

    def _run(self, online: bool) -> None:
        if online:
            self._tick.stop()
            self._count(0)
            if not self._server.url:
                self._memory.save(KnownHall(hall=self._hall, name=self._hall_name, url=self._url))
            self._enter("online")
        else:
            self._offline_since = self._clock()
            self._tick.start()
            if self._state == "online":
                self._enter("offline")

    def _enter(self, state: str) -> None:
        if state != self._state:
            self._state = state
            logger.info("%s%s", state, f": {self._url}" if self._url else "")
            self.stateChanged.emit()

    def _call_it(self, name: str) -> None:
        if name != self._hall_name:
            self._hall_name = name
            self.hallNameChanged.emit()

    def _count(self, seconds: int) -> None:
        if seconds != self._offline_seconds:
            self._offline_seconds = seconds
            self.offlineSecondsChanged.emit()


def join_hall(
    server: ServerLink, *, settings_file: Path, state: Path, said: Mapping[str, str] = NO_WORDS
) -> tuple[Link, Connection]:
    """The link and the connection of a program, not yet started: view-models first, then ``connection.start()``.

    *server* is the table of *settings_file*; a relative key file starts at that file's folder. *said* is what the program tells
    the server of itself.
    """
    link = Link(said=said)
    connection = Connection(
        link=link,
        finder=Finder(interfaces=server.interfaces),
        memory=HallMemory(state),
        key=hall_key(server, settings_file=settings_file, state=state),
        server=server,
        clock=time.monotonic,
    )
    if not server.key_file:
        Learner(link, DeviceFile(state), connection)
    return link, connection
