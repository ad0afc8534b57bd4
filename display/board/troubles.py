"""What does not work at this display, told to the hall when it has changed for good: a cable that flaps would fill the journal, and with a
loudspeaker goes who speaks.

Knows the link. Must not know what finds a trouble, nor who looks at them.
"""

import secrets
import time
from collections.abc import Callable, Iterable
from typing import Final, get_args

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from qtkit.ports import LinkPort
from wire.commands import ReportDisplay
from wire.displays import DisplayTrouble, TroubleKind
from wire.snapshot import Snapshot

MOST = 20
"""As many as a report may have."""
STANDS_SECONDS: Final = 3.0
"""So long a change of one kind must have stood, and a display have run, before the hall is told."""
_DETAIL = 200
_KINDS: Final[tuple[TroubleKind, ...]] = tuple(sorted(get_args(TroubleKind)))


class Troubles(QObject):
    """The troubles of the display called *name*. What the hall knows otherwise after a connection is told again.

    Signal: ``changed()``.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        link: LinkPort,
        name: str,
        request_id: Callable[[], str] = lambda: secrets.token_urlsafe(16),
        stands_seconds: float = STANDS_SECONDS,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._name, self._request_id = link, name, request_id
        self._stands_seconds, self._monotonic = stands_seconds, monotonic
        self._found: dict[TroubleKind, tuple[str, ...]] = {}
        self._stands_at = dict.fromkeys(_KINDS, monotonic() + stands_seconds)
        self._told: tuple[DisplayTrouble, ...] | None = None
        self._soon = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._soon.timeout.connect(self._tell)
        link.stateGiven.connect(self._state_given)

    @property
    def all(self) -> tuple[DisplayTrouble, ...]:
        """Everything that does not work now, at most MOST."""
        return tuple(each for kind in _KINDS for each in self._of(kind))[:MOST]

    def tell(self, kind: TroubleKind, details: Iterable[str]) -> None:
        """All troubles of this *kind* now, by what names them; none: all is well there."""
        found = tuple(dict.fromkeys(details))
        if found == self._found.get(kind, ()):
            return
        self._found = {name: each for name, each in {**self._found, kind: found}.items() if each}
        self._stands_at[kind] = self._monotonic() + self._stands_seconds
        self.changed.emit()
        self._soon.start(0)

    @Slot(object)
    def _state_given(self, snapshot: Snapshot) -> None:
        known = next((each.troubles for each in snapshot.displays if each.display == self._name), ())
        self._told = known
        self._soon.start(0)

    def _tell(self) -> None:
        """All that stands by now; of what has changed since, the hall goes on to believe what it was told."""
        told, now = self._told, self._monotonic()
        # Before the hall's first word it is not known what it believes; then this comes again.
        if told is None:
            return
        later = {kind: at for kind, at in self._stands_at.items() if at > now}
        believed = {kind: tuple(each for each in told if each.kind == kind) for kind in later}
        troubles = tuple(each for kind in _KINDS for each in believed.get(kind, self._of(kind)))[:MOST]
        if troubles != told:
            self._told = troubles
            self._link.send(
                ReportDisplay(request_id=self._request_id(), display=self._name, troubles=troubles)
            )
        if later:
            self._soon.start(int((min(later.values()) - now) * 1000) + 1)

    def _of(self, kind: TroubleKind) -> tuple[DisplayTrouble, ...]:
        return tuple(DisplayTrouble(kind=kind, detail=_plain(each)) for each in self._found.get(kind, ()))


def _plain(detail: str) -> str:
    return "".join(letter for letter in detail if letter.isprintable())[:_DETAIL]
