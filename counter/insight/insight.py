"""What an officer should know beside the desk, in words: what else the visitor wants, who is next and why, what the hall tells.

Pure: one look at the hall, and what was asked about it, in; frozen texts out. Must not know Qt, nor when and how was asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from counter.desk.card import appointment_of, package_of
from counter.desk.desk import Desk
from counter.desk.rows import longest_of
from counter.floor.floor import Floor
from counter.floor.lobby import News
from counter.floor.moments import span_text
from counter.floor.waiting import held_for
from counter.insight.bulletin import Item, news_of
from counter.insight.errandlist import Wanted, errands_at
from counter.insight.whynext import because
from counter.words import Words
from wire.calls import Explanation
from wire.mall import Mall
from wire.profile import Profile
from wire.snapshot import LiveTicket


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """What the hall said last of whose turn it is, *aged_seconds* ago. *old*: much may have changed since."""

    answer: Explanation | None = None
    aged_seconds: float = 0.0
    old: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Insight:
    """All that is shown. *next_ticket* is whose turn it is, as far as that is known."""

    errands: tuple[Wanted, ...] = ()
    next_ticket: str = ""
    next_label: str = ""
    next_why: str = ""
    next_note: str = ""
    next_old: bool = False
    package: str = ""
    appointment: str = ""
    longest: str = ""
    longest_pace: str = ""
    news: tuple[Item, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Sight:
    """The hall as it is looked at once from a counter. *seats*: who sits where, and whether they call. *now* is by the server's clock."""

    desk: Desk
    held: tuple[LiveTicket, ...]
    mall: Mall
    floor: Floor
    profile: Profile
    seats: Mapping[str, tuple[object, ...]]
    words: Words
    now: datetime

    def same_as(self, other: "Sight") -> bool:
        """Whether it would read the same, but for the time that has passed. Most of what is compared is the very same object."""
        mine, others = self.floor, other.floor
        return (
            self.mall is other.mall
            and self.words is other.words
            and mine.kiosks == others.kiosks
            and self.seats == other.seats
            and mine.unprinted == others.unprinted
            and self.held == other.held
            and self.desk == other.desk
        )

    @property
    def what_decides(self) -> object:
        """All that is seen here of what decides whose turn it is; None where nobody could be called anyway."""
        desk = self.desk
        if desk.officer is None or desk.paused or not desk.waiting:
            return None
        return desk.waiting, desk.officer, desk.current.ticket if desk.current else "", self.profile


def look(desk: Desk, mall: Mall, floor: Floor, words: Words, now: datetime) -> Sight:
    """The hall from its *desk*."""
    known = desk.counter
    profile = floor.at(known.id).profile or known.profile or Profile(lines=known.lines)
    return Sight(
        desk=desk,
        held=held_for(floor, known.id, desk.officer, profile),
        mall=mall,
        floor=floor,
        profile=profile,
        seats={each.counter: (each.officer, each.paused, each.profile) for each in floor.counters.values()},
        words=words,
        now=now,
    )


def insight_of(sight: Sight, turn: Turn, *, kiosks: Sequence[News], call: News | None) -> Insight:
    """The *sight* in words. *kiosks* as ``lobby`` has their news, *call* the one that this officer can answer."""
    desk, mall, words, now = sight.desk, sight.mall, sight.words, sight.now
    ticket = desk.current
    longest, pace = longest_of(desk, mall, words, now)
    answer = turn.answer
    if answer is not None and answer.ticket not in {None, *(each.ticket for each in desk.waiting)}:
        answer = None  # whoever it was waits here no longer
    why, note = ("", "") if answer is None else _why(answer, turn, sight)
    return Insight(
        errands=errands_at(desk.counter.id, ticket, mall, words, now),
        next_ticket=(answer and answer.ticket) or "",
        next_label=(answer and answer.label) or "",
        next_why=why,
        next_note=note,
        next_old=answer is not None and turn.old,
        package="" if ticket is None else package_of(mall, ticket, words),
        appointment="" if ticket is None else appointment_of(mall, ticket, words),
        longest=longest,
        longest_pace=pace,
        news=news_of(
            desk,
            mall,
            words,
            now,
            kiosks=kiosks,
            call=call,
            states=sight.floor.counters,
            unprinted=sight.floor.unprinted,
        ),
    )


def _why(answer: Explanation, turn: Turn, sight: Sight) -> tuple[str, str]:
    said = because(answer, sight.mall, sight.profile, sight.words, aged_seconds=turn.aged_seconds)
    if not turn.old:
        return said.why, said.note
    old = sight.words.text("insight-next-old", time=span_text(turn.aged_seconds, sight.words))
    return said.why, f"{old} · {said.note}" if said.note else old
