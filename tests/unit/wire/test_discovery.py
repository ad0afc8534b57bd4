"""What a server says of itself is understood by whoever hears it, on the network of this machine alone.

Others may advertise here meanwhile, so every story has a hall of its own and looks for that alone.
"""

import socket
import uuid
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zeroconf import ServiceInfo

from tests.fakes.watcher import LOOPBACK, Watcher
from wire import PROTOCOL
from wire.discovery import (
    SERVICE_TYPE,
    Advertiser,
    DiscoveryError,
    Sighting,
    announcement,
    hall_id,
    is_named,
    sighting_of,
)

slugs = st.from_regex(r"[a-z0-9][a-z0-9-]{0,38}", fullmatch=True)


def heard(said: ServiceInfo) -> ServiceInfo:
    """The same announcement, made anew from the bytes that travel."""
    return ServiceInfo(
        said.type,
        said.name,
        addresses=said.addresses,
        port=said.port,
        properties=said.text,
        server=said.server,
    )


@given(slugs, st.text(min_size=1, max_size=40), st.ip_addresses(v=4), st.integers(1, 65535))
def test_a_hall_is_understood_as_it_was_said_in_any_script(
    hall: str, name: str, address: object, port: int
) -> None:
    said = announcement(hall=hall, name=name, addresses=[str(address)], port=port)
    assert sighting_of(heard(said)) == Sighting(
        hall=hall, name=name, protocol=PROTOCOL, urls=(f"http://{address}:{port}",)
    )


@pytest.mark.parametrize("name", ["Mal Pelayanan Publik " * 40, "ꦩꦭ꧀" * 90, "👋🏽" * 200])
def test_a_name_of_any_length_is_cut_between_characters(name: str) -> None:
    sighting = sighting_of(heard(announcement(hall="h", name=name, addresses=LOOPBACK, port=1)))
    assert sighting is not None
    assert name.startswith(sighting.name)
    assert 240 < len(sighting.name.encode()) <= 250


def test_a_hall_without_a_name_goes_by_its_id() -> None:
    sighting = sighting_of(heard(announcement(hall="kecil", name="", addresses=LOOPBACK, port=1)))
    assert sighting is not None
    assert sighting.name == "kecil"


def test_a_server_says_whether_it_speaks_tls() -> None:
    sighting = sighting_of(heard(announcement(hall="h", name="n", addresses=LOOPBACK, port=8420, tls=True)))
    assert sighting is not None
    assert sighting.urls == ("https://127.0.0.1:8420",)


def test_of_several_addresses_none_is_lost() -> None:
    said = announcement(hall="h", name="n", addresses=["192.168.1.10", "10.0.0.1"], port=8420)
    sighting = sighting_of(said)
    assert sighting is not None
    assert sighting.urls == ("http://192.168.1.10:8420", "http://10.0.0.1:8420")
    assert sighting.url == "http://192.168.1.10:8420"


@pytest.mark.parametrize(
    "properties",
    [
        {},
        {"name": "Printer"},
        {"hall": "h"},
        {"hall": "", "protocol": "1"},
        {"hall": "h", "protocol": ""},
        {"hall": "h", "protocol": "one"},
        {"hall": "h", "protocol": "-1"},
        {"hall": "h", "protocol": None},
        {b"\xff\xfe": b"\xff", "protocol": "1"},
    ],
)
def test_somebody_elses_service_is_ignored(properties: dict[str | bytes, str | bytes | None]) -> None:
    info = ServiceInfo(
        SERVICE_TYPE,
        f"other.{SERVICE_TYPE}",
        addresses=[socket.inet_aton("127.0.0.1")],
        port=1,
        properties=properties,
    )
    assert sighting_of(info) is None


def test_a_server_without_an_address_cannot_be_reached() -> None:
    assert sighting_of(announcement(hall="h", name="n", addresses=[], port=1)) is None


def test_two_halls_of_one_mall_never_share_a_name_on_the_network() -> None:
    mall = "m" * 39
    halls = [hall_id(mall, journal) for journal in ("1a2b3c4d-0000", "1a2b3c4e-0000")]
    said = [announcement(hall=hall, name="n", addresses=LOOPBACK, port=65535) for hall in halls]
    assert said[0].name != said[1].name
    assert said[0].server != said[1].server
    assert all(len(str(info.server).split(".", maxsplit=1)[0]) <= 63 for info in said)


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("", True),
        ("batu-gadang", True),
        ("batu-gadang-1a2b3c4d", True),
        ("MPP Batu Gadang", True),
        ("batu", False),
        ("batu-gadang-1a2b3c4e", False),
        ("mpp batu gadang", False),
    ],
)
def test_settings_may_name_a_hall_by_id_mall_or_name(wanted: str, *, meant: bool) -> None:
    hall = hall_id("batu-gadang", "1a2b3c4d-5e6f-4000-8000-000000000000")
    assert is_named(wanted, hall=hall, name="MPP Batu Gadang") is meant


def test_interfaces_that_are_none_are_named() -> None:
    with pytest.raises(DiscoveryError, match="discovery cannot use the interfaces eth0"):
        Advertiser(interfaces=["eth0"])


def at(port: int) -> str:
    return f"http://127.0.0.1:{port}"


@pytest.fixture
def hall() -> str:
    return f"uji-{uuid.uuid4().hex[:12]}"


@pytest.fixture
def watcher() -> Iterator[Watcher]:
    watcher = Watcher()
    yield watcher
    watcher.close()


@pytest.fixture
def advertise(hall: str) -> Iterator[Callable[[int], Advertiser]]:
    advertisers = []

    def advertise(port: int) -> Advertiser:
        advertiser = Advertiser(interfaces=LOOPBACK)
        advertisers.append(advertiser)
        advertiser.advertise(hall=hall, name="Mal Kecil · ꦩꦭ꧀ 👋", addresses=LOOPBACK, port=port)
        return advertiser

    yield advertise
    for advertiser in advertisers:
        advertiser.close()


def test_a_server_is_seen_moves_and_is_gone(
    hall: str, watcher: Watcher, advertise: Callable[[int], Advertiser]
) -> None:
    first = advertise(8420)
    (sighting,) = watcher.sees(hall, at(8420))
    assert sighting == Sighting(hall=hall, name="Mal Kecil · ꦩꦭ꧀ 👋", protocol=PROTOCOL, urls=(at(8420),))
    first.close()
    second = advertise(8421)
    (moved,) = watcher.sees(hall, at(8421))
    assert moved.hall == hall
    second.close()
    assert watcher.sees(hall) == []


def test_a_server_whose_address_changes_is_seen_at_the_new_one_alone(
    hall: str, watcher: Watcher, advertise: Callable[[int], Advertiser]
) -> None:
    advertiser = advertise(8420)
    watcher.sees(hall, at(8420))
    advertiser.update(hall=hall, name="Mal Kecil", addresses=["127.0.0.2"], port=8420)
    (moved,) = watcher.sees(hall, "http://127.0.0.2:8420")
    assert moved.name == "Mal Kecil"
    late = Watcher()
    try:
        (seen,) = late.sees(hall, "http://127.0.0.2:8420")
        assert seen.urls == ("http://127.0.0.2:8420",)
    finally:
        late.close()
    advertiser.close()
    assert watcher.sees(hall) == []


def test_who_looks_later_sees_it_too(
    hall: str, watcher: Watcher, advertise: Callable[[int], Advertiser]
) -> None:
    advertise(8420)
    watcher.sees(hall, at(8420))
    late = Watcher()
    try:
        late.sees(hall, at(8420))
    finally:
        late.close()
