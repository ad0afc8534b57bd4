"""The voice's own process: one JSON line in, one sentence rendered to a WAV file, one JSON line out.

``python -m qtkit.speech.worker``. pyttsx3 may hang, crash or fall silent, and so it lives here, where it can be
killed. First line out: ``{"voices": [{"voice", "languages"}]}`` or ``{"unable": reason}``. Then for each
``{"id", "text", "voice", "rate", "volume", "path"}`` comes ``{"id", "seconds"}`` or ``{"id", "failed": reason}``.
Ends with its standard input. Must not know what is spoken of, or Qt.
"""

import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from qtkit.speech import sound

_PATIENCE_SECONDS = 30.0
_TRIES = 3


def main() -> int:
    """Serve until standard input ends."""
    # Drivers print ("Audio saved to ..."), and C libraries warn; none of it may reach the line protocol.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8", buffering=1)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        renderer = Renderer()
    # A missing engine shows as OSError, RuntimeError, ImportError or a COM error, depending on the driver.
    except Exception as error:  # noqa: BLE001  reported to the parent, which shows it
        _answer(answers, unable=_why_unable(error))
        return 1
    _answer(answers, voices=renderer.voices())
    for line in sys.stdin.buffer:
        request = json.loads(line)
        try:
            seconds = renderer.render(request)
        except Exception as error:  # noqa: BLE001  as above: the parent restarts the worker
            _answer(answers, id=request["id"], failed=f"{type(error).__name__}: {error}")
        else:
            _answer(answers, id=request["id"], seconds=seconds)
    return 0


class Renderer:
    """pyttsx3 with its habits. One engine for the life of the process: espeak cannot be initialised twice."""

    def __init__(self) -> None:
        import pyttsx3  # noqa: PLC0415  inside, so that a machine without an engine can say so

        self._engine = pyttsx3.init()
        self._finished = threading.Event()
        self._errors: list[str] = []
        # Kept in attributes: the engine holds its listeners, but pyttsx3's own examples lose them.
        self._on_finished: Callable[..., None] = lambda **_: self._finished.set()
        self._on_error: Callable[..., None] = lambda exception, **_: self._errors.append(str(exception))
        self._engine.connect("finished-utterance", self._on_finished)
        self._engine.connect("error", self._on_error)

    def voices(self) -> list[dict[str, Any]]:
        """What the machine can speak."""
        offered = self._engine.getProperty("voices")
        return [
            {"voice": voice.id, "languages": [str(code) for code in voice.languages]} for voice in offered
        ]

    def render(self, request: dict[str, Any]) -> float:
        """Write the sentence; its seconds, without the silence around it. Raises what the engine raises."""
        path = Path(request["path"])
        # About one sentence in three thousand comes out empty: espeak's driver finishes in a thread of its own
        # and can take the end of one sentence for the end of the next. Said again, it is there.
        spoken = self._spoken(request, path)
        for _ in range(_TRIES - 1):
            if not spoken.samples:
                spoken = self._spoken(request, path)
        sound.write(path, spoken.at_volume(request["volume"]))
        return spoken.seconds

    def _spoken(self, request: dict[str, Any], path: Path) -> sound.Sound:
        self._settle()
        self._finished.clear()
        self._errors.clear()
        self._engine.setProperty("voice", request["voice"])
        self._engine.setProperty("rate", request["rate"])
        self._settle()
        self._engine.save_to_file(request["text"], str(path))
        self._engine.runAndWait()
        # espeak's driver ends its loop before the sound is there; SAPI's returns when it is, and tells nothing.
        if self._engine.driver_name == "espeak" and not self._finished.wait(_PATIENCE_SECONDS):
            raise TimeoutError("the engine did not finish")
        if self._errors:
            raise RuntimeError(self._errors[0])
        return sound.read(path).trimmed()

    def _settle(self) -> None:
        # espeak takes a rate through a queue and gives the last sentence's back when it has ended: set while that still
        # ends, a rate is lost in half of all cases.
        if self._engine.driver_name == "espeak":
            from pyttsx3.drivers import _espeak  # noqa: PLC0415  it loads the library, which only this driver has

            _espeak.Synchronize()


def _why_unable(error: Exception) -> str:
    # pyttsx3's own words for it are many, and name no remedy.
    if isinstance(error, RuntimeError) and "espeak" in str(error).lower():
        return "espeak-ng is not installed (apt install espeak-ng)"
    return f"{type(error).__name__}: {error}"


def _answer(answers: TextIO, **content: object) -> None:
    answers.write(json.dumps(content) + "\n")
    answers.flush()


if __name__ == "__main__":
    sys.exit(main())
