"""What does not work at this display, told to the hall whenever it changes.

Knows the link. Must not know what finds a trouble, nor who looks at them.
"""

import secrets
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qtkit.ports import LinkPort
from wire.commands import ReportDisplay
from wire.displays import DisplayTrouble, TroubleKind
from wire.snapshot import Snapshot

MOST = 20
"""As many as a report may have."""
_DETAIL = 200


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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._name, self._request_id = link, name, request_id
        self._found: dict[TroubleKind, tuple[str, ...]] = {}
        self._told: tuple[DisplayTrouble, ...] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        link.stateGiven.connect(self._state_given)

    @property
    def all(self) -> tuple[DisplayTrouble, ...]:
        """Everything that does not work now, at most MOST."""
        every = (
            DisplayTrouble(kind=kind, detail=_plain(detail))
            for kind, details in sorted(self._found.items())
            for detail in details
        )
        return tuple(every)[:MOST]

    def tell(self, kind: TroubleKind, details: Iterable[str]) -> None:
        """All troubles of this *kind* now, by what names them; none: all is well there."""
        found = tuple(dict.fromkeys(details))
        if found == self._found.get(kind, ()):
            return
        self._found = {name: each for name, each in {**self._found, kind: found}.items() if each}
        self.changed.emit()
        self._soon.start()

    @Slot(object)
    def _state_given(self, snapshot: Snapshot) -> None:
        known = next((each.troubles for each in snapshot.displays if each.display == self._name), ())
        self._told = known
        self._soon.start()

    def _tell(self) -> None:
        # Before the hall's first word it is not known what it believes; then this comes again.
        if self._told is not None and self._told != self.all:
            self._told = self.all
            self._link.send(
                ReportDisplay(request_id=self._request_id(), display=self._name, troubles=self.all)
            )


def _plain(detail: str) -> str:
    return "".join(letter for letter in detail if letter.isprintable())[:_DETAIL]
