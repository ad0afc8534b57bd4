"""A visitor with a package goes through a real hall, looked at closely: by the counters that call, by the phone, by the staff's questions.

The hall's clock stands still but for what the story lets pass, so that every moment and every second is known.
"""

from random import Random
from typing import Final, TypeVar

import msgspec

from server.domain.plan import Plan
from tests.fakes.moved_clock import MovedClock
from tests.fakes.phone import Page, Phone
from tests.fakes.server_process import ServerProcess, request_id
from tests.fakes.visit_diary import Step, VisitDiary
from wire import commands as c
from wire import events as e
from wire.calls import CallMade, Calls, Explanation
from wire.events import Record
from wire.mall import Mall
from wire.problem import Problem
from wire.ticket import TicketStatus

T = TypeVar("T", bound=msgspec.Struct)
SENTENCES: Final = {
    # What comes first goes before what comes after it: one sentence is for the whole visit.
    "id": {
        "called": "Nomor antrean {label}, silakan menuju loket {counter}, {agency}.",
        "serving": "Anda sedang dilayani di loket {counter}.",
        "waiting": "Silakan menunggu. Nomor Anda akan dipanggil.",
        "held": "Nomor Anda sedang ditunda petugas sampai pukul {until:%H.%M}. Setelah itu Anda akan dipanggil lagi.",
        "done": "Layanan selesai. Terima kasih.",
    },
    "en": {
        "called": "Ticket number {label}, please go to counter {counter}, {agency}.",
        "serving": "You are being served at counter {counter}.",
        "waiting": "Please wait. Your number will be called.",
        "held": "An officer has put your number on hold until {until:%H:%M}. You will be called again after that.",
        "done": "Your visit is done. Thank you.",
    },
}
STATES: Final = {
    "id": {
        "waiting": "Anda berikutnya",
        "blocked": "menunggu keperluan Anda yang lain",
        "called": "silakan menuju loket {counter}",
        "serving": "sedang dilayani di loket {counter}",
        "held": "ditunda petugas",
        "done": "selesai",
    },
    "en": {
        "waiting": "You are next",
        "blocked": "waits for your other errands",
        "called": "please go to counter {counter}",
        "serving": "being served at counter {counter}",
        "held": "put on hold by an officer",
        "done": "done",
    },
}


