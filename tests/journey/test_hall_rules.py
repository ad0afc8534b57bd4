"""The hall's rules by HTTP, with the sample mall and a real server process that is killed and started again.

The server goes by a clock that the story moves (``tests.fakes.moved_clock``); everything else of it is as in a hall.
"""

import random
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from bench.aftermath import snapshot_of
from server.domain.events import CounterOpened, DayOpened, Recorded
from server.domain.hall import Hall
from server.domain.texts import without_texts
from server.web.snapshots import snapshot_of as snapshot_of_hall
from server.web.translate import record_of
from tests.fakes import hall_as_told as told
from tests.fakes.booked_days import BookedDays, midnight
from tests.fakes.day_verdict import answer_faults, hall_faults, journal_faults, journal_of
from tests.fakes.guided_visit import GuidedVisit
from tests.fakes.moved_clock import MovedClock
from tests.fakes.postgres import postgres_folder, running_postgres
from tests.fakes.pressing_crowd import Crowd
from tests.fakes.sample_malls import sample_mall, sample_plan
from tests.fakes.server_process import ServerProcess, request_id
from tests.fakes.timed_server import sample_server
from tests.fakes.twin_hall import TwinHall
from tests.fakes.visit_diary import Step
from wire import commands as c
from wire import events as e

WEDNESDAY: Final = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)  # nine o'clock in Jakarta
COUNTERS: Final = ("1", "6", "13", "14", "16", "17", "28", "29")
"""Some that have to do with one another: registry, immigration, police, tax, bank."""
PEOPLE, KILLS, MANY = 6, 5, 5000


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where the server keeps its journal."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'hall.sqlite'}"
        return
    programs = postgres_folder()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian package: postgresql)")
    with running_postgres(programs) as url:
        yield url


@pytest.fixture
def clock(tmp_path: Path) -> MovedClock:
    """The hall's: it stands still on a Wednesday morning."""
    return MovedClock.standing(tmp_path / "clock", WEDNESDAY)


@pytest.fixture
def chance() -> random.Random:
    """Another one each time; the seed tells it again."""
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}")
    return random.Random(seed)


# A day of every command.


def test_a_day_of_every_command_outlives_many_kills(
    tmp_path: Path, clock: MovedClock, database: str, chance: random.Random
) -> None:
    clock.run()
    with sample_server(tmp_path, clock, database) as server:
        with TwinHall(server, sample_plan()) as twin:
            assert twin.has(1)
            with Crowd(server=server, twin=twin, clock=clock, counters=COUNTERS) as crowd:
                press_everything(crowd, chance)
            assert twin.has(max(record.seq for _, record in crowd.answered.values()))
            server.kill()
            twin.end()
        clock.stand(clock.now())
        server.start()
        assert crowd.unanswered >= KILLS, "work was in hand when the server was killed"
        are_told_the_same_again(server, chance.sample(sorted(crowd.answered), 150), crowd)
        agree(server, clock, journal_of(database), crowd, twin)
        is_remembered(server, clock, database)


def press_everything(crowd: Crowd, chance: random.Random) -> None:
    """Through the kills, until every command there is has been answered."""
    crowd.begin(PEOPLE, seed=chance.randrange(1_000_000))
    for _ in range(KILLS):
        crowd.go_on(chance.randint(20, 200))
        crowd.crash()
    while missing := set(c.COMMANDS) - set(crowd.kinds):
        assert len(crowd.answered) < MANY, missing
        crowd.go_on(25)
    crowd.end()


def are_told_the_same_again(server: ServerProcess, requests: list[str], crowd: Crowd) -> None:
    """The same requests, long after and in any order, are answered with the same records."""
    with closing(server.client()) as client:
        for request in requests:
            command, record = crowd.answered[request]
            assert client.send(command) == record


def agree(
    server: ServerProcess, clock: MovedClock, journal: list[Recorded], crowd: Crowd, twin: TwinHall
) -> None:
    """The journal, what everybody was told, and what the hall says now are one and the same. Time stands still."""
    faults = [
        *journal_faults(journal),
        *answer_faults(journal, crowd.answered, crowd.refused),
        *hall_faults(journal, sample_plan()),
    ]
    assert faults == []
    assert [heard(record) for record in journal[: len(twin.records)]] == twin.records
    hall = Hall(sample_plan())
    for record in journal:
        hall.apply(record)
    assert snapshot_of(server.url, server.key) == snapshot_of_hall(hall)
    answers(server, told.answers(hall, clock.now()))


