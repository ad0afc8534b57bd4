"""Every command of the contract by HTTP, as a day in a small mall needs it; refusals are sentences in both languages."""

from datetime import UTC, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from msgspec import structs

from tests.fakes.server_process import Client, request_id
from wire import commands as c
from wire import events as e
from wire.hours import Interval
from wire.problem import Problem
from wire.profile import Profile, Rule, RuleKind

EventT = TypeVar("EventT", bound=e.Event)


def done(client: Client, command: c.Command, kind: type[EventT]) -> EventT:
    """The event that answers *command*, which is answered the same when it is sent again."""
    record = client.done(command)
    assert isinstance(record.event, kind)
    assert client.done(command) == record
    return record.event


def refused(client: Client, command: c.Command) -> tuple[int, str]:
    """How *command* is refused; both languages have a sentence of their own for it."""
    said = []
    for language in ("id", "en"):
        client.http.headers["Accept-Language"] = language
        problem = client.send(command)
        assert isinstance(problem, Problem), problem
        said.append((problem.status, problem.code, problem.detail))
    assert said[0][2] != said[1][2]
    return said[0][:2]


def issue(client: Client, service: str = "reg/card", *also: str) -> e.TicketIssued:
    command = c.IssueTicket(request_id=request_id(), service=service, also=also, kiosk="k1")
    return done(client, command, e.TicketIssued)


def call(client: Client, ticket: str, counter: str) -> e.TicketCalled:
    """*ticket* is called to *counter*, whoever else waits."""
    command = c.CallTicket(request_id=request_id(), counter=counter, ticket=ticket, reason="a story")
    return done(client, command, e.TicketCalled)


def start(client: Client, ticket: str, counter: str) -> e.ServiceStarted:
    command = c.StartService(request_id=request_id(), counter=counter, ticket=ticket)
    return done(client, command, e.ServiceStarted)


def finish(client: Client, ticket: str, counter: str, outcome: str = "served") -> e.ServiceFinished:
    command = c.FinishService(request_id=request_id(), counter=counter, ticket=ticket, outcome=outcome)
    return done(client, command, e.ServiceFinished)


def test_one_number_for_two_agencies(client: Client) -> None:
    client.open("1")
    client.open("4")
    issued = issue(client, "reg/card", "pol/record")
    assert [errand.service for errand in issued.errands] == ["reg/card", "pol/record"]
    ticket = issued.ticket
    assert call(client, ticket, "4").errand == 2
    elsewhere = c.CallTicket(request_id=request_id(), counter="1", ticket=ticket, reason="now")
    assert refused(client, elsewhere) == (409, "visitor-elsewhere")
    start(client, ticket, "4")
    assert finish(client, ticket, "4").open_errands == 1
    assert call(client, ticket, "1").errand == 1
    start(client, ticket, "1")
    assert finish(client, ticket, "1", "issued").open_errands == 0


def test_a_package_and_what_is_added_to_it_and_taken_away(client: Client) -> None:
    command = c.IssueTicket(request_id=request_id(), package="newborn", kiosk="k1")
    issued = done(client, command, e.TicketIssued)
    assert [errand.needs for errand in issued.errands] == [(), (1,), ()]
    ticket = issued.ticket
    dropped = c.CancelErrand(request_id=request_id(), ticket=ticket, errand=3)
    assert done(client, dropped, e.ErrandCancelled).open_errands == 2
    more = c.AddErrand(request_id=request_id(), ticket=ticket, service="pol/record", needs=(2,))
    assert done(client, more, e.ErrandAdded).errand.needs == (2,)
    assert refused(client, c.AddErrand(request_id=request_id(), ticket=ticket, service="pol/record")) == (
        409,
        "errand-already-there",
    )
    assert refused(client, c.CancelErrand(request_id=request_id(), ticket=ticket, errand=9)) == (
        404,
        "unknown-errand",
    )
    nothing = c.IssueTicket(request_id=request_id(), kiosk="k1")
    assert refused(client, nothing) == (422, "nothing-asked")
    unknown = c.IssueTicket(request_id=request_id(), kiosk="k1", package="nothing")
    assert refused(client, unknown) == (404, "unknown-package")


