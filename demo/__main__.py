"""``python -m demo``: the whole hall on this machine. With a screen it opens the windows; without one it plays a day."""

import argparse
import os
import signal
import sys
from pathlib import Path
from types import FrameType

from demo.day import BURST, SAMPLE_MALL, DayPlan, play_day
from demo.hall import OFFSCREEN
from demo.progress import Progress
from demo.site import RECORD_SPEED, ROOT, Site
from demo.windows import WINDOWED, show_hall

STOPS = (
    (signal.SIGINT, signal.SIGTERM)
    if sys.platform == "win32"
    else (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
)


def main() -> int:
    """Exit status 0 when all went well, 1 when a story came out wrong."""
    options = _options()
    # SIGINT too: a shell that starts programs in the background lets them ignore it.
    for number in STOPS:
        signal.signal(number, _interrupt)
    site, progress = Site(folder=options.folder), Progress()
    try:
        if not _has_screen():
            return _report(_play(options, site, progress), site, progress)
        if options.play:
            return _report(_play(options, site, progress, windowed=True), site, progress)
        return show_hall(site, options.mall, progress)
    except KeyboardInterrupt:
        progress.say("stopped")
        return 130


def _play(
    options: argparse.Namespace, site: Site, progress: Progress, *, windowed: bool = False
) -> list[str]:
    progress.say(f"a day with {options.visitors} visitors, in {site.folder}")
    if not windowed:
        progress.say(f"announcements are recorded: real speech, moved on {RECORD_SPEED:g} times faster")
    day = DayPlan(
        mall=options.mall,
        visitors=options.visitors,
        seed=options.seed,
        stagecraft=WINDOWED if windowed else OFFSCREEN,
        pictures=not windowed,
        burst_of=2 if windowed else BURST,
    )
    return play_day(day, site, progress)


def _report(errors: list[str], site: Site, progress: Progress) -> int:
    for error in errors:
        progress.say(f"WRONG: {error}")
    verdict = f"{len(errors)} things went wrong" if errors else "every visitor's story came out right"
    progress.say(f"{verdict}; see {site.summary}")
    return 1 if errors else 0


def _has_screen() -> bool:
    if os.environ.get("HEADLESS") == "1":
        return False
    return sys.platform == "win32" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    # Once is enough: what follows is stopping, and nobody should interrupt that.
    for number in STOPS:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m demo", description="The whole hall on this machine.")
    parser.add_argument("--play", action="store_true", help="with a screen: play the visitors, visibly")
    parser.add_argument("--visitors", type=int, default=34, help="how many come (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=2025, help="another day (default: %(default)s)")
    parser.add_argument(
        "--mall", type=Path, default=SAMPLE_MALL, help="folder of the mall (default: the sample)"
    )
    parser.add_argument(
        "--folder",
        type=Path,
        default=ROOT / "build" / "demo",
        help="where everything is left; emptied at the start",
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
