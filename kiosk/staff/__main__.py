"""``python -m kiosk.staff``: sets the kiosk's staff PIN, asked for twice and not shown."""

import argparse
import getpass
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from platformdirs import user_state_path

from kiosk.staff.pin import PoorPin, StaffPin


def main(arguments: Sequence[str] | None = None, ask: Callable[[str], str] = getpass.getpass) -> int:
    """0 where the PIN is set, 1 with one line on stderr where it is not."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.staff", description="Set the kiosk's staff PIN")
    parser.add_argument(
        "--state",
        type=Path,
        default=user_state_path("giliran", appauthor=False) / "kiosk",
        metavar="FOLDER",
        help="where the kiosk keeps what it remembers (default: %(default)s)",
    )
    folder: Path = parser.parse_args(arguments).state
    pin = ask("New staff PIN, 4 to 8 digits: ")
    if pin != ask("The same again: "):
        print("These two were not the same. Nothing was changed.", file=sys.stderr)
        return 1
    try:
        StaffPin(folder).set(pin)
    except (PoorPin, OSError) as mistake:
        print(f"Nothing was changed: {mistake}", file=sys.stderr)
        return 1
    print("The PIN is set. At the kiosk: touch the clock five times, quickly.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
