"""Global keys on X11, by passive grabs: the server sends this connection those keys and no others (XGrabKey, Xlib §12.2).

Knows Xlib and a thread of its own, because reading from X waits. Must not know what the keys are for.
"""

import contextlib
import logging
import select
import socket
import threading
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Final

from PySide6.QtCore import QObject, Signal
from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import BadAccess, CatchError, ConnectionClosedError, DisplayError
from Xlib.protocol.event import KeyPress, KeyRelease, MappingNotify
from Xlib.protocol.rq import Event

from counter.shell.chords import Chord, Held

logger = logging.getLogger(__name__)

_MASKS: Final = {
    Held.CTRL: X.ControlMask,
    Held.SHIFT: X.ShiftMask,
    Held.ALT: X.Mod1Mask,
    Held.META: X.Mod4Mask,
}
_KEYSYMS: Final = {"PageUp": "Prior", "PageDown": "Next"}
"""Where X has another name for the key."""
_LOCKS: Final = ("Num_Lock", "Scroll_Lock")


class XKeys(QObject):
    """Signals: pressed(str), taken(tuple). *display* is ``:0`` and the like; None: the session's own."""

    pressed = Signal(str)
    taken = Signal(object)

    def __init__(self, display: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = display
        self._thread: threading.Thread | None = None
        self._end: socket.socket | None = None

    def listen(self, chords: Mapping[str, Chord]) -> None:
        """Ask for *chords*; what comes of it is told by the signals."""
        self._end, told = socket.socketpair()
        self._thread = threading.Thread(
            target=self._work, args=(dict(chords), told), name="global keys", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Give every key back: they go with the connection."""
        if self._thread is not None and self._end is not None:
            self._end.close()  # the thread hears of it
            self._thread.join(5)
            self._thread = self._end = None

    def _work(self, chords: dict[str, Chord], end: socket.socket) -> None:
        with end:
            self._work_until(end, chords)

    def _work_until(self, end: socket.socket, chords: dict[str, Chord]) -> None:
        try:
            display = Display(self._name)
        except (DisplayError, OSError) as error:
            logger.warning("no global keys: %s", str(error))  # its traceback would keep sockets open
            return
        with contextlib.suppress(ConnectionClosedError), contextlib.closing(display):  # the session has ended
            grabs = Grabs(display, chords)
            if taken := grabs.take():
                self.taken.emit(taken)
            self._listen(display, grabs, end)

    def _listen(self, display: Display, grabs: "Grabs", end: socket.socket) -> None:
        while True:
            events = [display.next_event() for _ in range(display.pending_events())]
            for name in grabs.names_in(events):
                self.pressed.emit(name)
            if not events and end in select.select([end, display], [], [])[0]:
                return


class Grabs:
    """The keys asked for on one connection, each with every lock that may be on: Num Lock makes it another key to X."""

    def __init__(self, display: Display, chords: Mapping[str, Chord]) -> None:
        self._display, self._chords = display, chords
        self._root = display.screen().root
        self._names: dict[tuple[int, int], str] = {}
        self._relevant = 0
        self._down: set[int] = set()

    def take(self) -> tuple[str, ...]:
        """Ask for them all. The names of those that another program has; of such a key nothing is kept."""
        locks = self._lock_masks()
        self._relevant = sum(_MASKS.values())
        refused = [name for name, chord in self._chords.items() if not self._grab(name, chord, locks)]
        return tuple(refused)

    def names_in(self, events: Iterable[Event]) -> list[str]:
        """Whose keys went down."""
        names: list[str] = []
        for event in events:
            match event:
                case KeyPress() if event.detail not in self._down:
                    self._down.add(event.detail)
                    name = self._names.get((event.detail, event.state & self._relevant))
                    names += [name] if name else []
                case KeyRelease() if not self._is_down(event.detail):
                    self._down.discard(event.detail)
                case MappingNotify():
                    self._display.refresh_keyboard_mapping(event)
                case _:
                    pass
        return names

    def _is_down(self, code: int) -> bool:
        """A key held down repeats: X then tells of releases that no finger made."""
        keys: list[int] = self._display.query_keymap()
        return bool(keys[code // 8] & (1 << code % 8))

    def _grab(self, name: str, chord: Chord, locks: list[int]) -> bool:
        code = self._display.keysym_to_keycode(XK.string_to_keysym(_KEYSYMS.get(chord.key, chord.key)))
        if not code:
            logger.info("this keyboard has no %s", chord.key)
            return True
        held = sum(_MASKS[each] for each in chord.held)
        refusals = []
        for lock in locks:
            refusal = CatchError(BadAccess)
            self._root.grab_key(code, held | lock, 0, X.GrabModeAsync, X.GrabModeAsync, onerror=refusal)
            refusals.append(refusal)
        self._display.sync()
        if any(refusal.get_error() for refusal in refusals):
            for lock in locks:
                self._root.ungrab_key(code, held | lock)
            logger.warning("%s belongs to another program", chord)
            return False
        self._names[code, held] = name
        return True

    def _lock_masks(self) -> list[int]:
        masks = [X.LockMask]
        mapping = self._display.get_modifier_mapping()
        for lock in _LOCKS:
            code = self._display.keysym_to_keycode(XK.string_to_keysym(lock))
            masks += [1 << place for place, codes in enumerate(mapping) if code and code in codes]
        return [sum(some) for count in range(len(masks) + 1) for some in combinations(masks, count)]
