"""Finding the hall, staying with it, following it when it moves; finder, link and clock are the test's."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from qtkit.connection import Connection
from qtkit.memory import HallKey, HallMemory, KnownHall
from tests.fakes.finder import FakeFinder, sighting
from tests.fakes.link import FakeLink
from tests.fakes.messages import hello, mall
from wire.settings import ServerLink

PADANG = sighting("padang", "http://127.0.0.1:8301", name="MPP Padang")
SOLOK = sighting("solok", "http://127.0.0.1:8302", name="MPP Solok")
PADANG_MOVED = sighting("padang", "http://127.0.0.1:8311", name="MPP Padang")


class Site:
    """A program's connection and all that it stands on."""

    def __init__(
        self,
        state: Path,
        *,
        server: ServerLink | None = None,
        key: Path | None = None,
        authority: Path | None = None,
    ) -> None:
        self.now = 0.0
        self.link = FakeLink(base_url="")
        self.finder = FakeFinder()
        self.memory = HallMemory(state)
        self.connection = Connection(
            link=self.link,
            finder=self.finder,
            memory=self.memory,
            key=HallKey(key, authority),
            server=server or ServerLink(),
            clock=lambda: self.now,
        )

    def shows(self, state: str) -> bool:
        return bool(self.connection.property("state") == state)

    def come_online(self, hall: str) -> None:
        self.link.greet(hello(hall=hall))
        if self.link.target is not None:
            self.link.set_online(True)

    def pass_seconds(self, seconds: int) -> None:
        for _ in range(seconds):
            self.now += 1
            self.connection.look_after()

    def settle(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: self.link.target is not None)


@pytest.fixture
def site(qapp: object, tmp_path: Path) -> Site:
    return Site(tmp_path)


def test_the_only_hall_is_taken_and_remembered(qtbot: QtBot, site: Site, tmp_path: Path) -> None:
    site.connection.start()
    assert site.shows("searching")
    assert site.finder.started

    site.finder.show(PADANG)
    site.settle(qtbot)
    assert site.shows("connecting")
    assert site.link.aims == [PADANG.url]
    site.come_online("padang")

    assert site.shows("online")
    assert site.connection.property("hallName") == "MPP Padang"
    assert HallMemory(tmp_path).load() == KnownHall(hall="padang", name="MPP Padang", url=PADANG.url)


def test_two_halls_are_a_choice_and_the_choice_is_remembered(site: Site, tmp_path: Path) -> None:
    site.connection.start()
    site.finder.show(SOLOK)
    site.finder.show(PADANG, SOLOK)
    assert site.shows("choosing")
    assert site.link.aims == []
    assert site.connection.property("halls") == [
        {"hall": "padang", "name": "MPP Padang", "address": "127.0.0.1:8301"},
        {"hall": "solok", "name": "MPP Solok", "address": "127.0.0.1:8302"},
    ]

    site.connection.choose("solok")

    assert site.shows("connecting")
    assert site.link.aims == [SOLOK.url]
    again = Site(tmp_path)
    again.connection.start()
    again.finder.show(PADANG, SOLOK)
    assert again.link.aims == [SOLOK.url]


def test_a_second_hall_that_answers_only_when_the_network_is_asked_again_is_a_choice_too(
    qtbot: QtBot, site: Site
) -> None:
    site.connection.start()
    site.finder.show(SOLOK)
    QTimer.singleShot(1150, site.finder, lambda: site.finder.show(PADANG, SOLOK))
    qtbot.waitUntil(lambda: not site.shows("searching"))
    assert site.shows("choosing")
    assert site.link.aims == []


def test_a_hall_that_is_not_there_cannot_be_chosen(site: Site) -> None:
    site.connection.start()
    site.finder.show(PADANG, SOLOK)
    site.connection.choose("bukittinggi")
    assert site.shows("choosing")


def test_the_remembered_hall_is_tried_where_it_was_and_followed_to_where_it_is(site: Site) -> None:
    site.memory.save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site.connection.start()
    assert site.shows("connecting")
    assert site.link.aims == [PADANG.url]

    site.finder.show(PADANG_MOVED, SOLOK)
    site.come_online("padang")

    assert site.link.aims == [PADANG.url, PADANG_MOVED.url]
    assert site.memory.load() == KnownHall(hall="padang", name="MPP Padang", url=PADANG_MOVED.url)


def test_a_server_that_moves_is_found_again_with_its_commands(site: Site) -> None:
    site.memory.save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site.connection.start()
    site.finder.show(PADANG)
    site.come_online("padang")

    site.link.set_online(False)
    assert site.shows("offline")
    site.finder.show(PADANG_MOVED, PADANG)  # a killed server's old record stays for a while

    assert site.link.aims[-1] == PADANG_MOVED.url
    assert site.link.forgotten == 0
    site.come_online("padang")
    assert site.shows("online")


