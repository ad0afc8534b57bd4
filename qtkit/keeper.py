"""``python -m qtkit.keeper kiosk --config …``: runs a program for ever. It falls or hangs, it is started again.

Knows processes. Must not know what the program does; needs no Qt, so that it is small and does not fall with it.
"""

import argparse
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from types import FrameType
from typing import Final

from qtkit.keeping import BEAT, BEAT_SECONDS, KEPT, QUIT, Keeping, StartAgain, Stay

HANG: Final = "--hang-seconds"
PROGRAMS: Final = ("kiosk", "counter", "counter.face", "display")
STOP_SECONDS: Final = 5.0

logger = logging.getLogger("keeper")


class Keeper:
    """One program under watch, started by *command*."""

    def __init__(self, command: Sequence[str], keeping: Keeping | None = None) -> None:
        self._command = list(command)
        self._keeping = keeping or Keeping()
        self._stopping = threading.Event()

    def stop(self) -> None:
        """End the program, and the keeping of it."""
        self._stopping.set()

    def run(self) -> int:
        """Until somebody ends the program or the keeper. The exit status."""
        while not self._stopping.is_set():
            status = self._run_once()
            if self._stopping.is_set():
                break
            match self._keeping.ended(status, time.monotonic()):
                case Stay():
                    break
                case StartAgain(pause=pause):
                    logger.warning("the program ended (%s); again in %.1f s", status, pause)
                    self._stopping.wait(pause)
        return QUIT

    def _run_once(self) -> int:
        process = subprocess.Popen(
            self._command,
            stdout=subprocess.PIPE,
            text=True,
            errors="replace",  # whatever a library prints, the beats after it are still heard
            env={**os.environ, KEPT: "1"},
        )
        self._keeping.started(time.monotonic())
        beats: queue.SimpleQueue[None] = queue.SimpleQueue()
        listener = threading.Thread(target=_listen, args=(process, beats), daemon=True)
        listener.start()
        try:
            return self._watch(process, beats)
        finally:
            _end(process)
            listener.join()

    def _watch(self, process: "subprocess.Popen[str]", beats: "queue.SimpleQueue[None]") -> int:
        while (status := process.poll()) is None:
            if self._stopping.is_set():
                return QUIT
            try:
                beats.get(timeout=0.25)
            except queue.Empty:
                if time.monotonic() >= self._keeping.hangs_at():
                    logger.warning("the program hangs: it is killed")
                    process.kill()
                    return process.wait()
            else:
                self._keeping.beat(time.monotonic())
        return status


def _listen(process: "subprocess.Popen[str]", beats: "queue.SimpleQueue[None]") -> None:
    """The program's lines: beats are counted, others passed on."""
    assert process.stdout is not None
    with process.stdout as lines:
        for line in lines:
            if line.strip() == BEAT:
                beats.put(None)
            else:
                sys.stdout.write(line)
                sys.stdout.flush()


def _end(process: "subprocess.Popen[str]") -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()


def main(arguments: Sequence[str] | None = None) -> int:
    """Keep the program that is named first, with the arguments after it. 2 for one that is none of ours."""
    parser = argparse.ArgumentParser(prog="python -m qtkit.keeper", description="Runs a program for ever.")
    parser.add_argument(
        HANG,
        type=float,
        default=BEAT_SECONDS,
        metavar="N",
        help="without a sign of life for so long it is started again (default: %(default)s)",
    )
    parser.add_argument("program", choices=PROGRAMS)
    parser.add_argument("options", nargs=argparse.REMAINDER, metavar="...", help="the program's own options")
    try:
        said = parser.parse_args(arguments)
    except SystemExit as left:
        return int(left.code or 0)
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    keeper = Keeper(
        [sys.executable, "-m", said.program, *said.options], Keeping(beat_seconds=said.hang_seconds)
    )

    def stop(_signal: int, _frame: FrameType | None) -> None:
        keeper.stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    return keeper.run()


if __name__ == "__main__":
    sys.exit(main())
