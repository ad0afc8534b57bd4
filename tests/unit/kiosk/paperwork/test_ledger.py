"""What the kiosk remembers of its printing."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.paperwork.ledger import FILE, Ledger
from kiosk.paperwork.slip import Slip, SlipErrand

AT = datetime(2026, 11, 23, 9, 14, tzinfo=ZoneInfo("Asia/Jakarta"))
SLIP = Slip(
    number="A-012",
    mall="Mal",
    city="Padang",
    agency="Dinas",
    service="KTP",
    language="id",
    issued_at=AT,
    errands=(SlipErrand(service="KTP", agency="Dinas"), SlipErrand(service="SIM", agency="Polres")),
    slot=AT,
    alone=True,
)


def test_it_outlasts_a_restart(tmp_path: Path) -> None:
    Ledger(tmp_path / "kiosk").change(job_id="ticket", slip=SLIP, whole=True, spoiled=True, used_mm=12.5)
    known = Ledger(tmp_path / "kiosk").now
    assert known.slip == SLIP
    assert known.slip is not None
    assert known.slip.issued_at.utcoffset() == AT.utcoffset()
    assert (known.job_id, known.whole, known.spoiled, known.used_mm) == ("ticket", True, True, 12.5)


@pytest.mark.parametrize("content", [b"", b"{", b'{"used_mm": "much"}', b"\xff\xfe"])
def test_a_broken_file_is_put_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    ledger = Ledger(tmp_path)
    assert ledger.now.slip is None
    ledger.change(used_mm=1.0)
    assert Ledger(tmp_path).now.used_mm == 1.0


def test_a_disk_that_takes_nothing_keeps_no_slip_from_printing(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    ledger = Ledger(tmp_path / "state")
    ledger.change(used_mm=1.0)
    assert ledger.now.used_mm == 1.0


def test_without_a_folder_it_is_forgotten() -> None:
    Ledger().change(used_mm=1.0)
    assert Ledger().now.used_mm == 0.0