def test_a_hall_seen_at_a_second_address_is_not_left_while_it_answers(site: Site) -> None:
    site.memory.save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site.connection.start()
    site.come_online("padang")
    site.finder.show(PADANG_MOVED, PADANG)
    assert site.link.aims == [PADANG.url]

    site.link.set_online(False)
    site.pass_seconds(2)
    assert site.link.aims == [PADANG.url, PADANG_MOVED.url]
    site.pass_seconds(2)
    assert site.link.aims == [PADANG.url, PADANG_MOVED.url, PADANG.url]


def test_every_address_of_a_server_is_tried_until_one_answers(qtbot: QtBot, site: Site) -> None:
    bridge, vpn, wire = "http://172.17.0.1:8301", "http://10.8.0.1:8301", PADANG.url
    site.connection.start()
    site.finder.show(sighting("padang", bridge, vpn, wire), sighting("padang", bridge))
    site.settle(qtbot)
    assert site.link.aims == [bridge]

    site.pass_seconds(1)
    assert site.link.aims == [bridge, vpn]
    site.finder.show(sighting("padang", bridge, vpn, wire))  # heard once more: no reason to start over
    site.pass_seconds(2)
    assert site.link.aims == [bridge, vpn, wire]
    site.come_online("padang")

    assert site.shows("online")
    assert site.memory.load() == KnownHall(hall="padang", name="PADANG", url=wire)
    site.link.set_online(False)
    site.pass_seconds(2)
    assert site.link.aims == [bridge, vpn, wire, bridge]


def test_an_address_that_does_not_accept_the_key_gives_way_later(site: Site) -> None:
    site.memory.save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site.connection.start()
    site.come_online("padang")
    site.finder.show(PADANG_MOVED, PADANG)
    site.link.set_online(False)
    site.link.unauthorised.emit()
    site.pass_seconds(8)
    assert site.link.aims == [PADANG.url]
    site.pass_seconds(1)
    assert site.link.aims == [PADANG.url, PADANG_MOVED.url]


def test_an_address_where_another_hall_answers_gives_way_to_the_next(qtbot: QtBot, site: Site) -> None:
    site.connection.start()
    site.finder.show(sighting("padang", SOLOK.url, PADANG.url))
    site.settle(qtbot)
    site.link.greet(hello(hall="solok"))
    site.pass_seconds(1)
    assert site.link.aims == [SOLOK.url, PADANG.url]


def test_another_hall_at_the_remembered_address_is_left_at_once(site: Site) -> None:
    site.memory.save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site.connection.start()

    site.link.greet(hello(hall="solok"))
    assert site.shows("searching")
    assert site.link.target is None

    site.finder.show(PADANG_MOVED)
    assert site.link.target == (PADANG_MOVED.url, "")


def test_a_hall_named_in_the_settings_is_the_only_one(qapp: object, tmp_path: Path) -> None:
    HallMemory(tmp_path).save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site = Site(tmp_path, server=ServerLink(hall="solok"))
    site.connection.start()
    site.finder.show(PADANG)
    assert site.shows("searching")
    assert site.link.aims == []
    site.finder.show(SOLOK, PADANG)
    assert site.shows("connecting")
    assert site.link.aims == [SOLOK.url]


def test_a_hall_may_be_named_by_its_mall_or_its_name(qtbot: QtBot, tmp_path: Path) -> None:
    solok = sighting("solok-1a2b3c4d", SOLOK.url, name="MPP Solok")
    for place, named in enumerate(("solok", "MPP Solok", "solok-1a2b3c4d")):
        site = Site(tmp_path / str(place), server=ServerLink(hall=named))
        site.connection.start()
        site.finder.show(PADANG, solok)
        site.settle(qtbot)
        assert site.link.aims == [solok.url]


def test_two_servers_of_one_mall_are_two_halls(site: Site) -> None:
    site.connection.start()
    site.finder.show(sighting("solok-1a2b3c4d", SOLOK.url), sighting("solok-99887766", PADANG.url))
    assert site.shows("choosing")
    assert len(site.connection.property("halls")) == 2


def test_a_remembered_hall_that_is_gone_is_asked_about_and_taken_back_when_it_comes(site: Site) -> None:
    site.memory.save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site.connection.start()
    site.finder.show(SOLOK)
    site.pass_seconds(9)
    assert site.shows("connecting")
    site.pass_seconds(1)
    assert site.shows("choosing")
    site.finder.show(SOLOK, PADANG_MOVED)
    assert site.shows("connecting")
    assert site.link.aims[-1] == PADANG_MOVED.url


