"""What CUPS says of a queue."""

import os
from pathlib import Path

import pytest

from kiosk.printing.cables import Deadline
from kiosk.printing.cupsqueue import ask_queue, read_lpstat
from kiosk.printing.port import PrinterStatus

TOLD = """printer counter is idle.  enabled since Mon Nov 23 09:00:00 2026
\tForm mounted:
\tContent types: any
\tDescription: Counter
\tAlerts: {alerts}
\tConnection: direct
"""


@pytest.mark.parametrize(
    ("alerts", "trouble", "paper"),
    [
        ("none", None, "unknown"),
        ("media-low-warning", None, "low"),
        ("media-empty-error", "paper_out", "out"),
        ("cover-open, media-empty-warning", "cover_open", "out"),
        ("offline-report", "offline", "unknown"),
        ("marker-supply-low-report media-jam", "device_error", "unknown"),
    ],
)
def test_alerts_in_the_kiosks_words(alerts: str, trouble: str | None, paper: str) -> None:
    status = read_lpstat(TOLD.format(alerts=alerts))
    assert (status.trouble, status.paper) == (trouble, paper)


def test_a_stopped_queue_is_for_somebody_to_set_up() -> None:
    told = "printer counter disabled since Mon Nov 23 09:00:00 2026 -\n\tPaused\n"
    assert read_lpstat(told).trouble == "not_configured"


def test_what_is_not_told_is_unknown() -> None:
    assert read_lpstat("") == PrinterStatus()
    assert read_lpstat("lpstat: Invalid destination name") == PrinterStatus()


@pytest.mark.skipif(os.name != "posix", reason="CUPS is not on Windows")
def test_the_systems_default_queue_is_asked_for_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lpstat = tmp_path / "lpstat"
    lpstat.write_text(
        '#!/bin/sh\n[ "$1" = -d ] && echo "system default destination: counter" && exit\n'
        '[ "$3" = counter ] && printf "printer counter is idle.\\n\\tAlerts: media-low\\n"\n'
    )
    lpstat.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert ask_queue("", Deadline(5)).paper == "low"
    assert ask_queue("counter", Deadline(5)).paper == "low"
    assert ask_queue("elsewhere", Deadline(5)) == PrinterStatus()


def test_without_the_program_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ask_queue("counter", Deadline(1)) == PrinterStatus()
