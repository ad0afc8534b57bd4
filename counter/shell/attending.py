"""Works for the officer who works in another program: global keys press, the tray icon shows and tells, its menu presses.

Knows the console's view-models, the window's shell, the tray and the keys. Must not decide what counts or what is worth
telling: the desk and `notifying` do.
"""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from counter.asking.viewmodel import AskView
from counter.desk.desk import Action
from counter.desk.viewmodel import DeskView
from counter.pressing import notices
from counter.pressing.notices import Notice
from counter.shell import badge
from counter.shell.chords import Chord
from counter.shell.globalkeys import GlobalKeys
from counter.shell.looking import Lookout
from counter.shell.notifying import Telling
from counter.shell.settings import BRING_UP
from counter.shell.tray import Tray
from counter.shell.viewmodel import Shell
from counter.viewmodel import Console

LOOK_MILLISECONDS: Final = 1000
SOON_MILLISECONDS: Final = 150
"""In a rush the hall changes many times a second; the icon need not."""
RESULT_SECONDS: Final = 15.0
"""What changes at the desk within this time after a global key is its result."""
LEAVE_SECONDS: Final = 20.0
"""An officer who asked to close and quit, and did not finish that, has thought better of it."""


class Attending(QObject):
    """Signals: left (the program may end). *notify*: tell through the tray. *hide*: a closed window goes there."""

    left = Signal()

    def __init__(
        self,
        *,
        console: Console,
        desk: DeskView,
        ask: AskView,
        shell: Shell,
        lookout: Lookout,
        tray: Tray,
        keys: GlobalKeys,
        tell: Callable[[Notice], None],
        steady: Callable[[], float],
        notify: bool = True,
        hide: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console, self._desk, self._ask, self._shell = console, desk, ask, shell
        self._lookout, self._tray, self._keys, self._tell, self._steady = lookout, tray, keys, tell, steady
        self._notify, self._hide = notify, hide
        self._telling = Telling()
        self._chords: Mapping[str, Chord] = {}
        self._pressed: tuple[float, str] | None = None
        self._leaves_until = 0.0
        self._told_hidden = False
        self._untold = ""
        self._clock = QTimer(self, interval=LOOK_MILLISECONDS)
        self._clock.timeout.connect(self.look)
        self._soon = QTimer(self, interval=SOON_MILLISECONDS, singleShot=True)
        self._soon.timeout.connect(self.look)
        lookout.changed.connect(self._look_soon)
        self._console.pageChanged.connect(self._page_changed)
        self._console.languageChanged.connect(self._look_soon)
        self._desk.changed.connect(self._desk_changed)
        tray.asked.connect(self._asked)
        keys.pressed.connect(self.press, Qt.ConnectionType.QueuedConnection)
        keys.taken.connect(self._taken, Qt.ConnectionType.QueuedConnection)
        self._shell.may_close = self._may_close

    def begin(self, chords: Mapping[str, Chord]) -> None:
        """Listen to *chords* and look after the icon from now on."""
        self._chords = chords
        if chords:
            self._keys.listen(chords)
        if self._tray.shows:
            self._clock.start()
            self.look()

    def close(self) -> None:
        """Give the keys back and take the icon away."""
        self._clock.stop()
        self._soon.stop()
        self._keys.close()
        self._tray.close()

    def look(self) -> None:
        """Show how it is, and tell what is new."""
        desk = self._lookout.desk
        self._tray.show(badge.badge_of(desk, self._console.words(), online=self._lookout.online))
        anchor = self._shell.anchor
        sight = self._lookout.sight(desk, active=anchor is not None and anchor.active)
        self._telling, news = self._telling.after(sight, self._steady())
        if news is not None and self._notify:
            words = self._console.words()
            title, text = (words.text(each, **news.args) for each in (news.title, news.text))
            self._tray.tell(title, text, news.mood)

    def press(self, name: str) -> None:
        """The global key of *name*, or the menu's line: as if it were pressed in the window, which stays where it is."""
        if name == BRING_UP:
            self._bring_up()
        elif self._works and not self._ask.property("isOpen"):
            self._pressed = (self._steady(), self._face())
            self._desk.press(name)

    @property
    def _works(self) -> bool:
        return bool(self._console.property("page") == "working")

    def _asked(self, item: str) -> None:
        match item:
            case badge.UP:
                self._bring_up()
            case badge.QUIT:
                self.left.emit()
            case badge.CLOSE_AND_QUIT:
                self._leaves_until = self._steady() + LEAVE_SECONDS
                self._bring_up()
                self.press(Action.CLOSE)
            case Action.PAUSE:
                self._bring_up()  # it asks for a reason
                self.press(item)
            case _:
                self.press(item)

    def _bring_up(self) -> None:
        if self._shell.anchor is not None:
            self._shell.anchor.bring_up()

    def _taken(self, names: tuple[str, ...]) -> None:
        self._untold = ", ".join(str(self._chords[name]) for name in names)
        self._tell_taken()

    def _tell_taken(self) -> None:
        """Once, where it is seen: at the desk."""
        if self._untold and self._works:
            self._tell(notices.held("shell-keys-taken", self._steady(), keys=self._untold))
            self._untold = ""

    def _look_soon(self, _what: object = None) -> None:
        if self._clock.isActive() and not self._soon.isActive():
            self._soon.start()

    def _page_changed(self) -> None:
        self._look_soon()
        self._tell_taken()
        if not self._works and self._steady() < self._leaves_until:
            self.left.emit()

    def _desk_changed(self) -> None:
        """The result of a global key is told where the window is not in sight."""
        if self._pressed is None:
            return
        at, before = self._pressed
        now = self._face()
        if now == before and self._steady() - at < RESULT_SECONDS:
            return
        self._pressed = None
        anchor = self._shell.anchor
        if now != before and anchor is not None and not anchor.seen:
            title, _, text = now.partition("\n")
            mood = str(self._desk.property("messageMood")) if self._desk.property("message") else "good"
            self._tray.tell(title, text, mood)

    def _face(self) -> str:
        """What the desk says in two lines: the number with its state, and the message."""
        number, state, message = (
            str(self._desk.property(name)) for name in ("number", "stateText", "message")
        )
        return f"{number} {state}".strip() + "\n" + message

    def _may_close(self) -> bool:
        anchor = self._shell.anchor
        if not (self._works and self._hide and self._tray.available and anchor is not None):
            self.left.emit()
            return True
        anchor.hide()
        if not self._told_hidden:
            self._told_hidden = True
            words = self._console.words()
            self._tray.tell(words.text("shell-tell-hidden"), words.text("shell-tell-hidden-text"), "good")
        return False