def test_a_visitor_is_held_resumed_and_sent_on(client: Client) -> None:
    client.open("1")
    client.open("2")
    ticket = issue(client).ticket
    call(client, ticket, "1")
    start(client, ticket, "1")
    hold = c.HoldErrand(request_id=request_id(), counter="1", ticket=ticket, minutes=15, reason="copies")
    assert done(client, hold, e.ErrandHeld).until is not None
    resume = c.ResumeErrand(request_id=request_id(), ticket=ticket, counter="2")
    assert done(client, resume, e.ServiceResumed).counter == "2"
    again = c.HoldErrand(request_id=request_id(), counter="2", ticket=ticket)
    assert done(client, again, e.ErrandHeld).until is None
    back = c.ResumeErrand(request_id=request_id(), ticket=ticket)
    assert done(client, back, e.HoldEnded).line == "reg/a"
    call(client, ticket, "1")
    on = c.TransferErrand(
        request_id=request_id(), counter="1", ticket=ticket, service="pol/record", position="head"
    )
    assert done(client, on, e.ErrandTransferred).line == "pol/k"
    late = c.HoldErrand(request_id=request_id(), counter="1", ticket=ticket, minutes=0)
    assert refused(client, late) == (409, "wrong-state")
    client.open("4")
    call(client, ticket, "4")
    nowhere = c.TransferErrand(request_id=request_id(), counter="4", ticket=ticket)
    assert refused(client, nowhere) == (422, "nowhere-to-go")
    never = c.HoldErrand(request_id=request_id(), counter="4", ticket=ticket, minutes=0)
    assert refused(client, never) == (422, "bad-delay")
    client.done(c.CancelTicket(request_id=request_id(), ticket=ticket))


def test_who_missed_the_call_is_brought_back(client: Client) -> None:
    client.open("3")
    ticket = issue(client, "reg/birth").ticket
    call(client, ticket, "3")
    gone = c.MarkNoShow(request_id=request_id(), counter="3", ticket=ticket)
    assert done(client, gone, e.NoShowMarked).open_errands == 0
    back = c.BringBack(request_id=request_id(), ticket=ticket)
    returned = done(client, back, e.BroughtBack)
    assert (returned.line, returned.service, returned.agency) == ("reg/b", "reg/birth", "reg")
    assert refused(client, c.BringBack(request_id=request_id(), ticket=ticket)) == (409, "wrong-state")


def test_a_slip_of_the_finger_is_undone(client: Client) -> None:
    client.open("2")
    ticket = issue(client, "reg/birth").ticket
    call(client, ticket, "2")
    start(client, ticket, "2")
    back = c.TakeBack(request_id=request_id(), counter="2", ticket=ticket)
    undone = done(client, back, e.ErrandTakenBack)
    assert (undone.undone, undone.phase, undone.started_at) == ("started", "called", None)
    nothing = c.TakeBack(request_id=request_id(), counter="2", ticket=ticket)
    assert refused(client, nothing) == (409, "nothing-to-take-back")
    start(client, ticket, "2")
    finish(client, ticket, "2")
    assert client.http.get(f"/api/tickets/{ticket}").json()["phase"] == "done"
    again = done(client, c.TakeBack(request_id=request_id(), counter="2", ticket=ticket), e.ErrandTakenBack)
    assert (again.undone, again.phase) == ("finished", "serving")
    assert client.http.get(f"/api/tickets/{ticket}").json()["phase"] == "serving"
    finish(client, ticket, "2")


