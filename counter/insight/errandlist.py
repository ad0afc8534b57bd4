"""All that a visitor wants in this visit and where each of it stands: what the officer sees beside the ticket at the desk.

Pure. Must not know colours, keys or Qt.
"""

from dataclasses import dataclass
from datetime import datetime

from counter.floor.moments import clock_text
from counter.words import Words
from wire.mall import Mall
from wire.snapshot import LiveErrand, LiveTicket
from wire.visits import errands_of

_OVER = frozenset({"done", "no_show", "cancelled", "expired"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """One errand. *state* is where it stands, in a few words; *agency* is empty where they name it. *tone*: ``here``, ``open`` (it waits in its line), ``waits`` (for
    another errand, or set aside), ``done`` (it is over, however it ended).
    """

    number: int
    service: str
    agency: str
    state: str
    tone: str
    here: bool


def errands_at(
    counter: str, ticket: LiveTicket | None, mall: Mall, words: Words, now: datetime
) -> tuple[Wanted, ...]:
    """The errands of the *ticket* at *counter*; none where it has a single one, which the card tells of. *now* is by the
    server's clock.
    """
    errands = () if ticket is None else errands_of(ticket)
    if len(errands) < 2:
        return ()
    services = {each.id: each.name.get(words.language) for each in mall.services}
    agencies = {each.id: each.short.get(words.language) for each in mall.agencies}
    over = {each.number for each in errands if each.phase == "done"}
    teller = _Teller(counter=counter, mall=mall, words=words, now=now, over=over)
    told = list[Wanted]()
    for errand in errands:
        agency = agencies.get(errand.agency, errand.agency)
        state = teller.state(errand, agency)
        wanted = Wanted(
            number=errand.number,
            service=services.get(errand.service, ""),
            agency="" if agency in state else agency,
            state=state,
            tone=teller.tone(errand),
            here=teller.is_here(errand),
        )
        told.append(wanted)
    return tuple(told)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Teller:
    counter: str
    mall: Mall
    words: Words
    now: datetime
    over: set[int]

    def is_here(self, errand: LiveErrand) -> bool:
        return errand.phase in {"called", "serving"} and errand.counter == self.counter

    def tone(self, errand: LiveErrand) -> str:
        if self.is_here(errand):
            return "here"
        if errand.phase in _OVER:
            return "done"
        return "waits" if errand.phase == "held" or self._needs(errand) else "open"

    def state(self, errand: LiveErrand, agency: str) -> str:
        say = self.words.text
        if errand.phase in _OVER:
            return say(f"insight-errand-{errand.phase.replace('_', '-')}")
        if errand.phase in {"called", "serving"}:
            where = "here" if errand.counter == self.counter else "there"
            return say(f"insight-errand-{errand.phase}-{where}", counter=errand.counter or "")
        if errand.phase == "held":
            return held_text(errand, self.mall, self.words)
        if needs := self._needs(errand):
            return say("insight-errand-after", errands=self._listed(needs))
        return kept_text(errand, self.mall, self.words, self.now) or say(
            "insight-errand-waits", agency=agency
        )

    def _needs(self, errand: LiveErrand) -> list[int]:
        return [number for number in errand.needs if number not in self.over]

    def _listed(self, numbers: list[int]) -> str:
        *first, last = [str(number) for number in numbers]
        return self.words.text("insight-and", first=", ".join(first), last=last) if first else last


def held_text(errand: LiveErrand, mall: Mall, words: Words) -> str:
    """Until when, or for whom, it was set aside."""
    if errand.hold_until is not None:
        return words.text("insight-held-until", time=clock_text(errand.hold_until, mall, words))
    if errand.kept_counter is not None:
        return words.text("insight-held-counter", counter=errand.kept_counter)
    if errand.kept_officer is not None:
        return words.text("insight-held-officer", officer=errand.kept_officer)
    return words.text("insight-held")


def kept_text(errand: LiveErrand, mall: Mall, words: Words, now: datetime) -> str:
    """For whom alone it waits, or for which appointed time; empty for most."""
    if errand.kept_counter is not None:
        return words.text("insight-only-counter", counter=errand.kept_counter)
    if errand.kept_officer is not None:
        return words.text("insight-only-officer", officer=errand.kept_officer)
    if errand.slot is not None and errand.slot > now:
        return words.text("insight-slot", time=clock_text(errand.slot, mall, words))
    return ""
