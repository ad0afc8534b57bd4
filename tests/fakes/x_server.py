"""A real X server without a screen (Xvfb), another program's window on it, and an officer's fingers (XTEST).

Knows processes and Xlib. Must not know the console.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Final, Self

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import ConnectionClosedError
from Xlib.ext import randr, xtest
from Xlib.xobject.drawable import Window

MISSING: Final = "" if shutil.which("Xvfb") else "there is no Xvfb here (apt package xvfb)"
STOP_SECONDS: Final = 10.0


class XServer:
    """Entered, it runs on a free display, whose name is *name*. *screen* is its size, ``1366x768``."""

    def __init__(self, *, screen: str = "1366x768") -> None:
        self._screen = screen
        self.name = ""

    def __enter__(self) -> Self:
        told, tells = os.pipe()
        self._process = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(tells),
                "-screen",
                "0",
                f"{self._screen}x24",
                "-nolisten",
                "tcp",
                "-noreset",
            ],
            pass_fds=[tells],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(tells)
        with os.fdopen(told, encoding="ascii") as lines:
            number = lines.readline().strip()
        assert number, "Xvfb did not start"
        self.name = f":{number}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(STOP_SECONDS)

    @contextmanager
    def officer(self) -> Iterator["Officer"]:
        """Somebody at the keyboard, working in another program."""
        display = Display(self.name)
        try:
            yield Officer(display)
        finally:
            with suppress(ConnectionClosedError):
                display.close()


class Officer:
    """Types into the agency's own program, whose window has the focus."""

    def __init__(self, display: Display) -> None:
        self._display = display
        self.program: Window = display.screen().root.create_window(
            0, 0, 200, 100, 0, X.CopyFromParent, event_mask=X.KeyPressMask | X.StructureNotifyMask
        )
        self.program.map()
        self._until(X.MapNotify)
        self.work()

    def work(self) -> None:
        """Go to the agency's program."""
        self.program.set_input_focus(X.RevertToParent, X.CurrentTime)
        self._display.sync()

    def presses(self, *names: str) -> None:
        """Hold all but the last of these keys (X's names: ``Control_L``, ``F2``), press the last, let go of all."""
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def holds(self, name: str) -> None:
        """Press this key and keep it down."""
        xtest.fake_input(
            self._display, X.KeyPress, self._display.keysym_to_keycode(XK.string_to_keysym(name))
        )
        self._display.sync()

    def lets_go(self, name: str) -> None:
        """Let it up again."""
        xtest.fake_input(
            self._display, X.KeyRelease, self._display.keysym_to_keycode(XK.string_to_keysym(name))
        )
        self._display.sync()

    def typed(self) -> int:
        """How many keys went to the agency's program since this was asked last."""
        self._display.sync()
        events = [self._display.next_event() for _ in range(self._display.pending_events())]
        return sum(event.type == X.KeyPress for event in events)

    @property
    def has_focus(self) -> bool:
        """Whether the agency's program still has the keyboard."""
        focus = self._display.get_input_focus().focus
        return bool(getattr(focus, "id", 0) == self.program.id)

    @property
    def sees(self) -> list[tuple[int, int, int, int]]:
        """Every other window on the screen: its corner, width and height in the screen's own pixels."""
        root = self._display.screen().root
        shown = [
            window.get_geometry()
            for window in root.query_tree().children
            if window.id != self.program.id and window.get_attributes().map_state == X.IsViewable
        ]
        return [(at.x, at.y, at.width, at.height) for at in shown if at.width > 1]

    def sets_resolution(self, width: int, height: int) -> None:
        """The screen has fewer pixels from now on."""
        root = self._display.screen().root
        resources = root.xrandr_get_screen_resources()
        output, crtc, name = resources.outputs[0], resources.crtcs[0], f"{width}x{height}"
        sides = ((width, width, width, 0), (height, height, height))  # no time for a beam to fly back
        timing = (0, width, height, width * height * 60, *sides[0], *sides[1], len(name), 0)
        mode = root.xrandr_create_mode(timing, name).mode
        self._display.xrandr_add_output_mode(output, mode)
        self._display.xrandr_set_crtc_config(
            crtc, resources.config_timestamp, 0, 0, mode, randr.Rotate_0, [output]
        )
        root.xrandr_set_screen_size(width, height, width // 4, height // 4)
        self._display.sync()

    def takes(self, name: str, held: int) -> None:
        """The agency's program has asked for this key before anybody else."""
        code = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        self._display.screen().root.grab_key(code, held, 0, X.GrabModeAsync, X.GrabModeAsync)
        self._display.sync()

    def _until(self, kind: int) -> None:
        while self._display.next_event().type != kind:
            pass
