"""The server's settings: the file that comes along, what is used without it, and every mistake by its key."""

from pathlib import Path

import pytest

from server.settings import (
    Discovery,
    Leading,
    Limits,
    Log,
    NoSuchHall,
    Privacy,
    Public,
    ServerSettings,
    Tls,
    load_settings,
    with_two_ports,
)
from tests.fakes.server_process import ROOT
from wire.settings import SettingsError

SHIPPED = ROOT / "config" / "server.toml"


def test_the_file_that_comes_along_says_what_is_used_anyway() -> None:
    assert load_settings(SHIPPED) == ServerSettings()
    assert (SHIPPED.parent / ServerSettings().mall / "mall.toml").is_file()


def test_the_file_that_comes_along_names_every_setting() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    for name in (
        *ServerSettings.__struct_fields__,
        *Discovery.__struct_fields__,
        *Privacy.__struct_fields__,
        *Leading.__struct_fields__,
        *Limits.__struct_fields__,
        *Log.__struct_fields__,
    ):
        assert f"\n{name} = " in text or f"[{name}]" in text, name


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('colour = "red"', "colour"),
        ("mall = 3", "mall"),
        ('port = "8420"', "port"),
        ("port = -1", "port"),
        ("port = 65536", "port"),
        ('[discovery]\nadvertise = "yes"', "discovery.advertise"),
        ('[discovery]\ninterfaces = "192.168.1.10"', "discovery.interfaces"),
        ("[discovery]\ninterfaces = [1]", "discovery.interfaces[0]"),
        ("[discovery]\nzeroconf = true", "discovery.zeroconf"),
        ("discovery = true", "discovery"),
        ("[leading]\nlease_seconds = 0.5", "leading.lease_seconds"),
        ('[[halls]]\nmall = "m"\ndata = "d"', "halls[0].schema"),
        ('[[halls]]\nmall = "m"\ndata = "d"\nschema = "Batu Gadang"', "halls[0].schema"),
        ("[limits]\naddress_per_second = 0", "limits.address_per_second"),
        ("[limits]\nsilent_connections = 0", "limits.silent_connections"),
        ('[log]\nformat = "xml"', "log.format"),
    ],
)
def test_a_mistake_is_named_by_file_and_key(tmp_path: Path, text: str, key: str) -> None:
    file = tmp_path / "server.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as mistake:
        load_settings(file)
    assert (mistake.value.file, mistake.value.key) == (file, key)
    assert mistake.value.reason


TWO = '[[halls]]\nmall = "a"\ndata = "da"\nschema = "a"\n[[halls]]\nmall = "b"\ndata = "db"\nschema = "b"\n'


def test_a_server_leads_its_only_hall_or_one_of_those_it_names(tmp_path: Path) -> None:
    file = tmp_path / "server.toml"
    file.write_text('mall = "m"\ndata = "d"\nname = "Mal"', encoding="utf-8")
    (only,) = load_settings(file).places
    assert (only.mall, only.data, only.name, only.schema) == ("m", "d", "Mal", "")
    assert load_settings(file).place("") == only
    with pytest.raises(NoSuchHall, match="one hall alone"):
        load_settings(file).place("b")

    file.write_text(TWO, encoding="utf-8")
    assert [place.mall for place in load_settings(file).places] == ["a", "b"]
    assert load_settings(file).place("b").data == "db"
    for wrong in ("", "c"):
        with pytest.raises(NoSuchHall, match="there are: a, b"):
            load_settings(file).place(wrong)


def test_two_doors_cannot_have_one_port() -> None:
    both = Public(port=8420)
    with pytest.raises(SettingsError) as caught:
        with_two_ports(ServerSettings(public=both), SHIPPED)
    assert str(caught.value) == (
        f"{SHIPPED}: public.port: 8420 is the hall's own port already (port): visitors' pages need another one"
    )
    for fine in (
        ServerSettings(),
        ServerSettings(port=0, public=Public(port=0)),
        ServerSettings(tls=Tls(enabled=False), public=both),
        ServerSettings(public=Public(port=8420, enabled=False)),
    ):
        assert with_two_ports(fine, SHIPPED) is fine
