"""The hall as the kiosk keeps it: set up, arranged, open or closed, with its server or without."""

from datetime import timedelta

import pytest
from msgspec.structs import replace as with_fields
from pytestqt.qtbot import QtBot

from kiosk.hallkeeper import HallKeeper
from kiosk.visiting.commonwords import CommonWords
from tests.fakes.kiosk_hall import both
from tests.fakes.kiosk_visit import NOON, RICH_MALL, closed, opened
from tests.fakes.link import FakeLink
from tests.fakes.standin import FakeStandIn
from wire.events import HelpAsked, KioskArranged, Record
from wire.kiosks import Arrangement, KioskState
from wire.mall import Kiosk
from wire.offers import Services, ServiceState
from wire.snapshot import Snapshot

TAX = Arrangement(agencies=("pajak",), theme="songket")


class Kept:
    """A keeper, and everything it said."""

    def __init__(self, *, own: Arrangement = Arrangement(), numbers: tuple[str, ...] = ()) -> None:  # noqa: B008  frozen
        self.link = FakeLink()
        self.stand_in = FakeStandIn(*numbers)
        self.now = NOON
        self.keeper = HallKeeper(
            link=self.link,
            stand_in=self.stand_in,
            kiosk="kiosk-1",
            own=own,
            words=CommonWords(),
            now=lambda: self.now,
        )
        self.said: list[str] = []
        self.learnt: list[object] = []
        self.themes: list[str] = []
        self.helpers: list[str | None] = []
        self.lines: list[tuple[str, ...]] = []
        for name in ("renewed", "offersChanged", "linesChanged", "lostChanged"):
            getattr(self.keeper, name).connect(lambda name=name: self.said.append(name))
        self.keeper.learnt.connect(self.learnt.append)
        self.keeper.themeWanted.connect(self.themes.append)
        self.keeper.helpChanged.connect(self.helpers.append)
        self.keeper.linesOffered.connect(self.lines.append)

    def open(self) -> None:
        """The server is there."""
        self.link.set_online(True)
        self.link.give_mall(RICH_MALL)
        self.said.clear()

    def offer(self, *states: ServiceState) -> None:
        """The server says what it has."""
        self.link.asking()[0].answer(Services(at=self.now, services=states))

    def why(self, service: str) -> str:
        """Why it gives no number; empty for one that does."""
        assert self.keeper.hall is not None
        state = self.keeper.hall.offers.closed(service)
        return state.why if state is not None else ""


def arranged(arrangement: Arrangement | None, *, seq: int = 9) -> Record:
    return Record(
        seq=seq, at=NOON, event=KioskArranged(kiosk="kiosk-1", arrangement=arrangement, by="kepala")
    )


@pytest.fixture
def kept(qapp: object) -> Kept:
    return Kept()


def test_there_is_no_hall_until_a_mall_is_known(kept: Kept) -> None:
    kept.link.set_online(True)
    assert kept.keeper.hall is None
    kept.link.give_mall(RICH_MALL)
    assert kept.keeper.hall is not None
    assert kept.keeper.hall.online
    assert kept.said == ["renewed"]
    kept.link.give_mall(RICH_MALL)
    assert kept.said == ["renewed"], "the same one"


def test_lines_are_offered_once_each(kept: Kept) -> None:
    kept.open()
    assert len(kept.lines) == 1
    assert len(set(kept.lines[0])) == len(kept.lines[0]) == len(RICH_MALL.lines)


def test_offers_are_news_when_they_differ(kept: Kept) -> None:
    kept.open()
    kept.offer(opened("dukcapil/ktp"))
    kept.link.set_online(False)
    kept.link.set_online(True)
    kept.offer(opened("dukcapil/ktp"))
    assert kept.said == ["offersChanged"]
    learnt = [each for each in kept.learnt if isinstance(each, Services)]
    assert len(learnt) == 1, "who waits is not worth the disk"


def test_hours_pass_while_nobody_tells(kept: Kept) -> None:
    kept.open()
    kept.offer(
        opened("dukcapil/ktp", closes_at=NOON + timedelta(hours=1)),
        closed("pajak/npwp", opens=NOON + timedelta(hours=1)),
    )
    assert (kept.why("dukcapil/ktp"), kept.why("pajak/npwp")) == ("", "hours")
    kept.now = NOON + timedelta(hours=2)
    kept.keeper.look()
    assert (kept.why("dukcapil/ktp"), kept.why("pajak/npwp")) == ("hours", "")


