"""Whether a visitor's story came out right: what they saw at the kiosk, on paper, on the display, in the hall's voice.

Pure but for the sounds' loudness, which it is given. Every mismatch is an error in words, and names the visitor.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from demo.diary import CallMade, Ended, Taken
from demo.marks import Announcement, Evidence, Mark
from demo.visitors import Fate, Habit, Lapse, Visitor
from display.board.call import Call
from display.speaking.phrases import Phrases
from wire.languages import Languages
from wire.mall import Mall

SHORTEST_SECONDS: Final = 1.0
"""A chime alone is shorter."""
_PHASE: Final = {
    Fate.SERVED: "done",
    Fate.RECALLED: "done",
    Fate.ABSENT: "no_show",
    Fate.WAITING: "waiting",
}
_UNDONE: Final = {Lapse.NO_SHOW: ["no_show"], Lapse.FINISHED: ["finished"]}


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One visitor's day as it was lived. *smiles* are those they touched at the counter's screen."""

    visitor: Visitor
    taken: Taken | None = None
    calls: tuple[CallMade, ...] = ()
    ended: Ended | None = None
    smiles: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Judge:
    """*quiet* are the files of announcements in which nothing can be heard. *recorded*: announcements were files at all."""

    mall: Mall
    languages: Languages
    evidence: Evidence
    quiet: frozenset[str] = frozenset()
    recorded: bool = True

    def errors(self, visit: Visit) -> list[str]:
        """What did not come out right, in words; nothing for a good story."""
        name = f"visitor {visit.visitor.number}"
        if visit.taken is None:
            return [f"{name}: got no number"]
        who = f"{name} ({visit.taken.label})"
        chapters = (
            self._number(visit.taken),
            self._paper(visit.taken),
            self._hall(visit),
            self._counter(visit.taken, visit.smiles),
            self._calls(visit),
        )
        return [f"{who}: {error}" for chapter in chapters for error in chapter]

    def _number(self, taken: Taken) -> Iterator[str]:
        visitor = taken.visitor
        letters = next(line.letters for line in self.mall.lines if line.id == visitor.line)
        if not re.fullmatch(rf"{re.escape(letters)}-\d{{{self.mall.numbers.digits},}}", taken.label):
            yield f"the kiosk showed {taken.label!r} for the line {visitor.line}"
        issued = [mark for mark in self.evidence.kiosk if mark.what == "number_shown"]
        if sum(mark.ticket == taken.ticket and mark.label == taken.label for mark in issued) != 1:
            yield "the kiosk did not show this number exactly once"
        if visitor.habit is Habit.NO_PAPER and not taken.trouble:
            yield "the kiosk did not say that the paper was out"

    def _paper(self, taken: Taken) -> Iterator[str]:
        slips = self.evidence.slip_of(taken.follow_url)
        if len(slips) != 1:
            yield f"{len(slips)} slips came out instead of one"
            return
        slip, text = slips[0], " ".join(" ".join(slips[0].text).split())
        if not slip.complete:
            yield "the slip is torn"
        for error in slip.errors:
            yield f"the slip: {error}"
        for wanted in self._printed(taken):
            if " ".join(wanted.split()) not in text:
                yield f"the slip does not say {wanted!r}"
        if any(said in text for said in taken.said):
            yield "the slip tells what the visitor said of themselves"

    def _printed(self, taken: Taken) -> Iterator[str]:
        mall, visitor = self.mall, taken.visitor
        language = visitor.language
        yield from (taken.label, mall.name.get(language), mall.city)
        yield self.languages.text(language, "slip-your-number")
        yield from self._errands(taken)
        yield from (mall.validity.get(language), mall.thanks.get(language))
        ahead = re.search(r"\d+", taken.ahead)
        if taken.alone:
            yield self.languages.text(language, "slip-alone")
        elif ahead:
            yield self.languages.text(language, "slip-people", count=int(ahead[0]))
        else:
            yield self.languages.text(language, "slip-nobody-ahead")
        if visitor.code:
            yield self.languages.text(language, "slip-appointment")
        if visitor.priority is not None:
            yield next(
                each.name.get(language) for each in mall.priority_classes if each.id == visitor.priority
            )

    def _errands(self, taken: Taken) -> Iterator[str]:
        """One service with its agency and zone; or a list, each with its own."""
        language, errands = taken.visitor.language, taken.visitor.errands
        agencies = {agency.id: agency for agency in self.mall.agencies}
        zones = {zone.id: zone.name.get(language) for zone in self.mall.zones}
        if len(errands) > 1:
            yield self.languages.text(language, "slip-errands")
        for errand in errands:
            agency = agencies[errand.agency]
            yield next(each.name.get(language) for each in self.mall.services if each.id == errand.service)
            if len(errands) > 1:
                yield f"{agency.short.get(language)}, {zones[agency.zone]}"
            else:
                yield from (agency.name.get(language), taken.zone)

    def _hall(self, visit: Visit) -> Iterator[str]:
        taken, visitor = visit.taken, visit.visitor
        status = self.evidence.tickets.get(taken.ticket) if taken else None
        if taken is None or status is None:
            yield "the server does not know the ticket"
            return
        services = tuple(errand.service for errand in visitor.wishes)
        expected = (taken.label, services, visitor.language, visitor.priority, _PHASE[visitor.fate])
        wants = tuple(errand.service for errand in status.errands)
        found = (status.label, wants, status.language, status.priority, status.phase)
        if found != expected:
            yield f"the server says {found}, the visitor {expected}"
        if (status.channel == "alone") != taken.alone:
            yield f"the kiosk said alone: {taken.alone}, the server {status.channel}"
        if status.printed is not True:
            yield "the server does not know that the slip came out"
        how = visit.ended.how if visit.ended else None
        wanted = {"done": "finished", "no_show": "no_show"}.get(_PHASE[visitor.fate])
        if how != wanted:
            yield f"the officer's last press was {how}, not {wanted}"

    def _counter(self, taken: Taken, smiles: tuple[int, ...]) -> Iterator[str]:
        """What was undone, how the first errand ended, and that each rating arrived, once."""
        visitor, status = taken.visitor, self.evidence.tickets.get(taken.ticket)
        undone = [each.undone for each in self.evidence.undone if each.ticket == taken.ticket]
        if undone != (wanted := _UNDONE.get(visitor.lapse, [])):
            yield f"the journal says that {undone} was undone, not {wanted}"
        outcome = status.errands[0].outcome if status is not None and status.errands else None
        if outcome != (visitor.outcome or outcome):
            yield f"the first errand ended as {outcome}, not {visitor.outcome}"
        scores = [each.scores for each in self.evidence.rated if each.ticket == taken.ticket]
        if scores != [(smile,) for smile in smiles]:
            yield f"gave the ratings {smiles}, the journal has {scores}"

    def _calls(self, visit: Visit) -> Iterator[str]:
        first = [call for call in visit.calls if not call.recall]
        again = [call for call in visit.calls if call.recall]
        if len(first) != (len(visit.visitor.wishes) if visit.visitor.fate is not Fate.WAITING else 0):
            yield f"was called {len(first)} times"
        if len(again) != (visit.visitor.fate in {Fate.RECALLED, Fate.ABSENT}):
            yield f"was called again {len(again)} times"
        if visit.taken is None:
            return
        shown = self._marks("call_shown", visit.taken)
        for what, marks in (("shown", shown), ("spoken", self._marks("spoken", visit.taken))):
            if len(marks) != len(visit.calls):
                yield f"{len(marks)} of {len(visit.calls)} calls were {what}"
        for call, mark in zip(visit.calls, shown, strict=False):
            if mark.counter != call.counter:
                yield f"was called to counter {call.counter}, the display showed {mark.counter}"
        if self.recorded:
            yield from self._voice(visit.taken, visit.calls)

    def _marks(self, what: str, taken: Taken) -> list[Mark]:
        return [mark for mark in self.evidence.display if mark.what == what and mark.ticket == taken.ticket]

    def _voice(self, taken: Taken, calls: tuple[CallMade, ...]) -> Iterator[str]:
        heard = [each for each in self.evidence.announcements if each.label == taken.label]
        if len(heard) != len(calls):
            yield f"{len(heard)} of {len(calls)} announcements were recorded"
        for call, announcement in zip(calls, heard, strict=False):
            if announcement.counter != call.counter:
                yield f"was called to counter {call.counter}, the voice said {announcement.counter}"
            if announcement.texts not in self._sentences(taken, call, announcement.languages):
                yield f"the voice said {announcement.texts}"
            yield from self._sound(announcement)

    def _sound(self, announcement: Announcement) -> Iterator[str]:
        if announcement.file in self.quiet:
            yield f"nothing can be heard in {announcement.file}"
        if announcement.seconds < SHORTEST_SECONDS:
            yield f"{announcement.file} is {announcement.seconds:.1f} s short"

    def _sentences(
        self, taken: Taken, call: CallMade, languages: tuple[str, ...]
    ) -> tuple[tuple[str, ...], ...]:
        """What may be said: in full or, when many wait, in short; the visitor's language always comes first."""
        visitor = taken.visitor
        spoken = tuple(dict.fromkeys((visitor.language, "id")))
        if languages not in {spoken, spoken[:1]}:
            return ()
        said = self._call(taken, call)
        phrases = Phrases(self.languages)
        return tuple(
            tuple(phrases.sentence(said, language, short=short) for language in languages)
            for short in (False, True)
        )

    def _call(self, taken: Taken, call: CallMade) -> Call:
        agency = next(each for each in self.mall.agencies if each.id == taken.visitor.agency)
        letters, _, number = taken.label.rpartition("-")
        return Call(
            call_id="",
            ticket_id=taken.ticket,
            letters=letters,
            number=int(number),
            digits=self.mall.numbers.digits,
            text=taken.label,
            counter=call.counter,
            zone="",
            agency=agency.name,
            agency_spoken=agency.spoken,
            languages=(taken.visitor.language,),
            called_at=datetime(2025, 1, 1, tzinfo=UTC),
            recall=call.recall,
        )