def test_a_visitor_says_how_it_was(client: Client) -> None:
    client.open("2")
    ticket = issue(client, "reg/birth").ticket
    rate = c.RateVisit(request_id=request_id(), counter="2", ticket=ticket, scores=(4,))
    assert refused(client, rate) == (409, "not-served-here")
    call(client, ticket, "2")
    start(client, ticket, "2")
    finish(client, ticket, "2")
    mistaken = c.RateVisit(request_id=request_id(), counter="2", ticket=ticket, scores=(4, None))
    assert refused(client, mistaken) == (422, "scores-mistaken")
    rated = done(client, structs.replace(rate, request_id=request_id()), e.VisitRated)
    assert (rated.kind, rated.scores, rated.service) == ("smile", (4,), "reg/birth")
    twice = structs.replace(rate, request_id=request_id())
    assert refused(client, twice) == (409, "already-rated")
    malformed = client.http.post(
        "/api/commands/rate-visit",
        json={"request_id": request_id(), "counter": "2", "ticket": ticket, "scores": [5]},
    )
    assert malformed.status_code == 400


def test_somebody_without_a_ticket_is_served_and_a_note_is_kept(client: Client) -> None:
    client.open("3")
    walk_in = c.ServeWalkIn(request_id=request_id(), counter="3", service="reg/birth")
    started = done(client, walk_in, e.ServiceStarted)
    assert (started.ticket, started.called) == (walk_in.request_id, False)
    busy = c.ServeWalkIn(request_id=request_id(), counter="3", service="reg/birth")
    assert refused(client, busy) == (409, "counter-busy")
    note = c.AddNote(
        request_id=request_id(), ticket=started.ticket, text="brings the copy tomorrow", counter="3"
    )
    assert done(client, note, e.NoteAdded).text == "brings the copy tomorrow"
    private = c.AddNote(request_id=request_id(), ticket=started.ticket, text="NIK 1371 0123 4567 8901")
    assert refused(client, private) == (422, "personal-data")
    finish(client, started.ticket, "3")


def test_a_counter_pauses_and_works_by_another_profile(client: Client) -> None:
    client.open("2")
    paused = c.PauseCounter(request_id=request_id(), counter="2", reason="prayer")
    assert done(client, paused, e.CounterPaused).reason == "prayer"
    assert refused(client, c.CallNext(request_id=request_id(), counter="2")) == (409, "counter-is-paused")
    done(client, c.ResumeCounter(request_id=request_id(), counter="2"), e.CounterResumed)
    assert refused(client, c.ResumeCounter(request_id=request_id(), counter="2")) == (
        409,
        "counter-not-paused",
    )
    profile = Profile(
        lines=("reg/b", "reg/a"), rule=Rule(kind=RuleKind.COUNTED_RATIO, numbers={"reg/a": 1, "reg/b": 2})
    )
    change = c.ChangeProfile(request_id=request_id(), counter="2", profile=profile, by="supervisor")
    assert done(client, change, e.ProfileChanged).profile == profile
    mistaken = c.ChangeProfile(
        request_id=request_id(), counter="2", profile=Profile(lines=("pol/k",)), by="supervisor"
    )
    assert refused(client, mistaken) == (422, "profile-mistaken")
    as_set = c.ChangeProfile(request_id=request_id(), counter="2", profile=None, by="supervisor")
    assert done(client, as_set, e.ProfileChanged).profile is None


def test_a_kiosk_that_was_alone_hands_its_tickets_in(client: Client) -> None:
    reserve = c.ReserveNumbers(request_id=request_id(), kiosk="k9", line="pol/k", count=10)
    given = done(client, reserve, e.NumbersReserved)
    assert given.last - given.first == 9
    taken_at = datetime.now(UTC) - timedelta(seconds=1)
    ticket = c.HandInTicket(
        request_id=request_id(), service="pol/record", kiosk="k9", number=given.first, taken_at=taken_at
    )
    issued = done(client, ticket, e.TicketIssued)
    assert (issued.number, issued.channel, issued.taken_at) == (given.first, "alone", taken_at)
    twice = c.HandInTicket(
        request_id=request_id(), service="pol/record", kiosk="k9", number=given.first, taken_at=taken_at
    )
    assert refused(client, twice) == (409, "number-not-reserved")


