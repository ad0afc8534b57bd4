"""Waiting for a hall to lead: the first that is free among those this server is ready for.

Belongs to the event loop. Knows seats and patience; must not know what leading a hall means.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from server.leading.lease import Pace, Seat, Watch, differing
from server.leading.reign import Reign
from server.leading.terms import KeysDiffer, SeatBusy, Terms
from server.service.ports import StorageTrouble

log = logging.getLogger(__name__)

H = TypeVar("H")


@dataclass(frozen=True, kw_only=True)
class Candidacy(Generic[H]):
    """A *hall* this server is ready to lead. *keys* tells the fingerprints of its keys here, *made_keys* makes those that are missing."""

    hall: H
    terms: Terms
    keys: Callable[[], Mapping[str, str]]
    made_keys: Callable[[], Mapping[str, str]]
    watch: Watch


class Campaign(Generic[H]):
    """*holder* names this server, also after a restart. *takes_own_keys*: even where the leader before had others.

    *clock* is in seconds and only goes forward.
    """

    def __init__(
        self,
        candidacies: Sequence[Candidacy[H]],
        *,
        holder: str,
        clock: Callable[[], float],
        pace: Pace,
        takes_own_keys: bool = False,
    ) -> None:
        self._candidacies = candidacies
        self._holder, self._clock, self._takes_own_keys = holder, clock, takes_own_keys
        self._pace = pace
        self._said = ""
        self._has_looked = False

    async def won(self, waiting: Callable[[], object]) -> tuple[H, Reign]:
        """The hall that this server leads from now on; *waiting* is called if it cannot at once.

        Raises KeysDiffer; StorageTrouble only if the database cannot be used at the very first look.
        """
        while (won := await self._look_round()) is None:
            waiting()
            await asyncio.sleep(self._pace.look_seconds)
        return won

    async def _look_round(self) -> tuple[H, Reign] | None:
        others = []
        try:
            for candidacy in self._candidacies:
                seat = await asyncio.to_thread(candidacy.terms.seat)
                won = await self._try(candidacy, seat)
                if won is not None:
                    return won
                others.append(seat.holder)
            self._say(f"this server waits: leading is {', '.join(others)}")
        except SeatBusy:
            self._say("this server waits: another one prepares the database")
        except StorageTrouble as trouble:
            if not self._has_looked:
                raise
            self._say(f"this server waits: {trouble}")
        self._has_looked = True
        return None

    async def _try(self, candidacy: Candidacy[H], seat: Seat) -> tuple[H, Reign] | None:
        is_own = seat.holder == self._holder
        if not is_own and not self._takes_own_keys:
            self._compare(candidacy, seat)
        # Its own seat is that of a former life: no other process of this server is there.
        if not is_own and not candidacy.watch.is_free(seat, self._clock()):
            return None
        keys = await asyncio.to_thread(candidacy.made_keys)
        asked_at = self._clock()
        term = await asyncio.to_thread(candidacy.terms.take, seat, keys)
        if term is None:
            return None
        self._has_looked, self._said = True, ""
        log.info("term %d of the hall is this server's", term)
        reign = Reign(terms=candidacy.terms, term=term, asked_at=asked_at, clock=self._clock, pace=self._pace)
        return candidacy.hall, reign

    def _compare(self, candidacy: Candidacy[H], seat: Seat) -> None:
        if others := differing(candidacy.keys(), seat.keys):
            raise KeysDiffer(
                f"{' and '.join(others)} here and at {seat.holder}, which led this hall, are not the same: "
                "copy them from its data folder, or start with --new-keys if they are gone for ever"
            )

    def _say(self, words: str) -> None:
        if words != self._said:
            self._said = words
            log.info("%s", words)