class GuidedVisit:
    """Somebody takes *package*. *counters* are those of its lines; *chance* says in which order they press."""

    def __init__(
        self,
        server: ServerProcess,
        clock: MovedClock,
        mall: Mall,
        plan: Plan,
        *,
        package: str,
        chance: Random,
    ) -> None:
        self.server = server
        self.clock = clock
        self.client = server.client()
        self.phone = Phone(server.url)
        self._mall = mall
        self._plan = plan
        self._chance = chance
        lines = {plan.services[step.service].line for step in plan.packages[package].steps}
        self.counters = [each.id for each in plan.counters.values() if lines & {*each.lines}]
        for counter in self.counters:
            self.client.open(counter)
        self.issued = self.did(
            c.IssueTicket(request_id=request_id(), package=package, kiosk="k1"), e.TicketIssued
        )
        self.ticket = self.issued.ticket
        self.diary = VisitDiary(plan, self.issued.errands, clock.now())
        self.calls: list[CallMade] = []

    def close(self) -> None:
        """Nobody asks any more."""
        self.client.close()
        self.phone.close()

    # What people do.

    def did(self, command: c.Command, kind: type[T]) -> T:
        """The event that answers *command*, which happened just now."""
        record = self.client.done(command)
        assert isinstance(record.event, kind)
        assert record.at == self.clock.now()
        return record.event

    def called_somewhere(self) -> Step:
        """All counters press, in whatever order, until one gets the visitor: as soon as they can have come, and not before."""
        self._chance.shuffle(self.counters)
        left = self.diary.left or self.clock.now()
        for seconds in sorted(
            {0.0, *(second for walk in self.diary.walks() if walk for second in (walk - 1, walk))}
        ):
            passed = (self.clock.now() - left).total_seconds()
            self.clock.forward(seconds=max(0.0, seconds - passed))
            for counter in self.counters:
                if (step := self._press(counter)) is not None:
                    return step
        raise AssertionError("nobody calls")

    def _press(self, counter: str) -> Step | None:
        """*counter* calls whoever is next: this visitor if that can be, or else nobody."""
        possible = self.diary.callable_at(counter, self.clock.now())
        told = self.asked(f"/api/counters/{counter}/next", Explanation)
        answer = self.client.call(counter)
        if not possible:
            assert isinstance(answer, Problem), f"counter {counter} calls too early: {answer}"
            assert (answer.code, told.ticket) == ("nobody-waiting", None)
            return None
        assert isinstance(answer, Record), f"counter {counter} could call for {possible}: {answer}"
        event = answer.event
        assert isinstance(event, e.TicketCalled)
        assert (event.ticket, event.label) == (self.ticket, self.issued.label)
        assert event.errand in possible
        assert (told.ticket, told.errand, told.reason) == (event.ticket, event.errand, event.reason)
        self.diary.called(event.errand, counter, self.clock.now())
        self.calls.append(CallMade(seq=answer.seq, at=answer.at, call=event))
        return self.diary.steps[event.errand]

    def refused(self, command: c.Command) -> str:
        """The code with which *command* is refused."""
        answer = self.client.send(command)
        assert isinstance(answer, Problem)
        return answer.code

    def other_counter(self, step: Step) -> str:
        """One that is not where the visitor is."""
        return self._chance.choice([counter for counter in self.counters if counter != step.counter])

    # What is to be read.

    def asked(self, path: str, kind: type[T]) -> T:
        """What the server answers."""
        answer = self.client.http.get(path)
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=kind)

    def status(self) -> TicketStatus:
        """What the staff see."""
        return self.asked(f"/api/tickets/{self.ticket}", TicketStatus)

    def calls_told(self) -> tuple[CallMade, ...]:
        """The visit's calls with their reasons, as they can be read afterwards."""
        return self.asked(f"/api/tickets/{self.ticket}/calls", Calls).calls

    def looks_right(self) -> None:
        """Staff and visitor, in both languages, see what the visitor has written down."""
        phases = [self.diary.phase(step) for step in self.diary.steps.values()]
        status = self.status()
        assert [errand.phase for errand in status.errands] == phases, f"{status.errands}, not {phases}"
        assert status.label == self.issued.label
        for language in ("id", "en"):
            seen, right = self.phone.read(self.ticket, language), self._page(language)
            assert seen == right, f"{seen}, not {right}"

    def _page(self, language: str) -> Page:
        phases = {self.diary.phase(step): step for step in self.diary.steps.values()}
        phase = next(each for each in SENTENCES[language] if each in phases)
        until = self.diary.until.astimezone(self._plan.time_zone)
        sentence = SENTENCES[language][phase].format(
            counter=phases[phase].counter,
            until=until,
            label=self.issued.label,
            agency=self._agency(phases[phase], language),
        )
        return Page(
            language=language,
            phase=phase,
            label=self.issued.label,
            sentence=sentence,
            facts="",
            rows={
                self.name(step, language): self._state(step, language) for step in self.diary.steps.values()
            },
        )

    def name(self, step: Step, language: str) -> str:
        """What the visitor wants there, and of whom."""
        service = next(each for each in self._mall.services if each.id == step.asked.service)
        return f"{service.name.get(language)} · {self._agency(step, language)}"

    def _agency(self, step: Step, language: str) -> str:
        agency = next(each for each in self._mall.agencies if each.id == step.asked.agency)
        return agency.name.get(language)

    def _state(self, step: Step, language: str) -> str:
        return STATES[language][self.diary.phase(step)].format(counter=step.counter)
