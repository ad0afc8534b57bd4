"""A short day of the whole hall: real server, printer, kiosk, two counters, a visitor's screen and display, steered through their windows."""

import io
import json
from pathlib import Path

import pytest

from demo.day import DayPlan, play_day
from demo.officer import Tempo
from demo.progress import Progress
from demo.site import Site
from demo.visitors import Way
from qtkit.pairing.device import DeviceFile
from tests.fakes.mall_files import at_noon, small_mall

VISITORS = 12
CALLED = VISITORS + 2
"""One of them has two services on one number, and one wants another one at the counter."""


@pytest.mark.takes(50)
def test_every_visitors_story_comes_out_right(tmp_path: Path) -> None:
    mall = small_mall(tmp_path)
    at_noon(mall)
    day = DayPlan(
        mall=mall,
        visitors=VISITORS,
        seed=3,
        tempo=Tempo(walk=0.3, serve=4.0, hurried=0.3),
        burst_of=2,
    )
    told = io.StringIO()

    errors = play_day(day, Site(folder=tmp_path / "demo"), Progress(told))

    assert errors == [], told.getvalue()
    summary = json.loads((tmp_path / "demo" / "summary.json").read_text(encoding="utf-8"))
    assert summary["tickets"] == {
        "issued": VISITORS,
        "shown_on_kiosk": VISITORS,
        "printed": VISITORS,
        "called": CALLED,
        "recalled": 2,
        "shown_on_display": CALLED + 2,
        "announced": CALLED + 2,
        "finished": VISITORS - 1,
        "no_show": 1,
        "still_waiting": 0,
    }
    at_the_kiosk = summary["at_the_kiosk"]
    assert sum(at_the_kiosk[way.value] for way in Way) == VISITORS
    assert {way for way in Way if not at_the_kiosk[way.value]} == {Way.PACKAGE}
    assert at_the_kiosk["given without the server"] == at_the_kiosk["called for help"] == 1
    at_the_counters = summary["at_the_counters"]
    given = at_the_counters.pop("ratings given")
    assert at_the_counters == {
        "marked as absent by mistake": 1,
        "finished too early": 1,
        "undone": 2,
        "ended otherwise": 1,
        "errands added": 1,
        "ratings in the journal": given,
    }
    assert given > 0
    assert summary["server_restarts"] == 1
    assert summary["errors"] == []
    for step, figures in summary["latencies"].items():
        assert figures["count"] > 0, step
        assert figures["p50_ms"] <= figures["p95_ms"] <= figures["max_ms"]
    assert_everything_was_left_behind(tmp_path / "demo")
    assert_everybody_was_let_in(tmp_path / "demo")


def assert_everybody_was_let_in(folder: Path) -> None:
    let_in = {
        program: DeviceFile(folder / "state" / program).read().device
        for program in ("kiosk", "counter-1", "counter-2", "visitor", "display")
    }
    authority = (folder / "server" / "authority.pem").read_text(encoding="ascii").strip()
    assert {device.authority.strip() for device in let_in.values() if device} == {authority}
    assert {program: device.name for program, device in let_in.items() if device} == {
        "kiosk": "kiosk-1",
        "counter-1": "counter-1",
        "counter-2": "counter-2",
        "visitor": "visitor",
        "display": "hall",
    }


def assert_everything_was_left_behind(folder: Path) -> None:
    slips = {path.suffix for path in (folder / "slips").iterdir()}
    assert slips >= {".bin", ".png", ".txt"}
    assert len(list((folder / "announcements").glob("*.wav"))) == CALLED + 2
    for program in ("server", "kiosk", "counter-1", "counter-2", "visitor", "display", "printer"):
        assert (folder / "logs" / f"{program}.log").exists()
    pictures = {path.stem for path in (folder / "screens").glob("*.png")}
    assert pictures >= {
        "kiosk-start-id",
        "kiosk-start-large",
        "kiosk-languages",
        "kiosk-comfort",
        "kiosk-help-coming",
        "kiosk-search",
        "kiosk-confirm",
        "kiosk-confirm-several",
        "kiosk-code",
        "kiosk-appointment",
        "kiosk-issuing-without-server",
        "kiosk-ticket-id",
        "kiosk-ticket-several-id",
        "kiosk-no-paper",
        "counter-sign-in",
        "counter-strip-sign-in",
        "visitor-asked",
        "counter-pick",
        "counter-strip-pick",
        "display-calm",
        "display-call",
        "display-without-server",
    }