def test_a_number_given_alone_takes_its_place_of_the_day(qapp: object) -> None:
    kept = Kept(numbers=("dukcapil/ktp",))
    kept.open()
    kept.offer(opened("dukcapil/ktp", quota=40, places_left=1))
    kept.stand_in.given = ("dukcapil/ktp",)
    kept.keeper.look()
    assert kept.why("dukcapil/ktp") == "quota"


def test_a_moment_without_the_server_is_not_worth_a_word(kept: Kept, qtbot: QtBot) -> None:
    kept.open()
    kept.link.set_online(False)
    assert kept.keeper.hall is not None
    assert kept.keeper.hall.online
    kept.keeper.give_up()
    assert not kept.keeper.hall.online
    kept.link.set_online(True)
    assert kept.keeper.hall.online


def test_the_grace_ends_by_itself(kept: Kept, qtbot: QtBot) -> None:
    kept.open()
    with qtbot.waitSignal(kept.keeper.awayChanged, timeout=3000) as away:
        kept.link.set_online(False)
    assert away.args == [True]


def test_what_cannot_be_given_alone_is_closed_while_it_lasts(qapp: object) -> None:
    kept = Kept(numbers=("dukcapil/ktp",))
    kept.open()
    kept.offer(opened("dukcapil/ktp"), opened("pajak/npwp"))
    kept.link.set_online(False)
    kept.keeper.give_up()
    assert (kept.why("dukcapil/ktp"), kept.why("pajak/npwp"), kept.keeper.lost) == ("", "alone", False)
    kept.link.set_online(True)
    assert (kept.why("pajak/npwp"), kept.keeper.lost) == ("", False)


def test_a_kiosk_without_server_and_numbers_is_lost(kept: Kept) -> None:
    kept.open()
    kept.link.set_online(False)
    kept.keeper.give_up()
    assert kept.keeper.lost
    assert "lostChanged" in kept.said
    kept.link.set_online(True)
    assert not kept.keeper.lost


def test_a_kiosk_that_the_server_does_not_accept_gives_nothing_alone_and_waits_for_no_grace(
    qapp: object,
) -> None:
    kept = Kept(numbers=("dukcapil/ktp", "pajak/npwp"))
    kept.open()
    kept.link.set_online(False)
    kept.keeper.refuse(refused=True)
    assert kept.keeper.hall is not None
    assert (kept.keeper.hall.online, kept.keeper.lost, kept.stand_in.barred) == (False, True, True)
    assert kept.why("dukcapil/ktp") == "alone"
    kept.link.set_online(True)
    kept.keeper.refuse(refused=False)
    assert (kept.why("dukcapil/ktp"), kept.keeper.lost, kept.stand_in.barred) == ("", False, False)
    kept.link.set_online(False)
    kept.keeper.give_up()
    assert (kept.why("dukcapil/ktp"), kept.keeper.lost) == ("", False), "the server is only gone this time"


def test_a_kiosk_that_was_alone_stops_giving_when_the_server_is_back_and_does_not_accept_it(
    qapp: object,
) -> None:
    kept = Kept(numbers=("dukcapil/ktp",))
    kept.open()
    kept.link.set_online(False)
    kept.keeper.give_up()
    assert (kept.why("dukcapil/ktp"), kept.keeper.lost) == ("", False)
    kept.keeper.refuse(refused=True)
    assert (kept.why("dukcapil/ktp"), kept.keeper.lost) == ("alone", True)


def test_a_kiosk_that_is_shut_out_is_lost_outside_the_hours_too(kept: Kept) -> None:
    kept.open()
    kept.offer(*(closed(each.id) for each in RICH_MALL.services))
    kept.link.set_online(False)
    kept.keeper.give_up()
    assert not kept.keeper.lost, "that everything is closed is all there is to say"
    kept.keeper.refuse(refused=True)
    assert kept.keeper.lost


def test_a_kiosk_that_starts_shut_out_does_not_open_as_before(qapp: object) -> None:
    kept = Kept(numbers=("dukcapil/ktp",))
    kept.keeper.refuse(refused=True)
    kept.keeper.recall(RICH_MALL, None, None, "")
    assert (kept.why("dukcapil/ktp"), kept.keeper.lost) == ("alone", True)


