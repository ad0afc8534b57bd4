"""Whether a program may begin, where nobody need be asked."""

from pathlib import Path

import pytest

from display.settings import DisplaySettings
from kiosk.settings import KioskSettings
from qtkit.options import Options, parse_options
from qtkit.pairing.device import Asked, Device, DeviceFile, Kept
from qtkit.pairing.joining import Admission, admit, machine_name
from qtkit.themes import PLAIN
from tests.fakes.texts import all_texts
from wire.settings import ServerLink, SettingsError

KEY = "k" * 43
LET_IN = Device(kind="kiosk", key=KEY, name="kios-lobi", zone="a")


def options(state: Path, *said: str) -> Options:
    return parse_options("kiosk", "", ["--state", str(state), "--config", "kiosk.toml", *said])


def admitted(options: Options, server: ServerLink) -> Admission:
    return admit(
        "kiosk",
        options,
        server,
        look=PLAIN,
        languages=all_texts(),
        language="id",
        size=None,
    )


def test_who_was_let_in_goes_in_also_while_it_is_to_be_replaced(tmp_path: Path) -> None:
    DeviceFile(tmp_path).keep(Kept(device=LET_IN, asked=Asked(key="o" * 43)))
    assert admitted(options(tmp_path), ServerLink()).device == LET_IN


def test_a_key_in_the_settings_goes_first_and_then_the_settings_say_who_it_is(tmp_path: Path) -> None:
    DeviceFile(tmp_path).keep(Kept(device=LET_IN))
    admission = admitted(options(tmp_path), ServerLink(key_file="hall.key"))
    assert (admission.device, admission.left) == (None, False)


def test_with_a_key_in_the_settings_nothing_is_asked_anew(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"kiosk\.toml: server\.key_file: names a key; take the line out"):
        admitted(options(tmp_path, "--pair"), ServerLink(key_file="hall.key"))


@pytest.mark.parametrize(
    ("node", "name"),
    [("pc-3", "pc-3"), ("", "kiosk"), ("\x00\n", "kiosk"), (" é ", "é"), ("x" * 99, "x" * 80)],
)
def test_a_computer_calls_itself_what_its_system_calls_it(node: str, name: str) -> None:
    assert machine_name(node, "kiosk") == name


def test_what_the_administrator_said_of_a_kiosk_goes_before_its_file() -> None:
    own = KioskSettings(id="kiosk-1", zone="b")
    assert own.placed(None) == own
    assert own.placed(Device(kind="kiosk", key=KEY)) == own
    assert own.placed(LET_IN) == KioskSettings(id="kios-lobi", zone="a")


def test_a_displays_zone_and_counter_belong_together() -> None:
    own = DisplaySettings(name="layar", zone="b", counter="7")

    def device(**said: str) -> Device:
        return Device(kind="display", key=KEY, **said)

    assert own.placed(device()) == own
    assert own.placed(device(zone="a")) == DisplaySettings(name="layar", zone="a")
    assert own.placed(device(name="depan", counter="2")) == DisplaySettings(name="depan", counter="2")