def heard(record: Recorded) -> e.Record:
    """*record* in the stream of somebody who works for the whole hall: without what was written about visits."""
    event = record.event
    return record_of(
        record if isinstance(event, CounterOpened) else replace(record, event=without_texts(event))
    )


def is_remembered(server: ServerProcess, clock: MovedClock, database: str) -> None:
    """What became of everybody is told a day later as well, of those too whose time ran out."""
    clock.forward(days=1)
    with closing(server.client()) as client:
        client.open(COUNTERS[0])
    hall, seen = Hall(sample_plan()), 0
    for record in journal_of(database):
        seen += isinstance(record.event, DayOpened)
        if seen == 2:
            break
        hall.apply(record)
    assert seen == 2, "a new day has begun"
    answers(server, told.answers_afterwards(hall))


def answers(server: ServerProcess, expected: Iterable[told.Answer]) -> None:
    """The server answers every question as *expected*."""
    with closing(server.client()) as client:
        for path, answer in expected:
            assert client.http.get(path).content == answer, path


# A visitor with a package.


def test_a_restaurant_is_opened_in_one_visit(
    tmp_path: Path, clock: MovedClock, chance: random.Random
) -> None:
    with sample_server(tmp_path, clock) as server:
        others = wait_before(server)
        visit = GuidedVisit(
            server, clock, sample_mall(), sample_plan(), package="buka-rumah-makan", chance=chance
        )
        with closing(visit):
            is_one_of_three(visit)
            are_served(visit, others)
            for done in range(len(visit.issued.errands)):
                visit.looks_right()
                is_served(visit, visit.called_somewhere(), chance, leaves=done == 2, dies=done == 4)
            visit.looks_right()
            ends_well(visit)
            server.kill()
            server.start()
            ends_well(visit)
            comes_tomorrow(visit)


def wait_before(server: ServerProcess) -> list[str]:
    """Two people at the tax office, before our visitor."""
    client = server.client()
    tickets = []
    for _ in range(2):
        issued = client.issue("pajak/npwp-pribadi").event
        assert isinstance(issued, e.TicketIssued)
        tickets.append(issued.ticket)
    client.close()
    return tickets


def is_one_of_three(visit: GuidedVisit) -> None:
    """The slip comes out. Two people are before our visitor, who needs the tax number before anything else."""
    ticket = visit.ticket
    visit.did(c.ReportPrinted(request_id=request_id(), ticket=ticket, kiosk="k1"), e.TicketPrinted)
    assert visit.issued.ahead == 2
    for language, before in (("id", "2 orang di depan Anda"), ("en", "2 people before you")):
        tax_number = visit.name(visit.diary.steps[1], language)
        assert visit.phone.read(ticket, language).rows[tax_number].startswith(before)
    too_soon = c.CallTicket(request_id=request_id(), counter="12", ticket=ticket, reason="now", errand=2)
    assert visit.refused(too_soon) == "needs-another"


def are_served(visit: GuidedVisit, others: list[str]) -> None:
    """They are called first, having come first."""
    for counter, ticket in zip(("17", "18"), others, strict=True):
        called = visit.did(c.CallNext(request_id=request_id(), counter=counter), e.TicketCalled)
        assert called.ticket == ticket
        visit.did(c.StartService(request_id=request_id(), counter=counter, ticket=ticket), e.ServiceStarted)
        visit.clock.forward(minutes=5)
        visit.did(c.FinishService(request_id=request_id(), counter=counter, ticket=ticket), e.ServiceFinished)