def test_an_appointment_is_booked_moved_and_cancelled(client: Client) -> None:
    day = datetime.now(UTC).date() + timedelta(days=2)
    free = client.http.get("/api/services/reg/birth/slots", params={"day": day.isoformat()}).json()["slots"]
    first, second = (datetime.fromisoformat(slot["begins"]) for slot in free[:2])
    book = c.BookAppointment(request_id=request_id(), service="reg/birth", slot=first)
    booked = done(client, book, e.AppointmentBooked)
    assert (booked.booking, booked.slot) == (book.request_id, first)
    move = c.MoveAppointment(request_id=request_id(), booking=booked.booking, slot=second)
    assert done(client, move, e.AppointmentMoved).earlier == first
    early = c.CheckIn(request_id=request_id(), code=booked.code, kiosk="k1")
    assert refused(client, early) == (409, "too-early-to-check-in")
    odd = c.BookAppointment(request_id=request_id(), service="reg/birth", slot=first + timedelta(minutes=7))
    assert refused(client, odd) == (409, "no-such-slot")
    none = c.BookAppointment(request_id=request_id(), service="reg/card", slot=first)
    assert refused(client, none) == (409, "no-appointments")
    cancel = c.CancelAppointment(request_id=request_id(), booking=booked.booking)
    assert done(client, cancel, e.AppointmentCancelled).slot == second
    over = c.MoveAppointment(request_id=request_id(), booking=booked.booking, slot=first)
    assert refused(client, over) == (409, "appointment-over")


def test_who_has_an_appointment_checks_in(client: Client) -> None:
    now = datetime.now(UTC)
    slot = now.replace(minute=30 * (now.minute // 30), second=0, microsecond=0) + timedelta(minutes=30)
    book = c.BookAppointment(request_id=request_id(), service="reg/birth", slot=slot, priority="elderly")
    answer = client.send(book)
    if isinstance(answer, Problem):  # the last half hour of the day has no slot after it
        assert answer.code == "no-such-slot"
        return
    booked = done(client, book, e.AppointmentBooked)
    check_in = c.CheckIn(request_id=request_id(), code=booked.code.lower(), kiosk="k1")
    problem = client.send(check_in)
    if isinstance(problem, Problem):  # just after midnight the window begins with the day
        assert problem.code == "too-early-to-check-in"
        return
    issued = done(client, check_in, e.TicketIssued)
    assert (issued.channel, issued.booking, issued.slot) == ("appointment", booked.booking, slot)
    assert refused(client, c.CheckIn(request_id=request_id(), code="NOSUCH", kiosk="k1")) == (
        404,
        "unknown-appointment",
    )


def test_a_supervisor_closes_a_service_for_today_and_opens_it_again(client: Client) -> None:
    today = datetime.now(ZoneInfo("Asia/Jakarta")).date()
    close = c.OverrideHours(
        request_id=request_id(),
        scope="service",
        subject="pol/record",
        day=today,
        hours=(),
        reason="Listrik padam",
        by="supervisor",
    )
    assert done(client, close, e.HoursOverridden).hours == ()
    wanted = c.IssueTicket(request_id=request_id(), service="pol/record", kiosk="k1")
    assert refused(client, wanted) == (409, "closed")
    problem = client.send(wanted)
    assert isinstance(problem, Problem)
    assert (problem.params["why"], problem.params["said"]) == ("override", "Listrik padam")
    tomorrow = today + timedelta(days=1)
    assert f"{tomorrow:%A}, {tomorrow.day} {tomorrow:%B}, 00:00" in problem.detail, "and when it opens again"
    backwards = structs.replace(
        close, request_id=request_id(), hours=(Interval(start=time(12), end=time(8)),)
    )
    assert refused(client, backwards) == (422, "hours-mistaken")
    again = structs.replace(close, request_id=request_id(), hours=None)
    assert done(client, again, e.HoursOverridden).hours is None
    issue(client, "pol/record")
