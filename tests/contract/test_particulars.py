"""What is promised of visitors' answers, told of those in memory, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, inspect, select, text

from server.domain import commands as c
from server.service.particulars import Sealed
from server.service.ports import Journal, Particulars, StorageTrouble
from server.storage.journal import SqlJournal
from server.storage.particular_rows import SqlParticulars
from server.storage.tables import given, journal
from server.storage.tables import particulars as table
from tests.fakes.halls import Story
from tests.fakes.journals import FakeJournal, keep
from tests.fakes.particulars import FakeParticulars
from tests.fakes.plans import small_plan

TODAY = date(2026, 11, 23)
NIK, PHONE = ("reg/card", "nik"), ("reg/card", "phone")


class Visit(Story):
    """Somebody whose service asks for a number or two, a journal, and where answers are kept."""

    def __init__(self, journal: Journal, particulars: Particulars) -> None:
        plan = small_plan()
        card = replace(plan.services["reg/card"], asks=("nik", "phone"))
        super().__init__(replace(plan, services={**plan.services, "reg/card": card}))
        self.kept_by = particulars
        self._book = journal
        self._known = 0

    def put_down(self) -> None:
        """The journal has everything that has happened."""
        keep(self._book, self, known=self._known)
        self._known = len(self.journal)

    def say(self, ticket: str, *answers: Sealed, day: date = TODAY) -> str:
        """The visitor says something, the hall hears that they did; the request."""
        request = self.only_kept(ticket, *answers, day=day)
        said = tuple(c.Particular(service=each.service, field=each.field) for each in answers)
        self.tell(c.GiveParticulars(request_id=request, ticket=ticket, particulars=said))
        self.put_down()
        return request

    def only_kept(self, ticket: str, *answers: Sealed, day: date = TODAY) -> str:
        """The visitor says something, and the server is killed before the hall hears of it."""
        request = self.request()
        self.kept_by.keep(ticket, request, day, answers)
        return request

    def counting(self, ticket: str) -> list[tuple[str, str]]:
        return [(each.field, each.last_four) for each in self.kept_by.of_ticket(ticket)]


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def visit(request: pytest.FixtureRequest, make_database: Callable[[str], Engine]) -> Visit:
    if request.param == "memory":
        fake = FakeJournal()
        return Visit(fake, FakeParticulars(fake))
    engine = make_database(request.param)
    return Visit(SqlJournal(engine), SqlParticulars(engine))


def sealed(place: tuple[str, str], last_four: str) -> Sealed:
    return Sealed(service=place[0], field=place[1], hash=last_four * 16, last_four=last_four)


def test_what_was_said_is_there_for_its_ticket_alone(visit: Visit) -> None:
    ticket, other = visit.issue().ticket, visit.issue().ticket
    answers = (sealed(NIK, "0001"), sealed(PHONE, "7890"))
    visit.say(ticket, *reversed(answers))
    assert visit.kept_by.of_ticket(ticket) == answers, "by service and field"
    assert visit.kept_by.of_ticket(other) == ()
    assert visit.kept_by.of_ticket("nobody-has-this-id") == ()


def test_nobody_sees_what_the_journal_does_not_know(visit: Visit) -> None:
    ticket = visit.issue().ticket
    visit.put_down()
    request = visit.only_kept(ticket, sealed(NIK, "0001"))
    assert visit.counting(ticket) == []
    visit.kept_by.keep(ticket, request, TODAY, (sealed(NIK, "0002"),))
    visit.tell(
        c.GiveParticulars(
            request_id=request, ticket=ticket, particulars=(c.Particular(service="reg/card", field="nik"),)
        )
    )
    visit.put_down()
    assert visit.counting(ticket) == [("nik", "0002")], "said again, and heard"


def test_a_field_that_is_said_again_has_its_last_answer(visit: Visit) -> None:
    ticket = visit.issue().ticket
    visit.say(ticket, sealed(NIK, "0001"), sealed(PHONE, "7890"))
    visit.say(ticket, sealed(NIK, "0002"))
    assert visit.counting(ticket) == [("nik", "0002"), ("phone", "7890")]
    visit.only_kept(ticket, sealed(PHONE, "1111"))
    assert visit.counting(ticket) == [("nik", "0002"), ("phone", "7890")], "a later one was not heard"


def test_what_does_not_count_is_deleted(visit: Visit) -> None:
    ticket, other = visit.issue().ticket, visit.issue().ticket
    visit.say(ticket, sealed(NIK, "0001"), sealed(PHONE, "7890"))
    visit.say(ticket, sealed(NIK, "0002"))
    visit.only_kept(ticket, sealed(PHONE, "1111"))
    visit.only_kept(other, sealed(PHONE, "2222"))
    visit.kept_by.tidy(ticket)
    assert visit.counting(ticket) == [("nik", "0002"), ("phone", "7890")]
    assert visit.kept_by.purge(TODAY + timedelta(days=1)) == 3, "and the other ticket's"


def test_a_day_that_is_over_takes_everything_with_it(visit: Visit) -> None:
    ticket = visit.issue().ticket
    visit.say(ticket, sealed(NIK, "0001"))
    visit.only_kept(ticket, sealed(PHONE, "7890"))
    assert visit.kept_by.purge(TODAY) == 0
    assert visit.counting(ticket) == [("nik", "0001")]
    later = TODAY + timedelta(days=400)
    visit.only_kept(ticket, sealed(NIK, "0003"), day=later)
    assert visit.kept_by.purge(TODAY + timedelta(days=1)) == 3, "also of a day that a wrong clock made"
    assert visit.counting(ticket) == []
    assert visit.kept_by.purge(later) == 0


def test_the_longest_names_there_may_be_fit(visit: Visit) -> None:
    longest = Sealed(service="s" * 80, field="É" * 80, hash="f" * 64, last_four="9999")
    visit.kept_by.keep("t" * 64, "r" * 64, TODAY, (longest,))
    assert visit.kept_by.of_ticket("t" * 64) == ()
    assert visit.kept_by.purge(TODAY + timedelta(days=1)) == 1


def test_the_table_has_no_place_for_what_was_said(engine: Engine) -> None:
    columns = {column["name"] for column in inspect(engine).get_columns("particulars")}
    assert columns == {"ticket", "service", "field", "request_id", "hash", "last_four", "given_on"}


def test_the_journal_is_not_read_through_for_one_visit(engine: Engine) -> None:
    asked = select(journal.c.seq).where(given, journal.c.request_id.in_(["one", "two"]))
    words = str(asked.compile(engine, compile_kwargs={"literal_binds": True}))
    explain = "EXPLAIN QUERY PLAN " if engine.dialect.name == "sqlite" else "EXPLAIN "
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SET enable_seqscan = off"))
        plan = " ".join(str(row) for row in connection.execute(text(explain + words)))
    assert "journal_given" in plan


def test_a_table_that_is_not_there_is_trouble(engine: Engine) -> None:
    particulars = SqlParticulars(engine)
    table.drop(engine)
    for broken in (
        lambda: particulars.keep("ticket", "request", TODAY, (sealed(NIK, "0001"),)),
        lambda: particulars.of_ticket("ticket"),
        lambda: particulars.tidy("ticket"),
        lambda: particulars.purge(TODAY),
    ):
        with pytest.raises(StorageTrouble, match="unavailable"):
            broken()