def test_a_no_that_comes_while_the_line_still_stands_counts_once_it_has_gone(qapp: object) -> None:
    kept = Kept(numbers=("dukcapil/ktp",))
    kept.open()
    kept.keeper.refuse(refused=True)
    assert not kept.stand_in.barred
    kept.link.set_online(False)
    assert (kept.stand_in.barred, kept.keeper.lost) == (True, True)


def test_the_hall_is_as_it_was_when_there_is_no_server_since_the_start(qapp: object) -> None:
    kept = Kept(numbers=("dukcapil/ktp", "pajak/npwp"))
    told = Services(at=NOON, services=(closed("dukcapil/ktp"),))
    kept.keeper.recall(RICH_MALL, told, TAX, "http://hall:8420")
    assert kept.keeper.hall is not None
    assert [each.id for each in kept.keeper.hall.catalogue.agencies] == ["pajak"]
    assert (kept.why("dukcapil/ktp"), kept.why("pajak/npwp"), kept.why("pajak/spt")) == ("hours", "", "alone")
    assert (kept.keeper.hall.online, kept.themes) == (False, ["songket"])
    kept.link.set_online(True)
    kept.link.give_state(Snapshot(seq=1, day=NOON.date(), tickets=(), counters=(), calls=()))
    assert len(kept.keeper.hall.catalogue.agencies) > 1, "the server knows of no such order any longer"


def test_what_was_before_does_not_replace_what_the_server_says(kept: Kept) -> None:
    kept.open()
    kept.keeper.recall(with_fields(RICH_MALL, id="elsewhere"), None, None, "")
    assert kept.keeper.hall is not None
    assert kept.keeper.hall.catalogue.mall.id == "batu-gadang"


def test_an_order_changes_what_is_offered_and_worn_at_once(kept: Kept) -> None:
    kept.open()
    kept.link.happen(arranged(TAX))
    assert kept.keeper.hall is not None
    assert [each.id for each in kept.keeper.hall.catalogue.agencies] == ["pajak"]
    assert (kept.said, kept.themes) == (["renewed"], ["songket"])
    assert TAX in kept.learnt
    assert kept.lines[-1] == ("pajak/npwp", "pajak/spt")
    kept.link.happen(arranged(None, seq=10))
    assert (kept.said, kept.themes) == (["renewed", "renewed"], ["songket", ""])


def test_how_it_is_arranged_is_learnt_also_where_it_is_not(kept: Kept) -> None:
    kept.open()
    assert kept.learnt == [Arrangement()], "what was kept before may say otherwise"
    assert kept.themes == []


def test_another_theme_alone_sends_nobody_back_to_the_start(kept: Kept) -> None:
    kept.open()
    kept.link.happen(arranged(Arrangement(theme="songket")))
    assert (kept.said, kept.themes, kept.keeper.theme) == ([], ["songket"], "songket")


def test_the_mall_arranges_a_kiosk_and_its_own_settings_one_that_the_mall_does_not_know(qapp: object) -> None:
    own = Arrangement(agencies=("dukcapil",))
    kept = Kept(own=own)
    kept.open()
    assert kept.keeper.hall is not None
    assert [each.id for each in kept.keeper.hall.catalogue.agencies] == ["dukcapil"]
    known = Kiosk(id="kiosk-1", name=both("Pintu", "Door"), arrangement=TAX)
    kept.link.give_mall(with_fields(RICH_MALL, kiosks=(known,)))
    assert [each.id for each in kept.keeper.hall.catalogue.agencies] == ["pajak"]


def test_agencies_that_the_mall_does_not_have_are_named_in_the_log(
    qapp: object, caplog: pytest.LogCaptureFixture
) -> None:
    Kept(own=Arrangement(agencies=("dukcapil", "gone"))).open()
    assert "no agency 'gone'" in caplog.text


def test_who_was_called_is_told(kept: Kept) -> None:
    kept.open()
    waiting = KioskState(kiosk="kiosk-1", help_since=NOON)
    kept.link.give_state(
        Snapshot(seq=1, day=NOON.date(), tickets=(), counters=(), calls=(), kiosks=(waiting,))
    )
    assert kept.helpers == [""]
    kept.link.happen(Record(seq=2, at=NOON, event=HelpAsked(kiosk="kiosk-2", zone="", language="id")))
    assert kept.helpers == [""], "somebody else's"


def test_another_hall_has_other_offers(kept: Kept) -> None:
    kept.open()
    kept.offer(closed("dukcapil/ktp"))
    kept.link.give_mall(with_fields(RICH_MALL, id="elsewhere"))
    assert kept.why("dukcapil/ktp") == ""