def is_served(visit: GuidedVisit, step: Step, chance: random.Random, *, leaves: bool, dies: bool) -> None:
    """From the call to the end; *leaves*: is set aside in between; *dies*: the server is, while it serves."""
    clock, diary, ticket, counter = visit.clock, visit.diary, visit.ticket, step.counter
    visit.looks_right()
    elsewhere = visit.other_counter(step)
    assert visit.refused(c.CallNext(request_id=request_id(), counter=elsewhere)) == "nobody-waiting"
    clock.forward(seconds=chance.randint(1, 90))
    visit.did(c.Recall(request_id=request_id(), counter=counter, ticket=ticket), e.TicketRecalled)
    diary.recalled(clock.now())
    clock.forward(seconds=chance.randint(1, 90))
    visit.did(c.StartService(request_id=request_id(), counter=counter, ticket=ticket), e.ServiceStarted)
    diary.started(clock.now())
    if dies:
        visit.server.kill()
        visit.server.start()
    visit.looks_right()
    clock.forward(seconds=chance.randint(60, 900))
    if leaves:
        hold = c.HoldErrand(request_id=request_id(), counter=counter, ticket=ticket, minutes=30)
        until = visit.did(hold, e.ErrandHeld).until
        assert until == clock.now() + timedelta(minutes=30)
        diary.held(clock.now(), until=until)
        visit.looks_right()
        clock.forward(seconds=chance.randint(60, 900))
        back = c.ResumeErrand(request_id=request_id(), ticket=ticket, counter=counter)
        visit.did(back, e.ServiceResumed)
        diary.resumed(step.asked.number, clock.now())
        clock.forward(seconds=chance.randint(60, 900))
    finish = c.FinishService(request_id=request_id(), counter=counter, ticket=ticket)
    finished = visit.did(finish, e.ServiceFinished)
    diary.finished(finish.outcome, clock.now())
    assert finished.open_errands == len(diary.left_to_do)
    assert finished.served_seconds == diary.leg(step).served_seconds


def ends_well(visit: GuidedVisit) -> None:
    """Everything is known to the second: times of each errand, and every call with its reason."""
    status = visit.status()
    assert (status.phase, status.label, status.package) == ("done", visit.issued.label, "buka-rumah-makan")
    assert [errand.legs for errand in status.errands] == [
        (visit.diary.leg(step),) for step in visit.diary.steps.values()
    ]
    assert status.printed is True
    assert visit.calls_told() == tuple(visit.calls)
    for made in visit.calls:
        reason = made.call.reason
        assert reason.waited_seconds == (made.at - visit.diary.taken).total_seconds()
        assert (reason.compared[0].label, reason.passed_over) == (visit.issued.label, ())


def comes_tomorrow(visit: GuidedVisit) -> None:
    """A day later everything can still be read, and the number is somebody else's."""
    visit.clock.forward(days=1)
    tomorrow = [visit.client.issue("pajak/npwp-pribadi").event for _ in range(3)]
    labels = [issued.label for issued in tomorrow if isinstance(issued, e.TicketIssued)]
    assert labels == ["M-001", "M-002", visit.issued.label]
    ends_well(visit)
    assert visit.status().day == date(2026, 11, 25)
    assert visit.phone.read(visit.ticket, "en").phase == "done"


# Appointments.


def test_an_appointment_outlives_crashes_and_the_change_of_days(tmp_path: Path, clock: MovedClock) -> None:
    wednesday, thursday, tuesday = date(2026, 11, 25), date(2026, 11, 26), date(2026, 12, 1)
    with sample_server(tmp_path, clock) as server, BookedDays(server, clock) as hall:
        first, second = list(hall.free(thursday))[:2]
        kept, missed, moved = hall.booked(first), hall.booked(first), hall.booked(second)
        later = hall.booked(next(iter(hall.free(tuesday))))
        hall.it_is(midnight(thursday) - timedelta(microseconds=1))
        assert (hall.not_let_in(kept), hall.day) == ("too-early-to-check-in", wednesday)
        hall.crash(back_at=midnight(thursday))
        assert hall.begins(thursday)
        assert {hall.standing(booking).state for booking in (kept, missed, moved, later)} == {"booked"}
        assert (hall.not_booked(first), hall.free(thursday)[first]) == ("slot-full", 0)
        assert hall.not_let_in(kept) == "too-early-to-check-in"
        hall.is_served(kept, "H-001")
        hall.it_is(first + timedelta(minutes=15))
        assert hall.is_missed(missed)
        assert hall.not_let_in(missed) == "too-late-to-check-in"
        hall.moved(moved, next(iter(hall.free(tuesday))))

        for day in (date(2026, 11, 27), date(2026, 11, 30)):
            hall.it_is(midnight(day) + timedelta(hours=9))
            assert hall.begins(day), "though nobody asks for anything"
        hall.crash(back_at=midnight(tuesday))
        assert hall.not_let_in(kept) == "unknown-appointment", "it is over, and forgotten"
        assert {hall.standing(booking).state for booking in (moved, later)} == {"booked"}
        assert hall.free(tuesday)[later.slot] == 0
        hall.is_served(later, "H-001")
