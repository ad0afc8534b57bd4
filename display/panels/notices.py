"""What everybody here should know now: notices that somebody posted, and agencies that are closed today against their hours. Pure.

Knows sight, board and words, what the server offers, and the time. Must not know Qt.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from display.board.board import Board
from display.board.sight import Sight
from display.panels.closings import closed_today
from display.panels.faces import Face
from display.panels.words import Words
from wire.displays import Notice
from wire.offers import Services
from wire.text import Text

_NOWHERE: Final = Text(id="", en="")
_SHORT: Final = 100
"""Letters in both languages that are read well at once on a strip; longer ones are told in one language after the other."""


def leaves_of(notice: Face) -> list[Face]:
    """*notice* as it is leafed through: both languages together, or one after the other where that is too much at once."""
    first, second = str(notice["text"]), str(notice["textSecond"])
    if not second or len(first) + len(second) <= _SHORT:
        return [notice]
    other = {
        "text": second,
        "place": notice["placeSecond"] or notice["place"],
        "words": notice["wordsSecond"],
    }
    alone = {"textSecond": "", "placeSecond": "", "wordsSecond": ""}
    return [notice | alone, notice | other | alone]


def sentences_of(notice: Face) -> list[str]:
    """*notice* as it runs past at the foot of the screen, in each language: an urgent one says so, and where it holds."""
    said = []
    for tongue in ("", "Second"):
        kind = str(notice[f"words{tongue}"]) if notice["urgent"] else ""
        place, text = str(notice[f"place{tongue}"]), str(notice[f"text{tongue}"])
        said += [": ".join(filter(None, (kind, place, text)))] if text else []
    return said


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticePainter:
    """Makes faces of what holds at the moment *now* where *sight* looks. *services*: None where nobody knows which of them are closed."""

    sight: Sight
    board: Board
    words: Words
    services: Services | None
    now: datetime

    def faces(self) -> list[Face]:
        """Urgent ones first, then the latest, then who is closed today."""
        newest_first = reversed(tuple(self.board.notices.values()))
        holding = [each for each in newest_first if each.until > self.now and self._is_for_here(each)]
        holding.sort(key=lambda each: not each.urgent)
        return [*map(self._posted_face, holding), *self._closed_faces()]

    def _is_for_here(self, notice: Notice) -> bool:
        zones = {each.zone for each in self.sight.mall.counters if self.sight.sees(each.id)}
        return not notice.zone or notice.zone in zones

    def _posted_face(self, notice: Notice) -> Face:
        zone = next((each.name for each in self.sight.mall.zones if each.id == notice.zone), _NOWHERE)
        elsewhere = zone if not self.sight.zone else _NOWHERE
        return self._face(
            notice.notice,
            self.words.pair(notice.text),
            place=self.words.pair(elsewhere),
            urgent=notice.urgent,
        )

    def _closed_faces(self) -> list[Face]:
        mall = self.sight.mall
        closed = closed_today(mall, self.services, self.now) if self.services else {}
        if len(closed) > 1 and len(closed) == len(mall.agencies):
            return [self._closed_face("mall", mall.name, next(iter(closed.values())))]
        here = {each.agency for each in mall.counters if self.sight.sees(each.id)} & closed.keys()
        return [
            self._closed_face(each.id, each.name, closed[each.id])
            for each in mall.agencies
            if each.id in here
        ]

    def _closed_face(self, subject: str, name: Text, reason: str) -> Face:
        first, second = self.words.both("display-notice-closed", name=self.words.names(name))
        said = f" · {reason}" if reason else ""
        return self._face(f"closed {subject}", (first + said, second), place=("", ""), urgent=False)

    def _face(self, notice: str, text: tuple[str, str], *, place: tuple[str, str], urgent: bool) -> Face:
        kind = self.words.both("display-notice-urgent" if urgent else "display-notice")
        return {
            "notice": notice,
            "text": text[0],
            "textSecond": text[1],
            "place": place[0],
            "placeSecond": place[1],
            "urgent": urgent,
            "sign": "warning" if urgent else "info",
            "words": kind[0],
            "wordsSecond": kind[1],
        }
