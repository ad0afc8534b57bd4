"""The whole hall on one machine: server, printer, kiosk, two counters, a visitor's screen and display as real processes.

Knows the programs, their settings and their pilots. Must not know what visitors and officers do.
"""

import json
import os
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from demo.media import draw
from demo.office import Office
from demo.pilot_client import PilotClient
from demo.programs import Program
from demo.site import (
    DISPLAY,
    KIOSK,
    Site,
    counter_settings,
    display_settings,
    kiosk_settings,
    server_settings,
)
from demo.staffing import DemoOfficer, officers_of, register
from wire.mall import Mall

COUNTERS: Final = ("counter-1", "counter-2")
FACE: Final = "visitor"
"""The screen of the first counter that faces whoever is served there."""
WINDOWS: Final = ("kiosk", "display", *COUNTERS, FACE)
_MODULES: Final = {**dict.fromkeys(COUNTERS, "counter"), FACE: "counter.face"}
_NAMES: Final = {"kiosk": KIOSK, "display": DISPLAY}
"""What devices are let in as; the others by the name of their program."""
_PAGES: Final = "for visitors: "
READY_MILLISECONDS: Final = 30_000


@dataclass(frozen=True, kw_only=True)
class Stagecraft:
    """How the programs are shown: window sizes and, as parts of the screen, *places* (left, top, width, height) by
    program; what they find in their environment; sound in files or not. *by_keys* False: on a screen
    only one window at a time is active and hears keys, so officers tap.
    """

    sizes: dict[str, str]
    env: dict[str, str] = field(default_factory=dict)
    places: Mapping[str, tuple[float, float, float, float]] = field(default_factory=dict)
    recorded: bool = True
    by_keys: bool = True


