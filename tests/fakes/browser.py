"""A real browser without a window, where one is installed: opens a page, and tells what stands there.

Spoken to over two pipes (DevTools protocol, ``--remote-debugging-pipe``). Knows processes; must not know what is on the page.
"""

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

_PROGRAM: Final = shutil.which("chromium") or shutil.which("google-chrome") or ""
MISSING: Final = "" if _PROGRAM else "there is no Chromium here"
STOP_SECONDS: Final = 10.0
_AT_THE_EXPECTED_NUMBERS: Final = """
import fcntl, os, sys
commands, answers = (fcntl.fcntl(int(each), fcntl.F_DUPFD, 50) for each in sys.argv[1:3])
os.dup2(commands, 3)
os.dup2(answers, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""The browser reads commands from its file descriptor 3 and answers on 4."""


class Browser:
    """Entered, it has one page, as large as a telephone's."""

    def __enter__(self) -> Self:
        self._home = tempfile.TemporaryDirectory(prefix="giliran-browser-", ignore_cleanup_errors=True)
        theirs_in, self._to = os.pipe()
        self._from, theirs_out = os.pipe()
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run")
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _AT_THE_EXPECTED_NUMBERS,
                str(theirs_in),
                str(theirs_out),
                _PROGRAM,
                *flags,
                f"--user-data-dir={self._home.name}",
                "about:blank",
            ],
            pass_fds=[theirs_in, theirs_out],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._numbers = count(1)
        self._rest = b""
        self._session = ""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask(
            "Emulation.setDeviceMetricsOverride", width=390, height=844, deviceScaleFactor=1, mobile=True
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._to)
        os.close(self._from)
        self._process.kill()
        self._process.wait(STOP_SECONDS)
        self._home.cleanup()

    def open(self, url: str) -> None:
        """Go there."""
        self._ask("Page.navigate", url=url)

    def value(self, script: str) -> Any:
        """What *script* comes to on the page."""
        return self._ask("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def tap(self, selector: str) -> None:
        """A finger on the first element of *selector*, which counts as a person's."""
        box = f"document.querySelector({json.dumps(selector)}).getBoundingClientRect()"
        at = self.value(f"(() => {{ const b = {box}; return [b.x + b.width / 2, b.y + b.height / 2]; }})()")
        for what in ("mousePressed", "mouseReleased"):
            self._ask("Input.dispatchMouseEvent", type=what, x=at[0], y=at[1], button="left", clickCount=1)

    def before_every_page(self, script: str) -> None:
        """Run *script* on each page before its own."""
        self._ask("Page.enable")
        self._ask("Page.addScriptToEvaluateOnNewDocument", source=script)

    def picture(self, file: Path) -> None:
        """The page as PNG."""
        file.write_bytes(base64.b64decode(self._ask("Page.captureScreenshot")["data"]))

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        number = next(self._numbers)
        message: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            said = self._hear()
            if said.get("id") == number:
                assert "error" not in said, said
                answer: dict[str, Any] = said["result"]
                return answer

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            read = os.read(self._from, 1 << 16)
            assert read, "the browser has ended"
            self._rest += read
        said, self._rest = self._rest.split(b"\0", 1)
        heard: dict[str, Any] = json.loads(said)
        return heard
