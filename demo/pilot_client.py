"""The other end of ``qtkit.pilot``: lets a test or the demo act in a program's window. Plain sockets, no Qt."""

import json
import socket
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, BinaryIO, Final, Self

RETRY_SECONDS: Final = 0.05
ANSWER_SLACK_SECONDS: Final = 20.0


class PilotError(RuntimeError):
    """The program could not do it; the text says why."""


class PilotClient:
    """Steers one program. Every call waits for its answer; several threads take turns."""

    def __init__(self, name: str, *, within_seconds: float = 20.0) -> None:
        """Connect to the pilot *name*, waiting until the program has opened it. Raises TimeoutError."""
        self._name = name
        self._socket: socket.socket | None = None
        self._lines = self._open(time.monotonic() + within_seconds)
        self._last_id = 0
        self._turn = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def tap(self, target: str, *, times: int = 1, timeout_ms: int = 5000) -> int:
        """A real tap on *target*, or two in one go. The moment of the first, in ``time.monotonic_ns()``."""
        return int(self._ask(do="tap", target=target, times=times, timeout_ms=timeout_ms)["t_ns"])

    def press(self, target: str) -> int:
        """Put a finger on *target* and leave it there. The moment before."""
        return int(self._ask(do="press", target=target)["t_ns"])

    def release(self, target: str) -> int:
        """Lift the finger from *target*. The moment before."""
        return int(self._ask(do="release", target=target)["t_ns"])

    def key(self, key: str) -> int:
        """Press a key, for example ``F2``. The moment."""
        return int(self._ask(do="key", key=key)["t_ns"])

    def type(self, text: str) -> None:
        """Type *text* where the focus is."""
        self._ask(do="type", text=text)

    def read(self, target: str, name: str) -> Any:
        """The value of a property."""
        return self._ask(do="read", target=target, property=name)["value"]

    def wait(
        self,
        target: str,
        name: str,
        *,
        equals: Any = ...,
        contains: str | None = None,
        timeout_ms: int = 5000,
    ) -> int:
        """Until the property is so. The moment it was seen."""
        wanted = {} if equals is ... else {"equals": equals}
        if contains is not None:
            wanted["contains"] = contains
        return int(
            self._ask(do="wait", target=target, property=name, timeout_ms=timeout_ms, **wanted)["t_ns"]
        )

    def visible(self) -> list[str]:
        """The objectNames of all that is seen."""
        return list(self._ask(do="visible")["names"])

    def shot(self, path: Path) -> None:
        """A picture of the window."""
        self._ask(do="shot", path=str(path))

    def place(self, *, x: float, y: float, width: float, height: float) -> None:
        """Put the window on this part of its screen, all from 0 to 1."""
        self._ask(do="place", x=x, y=y, width=width, height=height)

    def quit(self) -> None:
        """End the program."""
        self._ask(do="quit")

    def outlast(self, *, seconds: float = ANSWER_SLACK_SECONDS) -> None:
        """Until this window has let go: what the program shows then has another pilot. Raises PilotError where it stays."""
        if self._socket is not None:
            self._socket.settimeout(seconds)
        try:
            while self._lines.readline():
                pass
        except TimeoutError as error:
            raise PilotError(f"{self._name} has kept its window for {seconds:g} s") from error
        except OSError:
            pass  # so Windows says that a pipe has ended

    def close(self) -> None:
        """Let go of the program."""
        self._lines.close()
        if self._socket is not None:
            self._socket.close()

    def _ask(self, **word: Any) -> dict[str, Any]:
        with self._turn:
            line = self._exchange(word)
        if not line:
            raise PilotError(f"{self._name} ended while it was asked to {word}")
        answer: dict[str, Any] = json.loads(line)
        if not answer["ok"]:
            raise PilotError(f"{self._name}: {word['do']}: {answer['error']}")
        return answer

    def _exchange(self, word: dict[str, Any]) -> bytes:
        self._last_id += 1
        self._lines.write(json.dumps({"id": self._last_id, **word}).encode() + b"\n")
        self._lines.flush()
        if self._socket is not None:
            self._socket.settimeout(word.get("timeout_ms", 5000) / 1000 + ANSWER_SLACK_SECONDS)
        return self._lines.readline()

    def _open(self, until: float) -> BinaryIO:
        while True:
            try:
                if sys.platform == "win32":
                    return open(rf"\\.\pipe\{self._name}", "r+b", buffering=0)  # type: ignore[return-value]  # noqa: PTH123  FileIO reads lines too
                self._socket = socket.socket(socket.AF_UNIX)
                self._socket.connect(str(Path(tempfile.gettempdir()) / self._name))
                return self._socket.makefile("rwb")  # type: ignore[return-value]  # a pair of BufferedReader and -Writer
            except OSError as error:
                if self._socket is not None:
                    self._socket.close()
                if time.monotonic() > until:
                    raise TimeoutError(f"no pilot {self._name}: {error}") from error
                time.sleep(RETRY_SECONDS)