OFFSCREEN: Final = Stagecraft(
    sizes={
        "kiosk": "720x1280",
        "counter-1": "360x640",
        "counter-2": "1024x768",
        FACE: "800x480",
        "display": "1280x720",
    },
    env={"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
)


class DemoHall:
    """Starts everything on entering and stops it on leaving, in good order. ``stopped`` tells how each ended."""

    def __init__(self, site: Site, mall: Path, stagecraft: Stagecraft) -> None:
        self.site = site
        self.url = self.pages_url = ""
        self.office: Office
        self.mall: Mall
        self.officers: tuple[DemoOfficer, ...] = ()
        self.pilots: dict[str, PilotClient] = {}
        self.stopped: dict[str, int | None] = {}
        self.ready_seconds: dict[str, float] = {}
        self._began = 0.0
        self._stagecraft = stagecraft
        self._hall = site.borrow(mall)
        self._server_settings = site.write("server", server_settings(site))
        self._server = self._server_program()
        report = ["--slips", str(site.slips), "--report", str(site.printed)]
        self._printer = self._program("printer", "demo.virtual_printer", report)
        self._windows: dict[str, Program] = {}

    def __enter__(self) -> Self:
        try:
            self._open()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _open(self) -> None:
        self._printer.start()
        self._server.start()
        draw(self.site.media)
        port = int(json.loads(self._printer.read_line())["port"])
        self._await_server()
        self.mall = self.office.mall()
        self.officers = officers_of(self.mall)
        self._windows = {name: self._window(name, port) for name in WINDOWS}
        self._began = time.monotonic()
        for name, program in self._windows.items():
            if name == COUNTERS[0]:  # before a console can ask whether a name is enough
                env = {**os.environ, **self._stagecraft.env}
                register(self.officers, settings=self._server_settings, env=env)
            program.start()
        with ThreadPoolExecutor(len(WINDOWS)) as doors:
            self.pilots.update(zip(WINDOWS, doors.map(self._greet, WINDOWS), strict=True))
        for name, (x, y, width, height) in self._stagecraft.places.items():
            self.pilots[name].place(x=x, y=y, width=width, height=height)

    def close(self) -> None:
        """Stop what runs; may be called twice."""
        for pilot in self.pilots.values():
            pilot.close()
        self.pilots.clear()
        programs = {**self._windows, "server": self._server, "printer": self._printer}
        with ThreadPoolExecutor(len(programs)) as doors:
            for name, status in zip(programs, doors.map(Program.stop, programs.values()), strict=True):
                self.stopped.setdefault(name, status)

    @property
    def windows_open(self) -> bool:
        """Whether any window is still there."""
        return any(program.running for program in self._windows.values())

    def check(self) -> None:
        """Raises ProgramEnded for a program that ended by itself."""
        for program in (*self._windows.values(), self._printer):
            if not program.running:
                program.read_line()

    def kill_server(self) -> None:
        """Pull its plug."""
        self._server.kill()

    def start_server(self) -> None:
        """The same data, the same addresses: the slips name one of them. Waits until it serves."""
        self.site.write(
            "server", server_settings(self.site, port=_port(self.url), pages=_port(self.pages_url))
        )
        self._server = self._server_program()
        self._server.start()
        self._await_server()

    def printer_becomes(self, state: str) -> None:
        """Take the paper out, put it in again."""
        self._printer.tell(state)
        answer = json.loads(self._printer.read_line())
        if answer != {"state": state}:
            raise RuntimeError(f"the printer answered {answer}")

    def _await_server(self) -> None:
        self.url = self._said("https://")
        self.pages_url = self._said(_PAGES).removeprefix(_PAGES)
        self.office = Office(self.url, self.site)

    def _said(self, beginning: str) -> str:
        while not (line := self._server.read_line()).startswith(beginning):
            pass
        return line

    def _window(self, name: str, printer_port: int) -> Program:
        site = self.site
        match name:
            case "kiosk":
                config = site.write(name, kiosk_settings(self._hall, printer_port=printer_port))
            case "display":
                config = site.write(
                    name, display_settings(site, self._hall, recorded=self._stagecraft.recorded)
                )
            case _:
                config = site.write(name, counter_settings(self._hall))
        arguments = ["--config", str(config), "--state", str(site.state / name), "--pilot", pilot_name(name)]
        arguments += ["--milestones", str(site.milestones / f"{name}.jsonl")]
        if name in self._stagecraft.sizes:
            arguments += ["--size", self._stagecraft.sizes[name]]
        return self._program(name, _MODULES.get(name, name), arguments)

    def _server_program(self) -> Program:
        return self._program("server", "server", ["--config", str(self._server_settings)])

    def _program(self, name: str, module: str, arguments: list[str]) -> Program:
        log = self.site.logs / f"{name}.log"
        return Program(name, module, arguments, log=log, env=self._stagecraft.env)

    def _greet(self, name: str) -> PilotClient:
        """The program's pilot, once the program has found the hall, was let in and can be used."""
        with self._pilot(name) as door:
            self.office.let_in(
                door,
                name=_NAMES.get(name, name),
                counter=self.officers[0].counter.id if name == FACE else "",
            )
            door.outlast()
        pilot = self._pilot(name)
        match name:
            case "kiosk":
                pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=READY_MILLISECONDS)
            case "display":
                pilot.wait("display.screen", "visible", equals=True, timeout_ms=READY_MILLISECONDS)
            case "visitor":
                pilot.wait("face.scene", "name", equals="closed", timeout_ms=READY_MILLISECONDS)
            case _:
                pilot.wait("counter.sign.search", "visible", equals=True, timeout_ms=READY_MILLISECONDS)
        self.ready_seconds[name] = time.monotonic() - self._began
        return pilot

    def _pilot(self, name: str) -> PilotClient:
        return PilotClient(pilot_name(name), within_seconds=READY_MILLISECONDS / 1000)


def pilot_name(program: str) -> str:
    """A local socket of this process's own."""
    return f"giliran-demo-{os.getpid()}-{program}"


def _port(url: str) -> int:
    return int(url.rsplit(":", 1)[1])
