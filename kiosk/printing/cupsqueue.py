"""What CUPS says of a queue: ``lpstat -l -p``.

Knows one program's output. CUPS hears of its printer only while it prints, and not every backend tells, so that what is read here
may be old: a queue that is stopped takes no slip, all else is for the staff to see.
"""

import os
import re
import subprocess
from typing import Final

from kiosk.printing.cables import Deadline
from kiosk.printing.port import PrinterStatus, TroubleKind

_STOPPED: Final = re.compile(r"^printer \S+ disabled\b", re.MULTILINE)
_ALERTS: Final = re.compile(r"^\s*Alerts: (.*)$", re.MULTILINE)
_DEFAULT: Final = re.compile(r"^system default destination: (\S+)$", re.MULTILINE)
_TROUBLES: Final[dict[str, TroubleKind]] = {
    "cover-open": "cover_open",
    "door-open": "cover_open",
    "media-empty": "paper_out",
    "media-needed": "paper_out",
    "media-jam": "device_error",
    "cutter-error": "device_error",
    "offline": "offline",
    "shutdown": "offline",
    "timed-out": "offline",
}


def ask_queue(queue: str, deadline: Deadline) -> PrinterStatus:
    """The state of *queue*, of the system's default one where it is empty. Never raises; what CUPS does not tell is unknown."""
    name = queue or _found(_DEFAULT, _lpstat(["-d"], deadline))
    if not name:
        return PrinterStatus()
    return read_lpstat(_lpstat(["-l", "-p", name], deadline))


def read_lpstat(told: str) -> PrinterStatus:
    """The state out of what ``lpstat -l -p`` printed."""
    if _STOPPED.search(told):
        return PrinterStatus(trouble="not_configured", detail="the queue is stopped: cupsenable")
    alerts = [
        re.sub(r"-(report|warning|error)$", "", alert) for alert in re.split(r"[\s,]+", _found(_ALERTS, told))
    ]
    trouble = next((_TROUBLES[alert] for alert in alerts if alert in _TROUBLES), None)
    if "media-empty" in alerts:
        return PrinterStatus(trouble=trouble, paper="out", detail=" ".join(alerts))
    return PrinterStatus(
        trouble=trouble, paper="low" if "media-low" in alerts else "unknown", detail=" ".join(alerts).strip()
    )


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1].strip() if found else ""


def _lpstat(arguments: list[str], deadline: Deadline) -> str:
    try:
        done = subprocess.run(
            ["lpstat", *arguments],
            capture_output=True,
            check=False,
            timeout=max(0.01, deadline.remaining()),
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace")
