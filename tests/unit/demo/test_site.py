"""A demonstration's own folder: its copy of a mall is a mall, under a name of its own, open at any hour."""

import os
from pathlib import Path

import pytest

from demo.site import LOOPBACK, ROOT, Site, server_settings
from server.malls.loading import load_mall
from server.settings import load_settings

SAMPLE = ROOT / "config" / "malls" / "batu-gadang"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(folder=tmp_path / "demo")
    site.clear()
    return site


def test_the_borrowed_mall_is_the_mall_under_another_name(site: Site) -> None:
    own = site.borrow(SAMPLE)
    borrowed, sample = load_mall(site.mall), load_mall(SAMPLE)
    assert own == borrowed.id == f"batu-gadang-{os.getpid()}"
    assert (borrowed.walking, borrowed.packages, borrowed.hours) == (
        sample.walking,
        sample.packages,
        sample.hours,
    )


def test_its_officers_need_not_wait_for_who_does_not_come(site: Site) -> None:
    site.borrow(SAMPLE)
    assert load_mall(SAMPLE).no_show.recalls > 1
    no_show = load_mall(site.mall).no_show
    assert (no_show.recalls, no_show.seconds) == (0, 0)


def test_a_mall_that_says_nothing_of_it_is_borrowed_too(site: Site) -> None:
    site.borrow(ROOT / "tests" / "malls" / "small")
    assert load_mall(site.mall).no_show.recalls == 0


def test_the_demonstrations_server_is_always_open(site: Site) -> None:
    settings = load_settings(site.write("server", server_settings(site)))
    assert settings.always_open
    assert settings.tls.is_by_the_hall
    assert Path(settings.mall) == site.mall.resolve()


def test_started_anew_the_server_is_where_programs_and_slips_look_for_it(site: Site) -> None:
    settings = load_settings(site.write("server", server_settings(site, port=8500, pages=8501)))
    assert (settings.host, settings.port, settings.public.port) == (LOOPBACK, 8500, 8501)
