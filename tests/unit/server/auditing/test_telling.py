"""What the audit's commands tell: verdicts in sentences, entries as lines, a visitor as JSON without anybody else."""

import argparse
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from server.access.about_devices import approved, changed
from server.access.devices import Device
from server.auditing import missing, options, person_options
from server.auditing.portrait import portrait, written
from server.auditing.showing import Wanted, lines
from server.auditing.verdicts import lines as verdict_lines
from server.malls.loading import load_mall
from server.service.acts import Act
from server.service.origin import HALL_KEY, Origin
from server.storage.chain import ACTS, JOURNAL
from server.storage.verifying import Head, Misfit, Verdict, Wrong
from tests.fakes.audit import NOON, SITI, acts_of, kept, made, morning
from tests.fakes.server_process import SMALL_MALL

MALL = load_mall(SMALL_MALL)


def told(*misfits: Misfit, erased: int = 0) -> str:
    return "\n".join(verdict_lines(Verdict(fitting={JOURNAL: 6, ACTS: 0}, erased=erased, misfits=misfits)))


def test_a_verdict_says_how_far_it_fits() -> None:
    assert told() == "journal: as it was written up to record 6\nacts: nothing that fits"
    assert "from 2 of these records words were taken out" in told(erased=2)


@pytest.mark.parametrize(
    ("seq", "wrong", "said"),
    [
        (7, Wrong.MISSING, "record 7 of the journal is missing"),
        (7, Wrong.ALTERED, "record 7 of the journal does not fit: it was changed or put in"),
        (1, Wrong.ALTERED, "or the audit.key in the data folder is not that of this database"),
        (6, Wrong.OTHER, "written anew, by somebody who has the key"),
        (7, Wrong.CUT, "its end was cut off"),
    ],
)
def test_a_verdict_says_what_it_means(seq: int, wrong: Wrong, said: str) -> None:
    assert said in told(Misfit(list=JOURNAL, seq=seq, wrong=wrong))


def test_a_head_is_read_as_it_was_told() -> None:
    head = Head(list=ACTS, seq=12, chain="0f" * 32)
    assert options.head(str(head)) == head
    assert options.head(f" 12:{'0f' * 32}\n") == Head(list=JOURNAL, seq=12, chain="0f" * 32)
    assert options.head("acts/0:acts") == Head(list=ACTS, seq=0, chain="acts")
    for wrong in ("", "12", "12:xyz", f"other/12:{'0f' * 32}", f"-1:{'0f' * 32}"):
        with pytest.raises(argparse.ArgumentTypeError):
            options.head(wrong)


def test_a_place_in_a_list_is_read() -> None:
    assert options.place("12") == options.place("journal/12") == (JOURNAL, 12)
    assert options.place("acts/12") == (ACTS, 12)
    for wrong in ("", "acts/", "other/1", "-1", "1/2/3", "１２"):
        with pytest.raises(argparse.ArgumentTypeError):
            options.place(wrong)


@pytest.mark.parametrize("said", [("export",), ("erase", "--ticket", "a", "--identity"), ()])
def test_a_visitor_is_named_in_one_way(said: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit):
        person_options.parse(said)


def shown(**wanted: object) -> list[str]:
    engine = made()
    kept(engine, morning())
    acts_of(engine).note(Act(action="staff-pin", subject="siti", origin=SITI))
    heading, *entries = lines(engine, MALL, Wanted(**wanted))  # type: ignore[arg-type]
    assert heading.split() == ["entry", "time", "device", "person", "what"]
    return entries


def test_entries_are_told_by_time_without_free_texts() -> None:
    entries = shown()
    assert entries[0].split() == [
        "journal/1",
        "2026-11-23",
        "08:00:00",
        "counter-1",
        "siti",
        *["day", "opened:", "day", "2026-11-23"],
    ]
    assert entries[-1].split() == [
        "acts/1",
        "2026-11-23",
        "12:00:00",
        "counter-1",
        "siti",
        "staff-pin:",
        "siti",
    ]
    assert any("ticket called: label A-001" in entry for entry in entries)
    assert "Rina fetches" not in " ".join(entries)
    assert [int(entry.split()[0].split("/")[1]) for entry in entries[:-1]] == list(range(1, len(entries)))


def test_entries_are_looked_for() -> None:
    everything = shown()
    assert shown(day=date(2026, 11, 23)) == everything
    assert shown(day=date(2026, 11, 22)) == []
    assert shown(person="siti", device="counter-1") == everything
    assert shown(person="nobody") == shown(device="nothing") == []
    about = shown(ticket="A-001")
    assert len(about) == 5, "issued, called, started, a note, finished"
    assert all("label A-001" in entry for entry in about)
    assert [entry for entry in shown(device="k1") if "issued" not in entry] == [], "about a kiosk"


def test_a_device_is_looked_for_by_whatever_it_was_called() -> None:
    engine = made()
    kept(engine, morning())
    acts = acts_of(engine)
    console = Device(
        id="counter-1", name="loket-1", kind="counter", key_hash="", created_at=NOON, approved_at=NOON
    )
    acts.note(approved(console, HALL_KEY))
    acts.note(changed("rename", console, replace(console, name="loket-2"), HALL_KEY))
    acts.note(Act(action="sign-in", subject="siti", origin=SITI))
    acts.note(Act(action="sign-in", subject="budi", origin=Origin(device="counter-2")))
    _, *everything = lines(engine, MALL, Wanted())
    theirs = [line for line in everything if "counter-2" not in line]
    assert len(theirs) == len(everything) - 1
    assert all("counter-1 (loket-2)" in line for line in theirs if "hall.key" not in line)
    for said in ("counter-1", "loket-1", "LOKET-2"):
        assert list(lines(engine, MALL, Wanted(device=said)))[1:] == theirs, said


def test_nothing_found_is_told_with_the_reason() -> None:
    engine = made()
    kept(engine, morning())

    def why(**wanted: object) -> str:
        return missing.why(engine, MALL, Wanted(**wanted))  # type: ignore[arg-type]

    assert why(person="sitti") == "nothing found: nobody here is or was called 'sitti'"
    assert why(device="loket-9") == "nothing found: no device here is or was called 'loket-9'"
    found_nothing = "nothing found since the last business day opened; --day names another one"
    assert (
        why(ticket="Z-999")
        == why(person="siti")
        == why(device="counter-1")
        == why(device="1")
        == found_nothing
    )
    assert why(day=date(2026, 11, 22)) == "nothing found on 2026-11-22"


def test_how_a_day_is_written_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        options.parse(["show", "--day", "26-11-2026"])
    assert "a day is written YYYY-MM-DD, for example 2026-11-24" in capsys.readouterr().err


def test_a_portrait_has_everything_of_one_visitor_and_nothing_of_others() -> None:
    story = morning()
    engine = made()
    kept(engine, story)
    first, second = (each.id for each in sorted(story.hall.tickets.values(), key=lambda each: each.seq)[:2])
    found = portrait(engine, first)
    assert found is not None
    assert found["ticket"]["label"] == "A-001"
    assert len(found["legs"]) == 1
    assert [each["what"] for each in found["records"]] == [
        "TicketIssued",
        "TicketCalled",
        "ServiceStarted",
        "NoteAdded",
        "ServiceFinished",
    ]
    assert datetime.fromisoformat(found["records"][0]["at"]) == datetime(2026, 11, 23, 1, tzinfo=UTC)
    text = written([found])
    assert "her daughter Rina fetches it" in text, "theirs to know"
    assert second not in text
    assert "officer" not in text
    assert portrait(engine, "nobody-has-this-id") is None
