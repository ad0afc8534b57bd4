"""A demonstration's officers: those of the two counters that open, each with a PIN that the server takes and no file has."""

import os
from pathlib import Path

import pytest

from demo.crowd import staffed
from demo.programs import ProgramEnded
from demo.site import Site, server_settings
from demo.staffing import officers_of, register
from server.malls.loading import load_mall
from server.staff.pins import objection
from tests.fakes.server_process import SMALL_MALL


def test_two_officers_for_the_two_counters_with_new_pins_each_day() -> None:
    mall = load_mall(SMALL_MALL)
    officers, others = officers_of(mall), officers_of(mall)

    assert tuple(officer.counter for officer in officers) == staffed(mall)
    assert {objection(officer.pin) for officer in (*officers, *others)} == {None}
    assert {officer.pin for officer in officers} != {officer.pin for officer in others}
    assert not any(officer.pin in repr(officer) for officer in officers)


def test_they_are_registered_once_and_their_pins_are_written_nowhere(tmp_path: Path) -> None:
    site = Site(folder=tmp_path / "demo")
    site.clear()
    site.borrow(SMALL_MALL)
    settings = site.write("server", server_settings(site))
    (officer, _) = officers_of(load_mall(SMALL_MALL))

    register((officer,), settings=settings, env=os.environ)

    files = [path.read_bytes() for path in site.folder.rglob("*") if path.is_file()]
    assert not any(officer.pin.encode() in content for content in files)
    with pytest.raises(ProgramEnded, match="could not be registered"):
        register((officer,), settings=settings, env=os.environ)
