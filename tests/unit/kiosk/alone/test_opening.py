"""A kiosk that starts without its server opens as the hall was the last time, and gives numbers."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app import make_kiosk, open_as_before, stand_in_for
from kiosk.settings import KioskSettings
from kiosk.viewmodel import Kiosk
from kiosk.visiting.dialogue import ChooseService, Take
from kiosk.visiting.visit import TicketShown
from qtkit.stage import ASSETS
from qtkit.themes import load_look
from tests.fakes.alone_story import HALL, AloneStory, request_id
from tests.fakes.quiet_printer import QuietPrinter
from tests.fakes.texts import all_texts
from wire.kiosks import Arrangement
from wire.offers import Services, ServiceState


@pytest.fixture
def story(tmp_path: Path, qapp: object) -> Iterator[AloneStory]:
    told = AloneStory(tmp_path)
    yield told
    told.close()


def kiosk_of(story: AloneStory) -> Kiosk:
    kiosk = make_kiosk(
        settings=KioskSettings(),
        link=story.link,
        printer=QuietPrinter(),
        languages=all_texts(),
        look=load_look(ASSETS / "themes" / "itiak-pulang-patang"),
        new_id=request_id,
        now=lambda: story.now,
        stand_in=story.stand_in,
    )
    stand_in_for(kiosk, story.stand_in)
    return kiosk


def was_there(story: AloneStory, services: Services | None = None) -> None:
    """The server was there, and is gone; the kiosk was started again."""
    story.connect()
    story.serve_all()
    if services is not None:
        story.stand_in.liaison.remember(services)
    story.restart_kiosk()


def take(kiosk: Kiosk, service: str) -> str:
    """A visitor's number, or the screen they see instead."""
    kiosk.course.happen(ChooseService(service=service))
    kiosk.course.happen(Take(request_id=request_id()))
    screen = kiosk.course.visit.screen
    return screen.ticket.label if isinstance(screen, TicketShown) else kiosk.shown()


def test_it_waits_until_it_remembers(story: AloneStory) -> None:
    was_there(story)
    kiosk = kiosk_of(story)
    assert kiosk.shown() == "waiting"
    open_as_before(kiosk, story.stand_in, named="")
    assert kiosk.shown() == "start"
    assert take(kiosk, "reg/card") == "A-055"
    assert kiosk.course.base_url == "http://127.0.0.1:8300"


@pytest.mark.parametrize("named", ["", HALL, "small", "Mal Kecil"])
def test_it_is_the_hall_that_the_settings_name(story: AloneStory, named: str) -> None:
    was_there(story)
    kiosk = kiosk_of(story)
    open_as_before(kiosk, story.stand_in, named=named)
    assert kiosk.shown() == "start"


def test_a_kiosk_for_another_hall_remembers_nothing(story: AloneStory) -> None:
    was_there(story)
    kiosk = kiosk_of(story)
    open_as_before(kiosk, story.stand_in, named="another")
    assert kiosk.shown() == "waiting"


def test_on_another_day_there_is_nothing_to_give_and_it_waits(story: AloneStory) -> None:
    was_there(story)
    story.skew = timedelta(days=1)
    kiosk = kiosk_of(story)
    open_as_before(kiosk, story.stand_in, named="")
    assert kiosk.shown() == "waiting"
    kiosk.heading.set_connection("choosing", [])
    assert kiosk.shown() == "halls", "it may have been carried to another hall"


def test_it_is_arranged_as_before_and_its_places_are_counted_on(story: AloneStory) -> None:
    full = ServiceState(
        service="reg/card",
        open=True,
        why="",
        said="",
        closes_at=None,
        opens=None,
        waiting=0,
        wait_low_seconds=None,
        wait_high_seconds=None,
        quota=2,
        places_left=2,
    )
    was_there(story, Services(at=story.now, services=(full,)))
    story.stand_in.liaison.remember(Arrangement(agencies=("reg",)))
    for expected in ("A-055", "A-056", "closed"):
        kiosk = kiosk_of(story)
        open_as_before(kiosk, story.stand_in, named="")
        assert kiosk.course.catalogue is not None
        assert [each.id for each in kiosk.course.catalogue.agencies] == ["reg"]
        assert take(kiosk, "reg/card") == expected
        story.restart_kiosk()