def test_a_program_that_has_worked_waits_for_its_hall_without_asking(site: Site) -> None:
    site.memory.save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site.connection.start()
    site.come_online("padang")
    site.link.set_online(False)
    site.finder.show(SOLOK)
    site.pass_seconds(60)
    assert site.shows("offline")


def test_an_address_in_the_settings_needs_no_search(qapp: object, tmp_path: Path) -> None:
    site = Site(tmp_path, server=ServerLink(url="http://127.0.0.1:8300"))
    site.connection.start()
    site.come_online("mpp-contoh")
    site.link.give_mall(mall())
    assert site.shows("online")
    assert not site.finder.started
    assert site.connection.property("hallName") == "MPP Contoh"
    assert site.memory.load() is None


def test_two_addresses_in_the_settings_are_tried_in_turn_until_one_leads(
    qapp: object, tmp_path: Path
) -> None:
    first, second = "http://127.0.0.1:8300", "http://127.0.0.1:8310"
    site = Site(tmp_path, server=ServerLink(url=first, others=(second,)))
    site.connection.start()
    site.come_online("mpp-contoh")
    site.link.set_online(False)
    assert site.link.aims == [first]

    site.pass_seconds(2)
    assert site.link.aims == [first, second]
    site.pass_seconds(2)
    assert site.link.aims == [first, second, first]
    site.pass_seconds(2)
    site.come_online("mpp-contoh")
    assert site.link.target == (second, "")
    assert site.shows("online")
    assert not site.finder.started


def test_a_server_in_the_settings_that_leads_another_hall_by_now_gives_way_to_the_next(
    qapp: object, tmp_path: Path
) -> None:
    first, second = "http://127.0.0.1:8300", "http://127.0.0.1:8310"
    site = Site(tmp_path, server=ServerLink(url=first, others=(second,), hall="padang"))
    site.connection.start()
    site.link.greet(hello(hall="solok"))
    site.pass_seconds(1)
    assert site.link.target == (second, "")


def test_seconds_without_a_line_are_counted(site: Site) -> None:
    site.memory.save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site.connection.start()
    site.come_online("padang")
    site.now = 100.0
    site.link.set_online(False)
    site.pass_seconds(7)
    assert site.connection.property("offlineSeconds") == 7
    site.link.set_online(True)
    assert site.connection.property("offlineSeconds") == 0


def test_the_network_is_searched_afresh_while_there_is_no_line(site: Site) -> None:
    site.connection.start()
    site.pass_seconds(20)
    assert site.finder.looks == 2


def test_a_key_that_comes_later_or_changes_is_used(qapp: object, tmp_path: Path) -> None:
    key = tmp_path / "key"
    site = Site(tmp_path, server=ServerLink(url="http://127.0.0.1:8300"), key=key)
    site.connection.start()
    assert site.shows("connecting")
    assert site.link.target is None

    key.write_text("lama\n", encoding="utf-8")
    site.pass_seconds(1)
    assert site.link.target == ("http://127.0.0.1:8300", "lama")
    site.link.unauthorised.emit()
    assert site.shows("refused")

    key.write_text("baru\n", encoding="utf-8")
    site.pass_seconds(1)
    assert site.link.target == ("http://127.0.0.1:8300", "baru")
    site.come_online("mpp-contoh")
    assert site.shows("online")


def test_somebody_who_is_not_the_halls_server_is_shown_as_such_until_the_server_is_there(
    qapp: object, tmp_path: Path
) -> None:
    authority = tmp_path / "authority.pem"
    authority.write_text("lama\n", encoding="utf-8")
    site = Site(tmp_path, server=ServerLink(url="https://127.0.0.1:8300"), authority=authority)
    site.connection.start()
    assert site.link.authority == "lama"
    site.link.stranger.emit()
    assert site.shows("stranger")
    site.pass_seconds(30)
    assert site.shows("stranger")

    authority.write_text("baru\n", encoding="utf-8")
    site.pass_seconds(1)
    assert site.link.authority == "baru"
    site.come_online("mpp-contoh")
    assert site.shows("online")


def test_a_hall_that_is_seen_with_tls_is_told_by_its_address_alone(site: Site) -> None:
    site.connection.start()
    site.finder.show(SOLOK, sighting("padang", "https://127.0.0.1:8301"))
    assert [each["address"] for each in site.connection.property("halls")] == [
        "127.0.0.1:8302",
        "127.0.0.1:8301",
    ]


def test_another_protocol_is_shown(site: Site) -> None:
    site.memory.save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site.connection.start()
    site.link.incompatible.emit(2)
    assert site.shows("incompatible")


def test_closing_ends_the_search_and_leaves_the_server(site: Site) -> None:
    site.memory.save(KnownHall(hall="padang", name="MPP Padang", url=PADANG.url))
    site.connection.start()
    site.connection.close()
    assert (site.finder.closed, site.link.target) == (True, None)
