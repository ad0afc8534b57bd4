"""``python -m server device``: what can be asked, and devices in words."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from server.arranging.device_options import parse
from server.arranging.device_words import line_for, told
from wire.devices import AskingDevice, Device, Devices

PADANG = ZoneInfo("Asia/Jakarta")
NOON = datetime(2026, 11, 26, 5, tzinfo=UTC)
DESK = Device(
    id="counter-1a2b3c4d",
    name="desk",
    kind="counter",
    zone="a",
    counter="5",
    agency="reg",
    active=True,
    created_at=NOON,
    approved_at=NOON,
)


@pytest.mark.parametrize("said", ["402918", "402 918", "402-918"])
def test_a_code_is_typed_as_it_is_read_out(said: str) -> None:
    assert parse(["approve", said]).code == "402918"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["approve"],
        ["approve", "40291"],
        ["approve", "\u0664\u0660\u0662\u0669\u0661\u0668"],
        ["move", "desk"],
        ["refuse", "desk"],
        ["disable"],
    ],
)
def test_what_cannot_be_asked_is_told_at_once(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_to_move_a_device_out_of_its_zone_is_something_to_ask() -> None:
    asked = parse(["move", "desk", "--zone", ""])
    assert (asked.zone, asked.counter, asked.agency) == ("", None, None)


def test_a_device_is_told_in_a_line() -> None:
    assert line_for(DESK, PADANG) == (
        "desk (counter): zone a; counter 5 only; agency reg only; key of 2026-11-26 12:00; id counter-1a2b3c4d"
    )


def test_all_are_told_and_those_that_ask() -> None:
    asking = AskingDevice(asking=3, kind="kiosk", name="pc-17", address="10.0.0.7", since=NOON, shown=True)
    assert told(Devices(devices=(DESK,), asking=(asking,)), PADANG).splitlines()[1:] == [
        "asking to be let in:",
        "  3: kiosk 'pc-17' at 10.0.0.7, since 2026-11-26 12:00; its code is on its screen",
    ]
