"""A kiosk's store on a disk that fills up: ``python -m tests.fakes.squeezed_store FOLDER`` tells what happened as JSON.

For a folder on a small file system of its own, which somebody else's file can fill.
"""

import json
import shutil
import sys
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk.alone.ranges import Range, Ranges
from kiosk.alone.store import Store, StoreTrouble
from wire.commands import HandInTicket

HALL = "small-1a2b3c4d"
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def fill(folder: Path) -> Path:
    """No byte is left."""
    filler = folder / "somebody-elses.file"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 512):
            pass
    return filler


def give_until_refused(store: Store, most: int) -> list[int]:
    """Numbers, as the kiosk gives them: each from what the file has left."""
    given: list[int] = []
    with suppress(StoreTrouble):
        while len(given) < most:
            found = store.ranges(HALL, "kiosk-1").give("reg/a", NOW)
            if found is None:
                break
            number, left = found
            ticket = HandInTicket(
                request_id=f"ticket-given-{number.number:08}",
                service="reg/card",
                kiosk="kiosk-1",
                number=number.number,
                taken_at=number.at,
            )
            store.give(HALL, left, ticket, f"A-{number.number}")
            given.append(number.number)
    return given


def tell(folder: Path) -> dict[str, object]:
    """Full before the first word, full in the middle, room again; then what a kill would leave."""
    state = folder / "state"
    filler = fill(folder)
    store = Store(state)
    try:
        store.join(HALL)
        began_full = True
    except StoreTrouble:
        began_full = False
    filler.unlink()
    numbers = Range(line="reg/a", letters="A", next=1, last=99_999, seq=1)
    store.join(HALL)
    store.set_ranges(HALL, Ranges(kiosk="kiosk-1", day=date(2026, 11, 23), ranges=(numbers,)))
    before = give_until_refused(store, 5)
    filler = fill(folder)
    squeezed = give_until_refused(store, 5000)
    refused = [give_until_refused(store, 1) for _ in range(3)]
    filler.unlink()
    after = give_until_refused(store, 5)
    again = Store(shutil.copytree(state, folder / "copy"))
    return {
        "began_full": began_full,
        "before": before,
        "squeezed": squeezed,
        "refused": refused,
        "after": after,
        "kept": [each.number for each in again.unsent(HALL)],
    }


if __name__ == "__main__":
    print(json.dumps(tell(Path(sys.argv[1]))))
