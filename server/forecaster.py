"""``python -m server.forecaster``: the process that makes forecasts, started by the server and ended with it.

Its first line of input says what to read; what it prints is forecasts (``forecasting.frames``). A composition root.
"""

import logging
import os
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from threading import Thread
from typing import NoReturn

from server.forecasting.following import Following
from server.forecasting.frames import Commission, frame_of
from server.forecasting.prediction import Forecaster
from server.malls.loading import load_mall
from server.malls.mistakes import MallMistakes
from server.malls.plans import plan_of
from server.seen.logs import write_logs
from server.service.ports import StorageTrouble
from server.storage.codec import UnreadableEvent
from server.storage.database import open_engine
from server.storage.tail import SqlTail

log = logging.getLogger(__name__)

_BREATH_SECONDS = 1.0
_NICENESS = 19


def main() -> int:
    """Until the server is gone. Exit status 1 when the mall or the journal cannot be read."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends us
    if sys.platform != "win32":
        os.nice(_NICENESS)
    commission = Commission.told(sys.stdin.readline())
    write_logs(commission.log_format, whole_faults=commission.whole_faults)
    Thread(target=_end_with_the_server, daemon=True).start()
    try:
        _work(commission)
    except BrokenPipeError:
        return 0
    except (MallMistakes, StorageTrouble, UnreadableEvent) as error:
        log.error("no forecasts: %s", " ".join(str(error).split()))  # noqa: TRY400  the reason says it all
        return 1


def _work(commission: Commission) -> NoReturn:
    plan = plan_of(load_mall(Path(commission.mall)), always_open=commission.always_open)
    tail = SqlTail(open_engine(commission.database))
    following = Following(tail, Forecaster(plan, Random()), Random())
    following.catch_up()
    while True:
        began = time.perf_counter()
        for outlook in following.step(datetime.now(UTC), time.perf_counter):
            print(frame_of(outlook), flush=True)
        # Never more than half of the time at work: the machine has other things to do.
        time.sleep(max(_BREATH_SECONDS, time.perf_counter() - began))


def _end_with_the_server() -> None:
    """Its end of the pipe closes, whatever ends it."""
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
