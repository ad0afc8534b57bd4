"""The last board as a file: what a display shows when it starts and the hall is not there.

Knows files, the board and the mall. Pure but for the file. Must not know when it is kept or shown. No person stands in it: numbers, lines and
counters, with tickets under names that lead nowhere.
"""

import logging
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace as with_

from display.board.board import Board
from wire.mall import Mall
from wire.snapshot import LiveErrand, LiveTicket

FILE: Final = "board.json"
_FORM: Final = 1

logger = logging.getLogger(__name__)


class Keepsake(msgspec.Struct, frozen=True, kw_only=True):
    """The *board* of the *mall* in the hall called *hall*, as it was *at* the server's time."""

    hall: str
    at: datetime
    mall: Mall
    board: Board
    form: int = _FORM

    def still_speaks(self, now: datetime, hall: str = "") -> bool:
        """Whether it may be shown *now*: of the same business day, and of the *hall* that is wished (empty: any).

        A machine without a battery wakes up in another year, and nothing is shown rather than something false.
        """
        zone = ZoneInfo(self.mall.time_zone)
        same_day = self.at.astimezone(zone).date() == now.astimezone(zone).date()
        return same_day and hall in {"", self.hall}


class Album:
    """Keeps one Keepsake in *folder*. A file that cannot be read or written is logged; the program goes on."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def load(self) -> Keepsake | None:
        """The last one, or None."""
        try:
            kept = msgspec.json.decode(self._file.read_bytes(), type=Keepsake)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError) as error:
            logger.warning("%s cannot be read: %s", self._file, error)
            return None
        return kept if kept.form == _FORM else None

    def save(self, kept: Keepsake) -> None:
        """Keep it, whole or not at all, whenever the power goes."""
        draft = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("wb") as out:
                out.write(msgspec.json.encode(with_(kept, board=nameless(kept.board))))
                out.flush()
                os.fsync(out.fileno())
            draft.replace(self._file)
        except OSError as error:
            logger.warning("%s cannot be written: %s", self._file, error)


def nameless(board: Board) -> Board:
    """*board* as everybody sees it: a ticket's id opens its page, and who sits where or comes first is nobody's business."""
    ids = {
        each: f"t{number}"
        for number, each in enumerate(
            dict.fromkeys(
                (
                    *board.tickets,
                    *(call.ticket for call in board.calls),
                    *(each.ticket for each in board.absent),
                )
            )
        )
    }
    return replace(
        board,
        tickets={ids[each]: _nameless(ticket, ids) for each, ticket in board.tickets.items()},
        calls=tuple(with_(call, ticket=ids[call.ticket]) for call in board.calls),
        absent=tuple(with_(each, ticket=ids[each.ticket]) for each in board.absent),
    )


def _nameless(ticket: LiveTicket, ids: Mapping[str, str]) -> LiveTicket:
    errands = tuple(_plain(errand) for errand in ticket.errands)
    return with_(ticket, ticket=ids[ticket.ticket], priority=None, package=None, errands=errands)


def _plain(errand: LiveErrand) -> LiveErrand:
    return with_(errand, kept_officer=None, kept_counter=None, slot=None)
