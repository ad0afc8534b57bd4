"""Which hall this server leads, by its settings: alone on a database of its own, or in turn with others that share a PostgreSQL.

Part of the composition root: the only place that joins leading to the database and to the keys.
"""

import socket
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine

from server.keyfiles import audit_secret, fingerprints, made_fingerprints
from server.leading.campaign import Campaign, Candidacy
from server.leading.lease import Pace, Watch
from server.leading.reign import Reigning, Unrivalled
from server.malls.loading import load_mall
from server.settings import HallPlace, ServerSettings, Tls
from server.storage.database import UnusableUrl, only_server, open_engine
from server.storage.fence import LedJournal, fenced
from server.storage.journal import SqlJournal
from server.storage.seat_urls import in_schema, in_term, is_shared
from server.storage.term_rows import SqlTerms
from server.system import own_folder
from server.tls.authority import kept_authority
from wire.mall import Mall


@dataclass(frozen=True, kw_only=True)
class Won:
    """A hall to lead, and for how long. *url* is the hall's for reading; *term* is None where nobody else can lead it."""

    place: HallPlace
    mall: Mall
    data: Path
    url: str
    reign: Reigning
    holder: str = ""
    term: int | None = None

    @property
    def is_shared(self) -> bool:
        """Whether other servers could lead it."""
        return self.term is not None

    def open_engine(self) -> Engine:
        """An engine for all that is written, kept only as long as this server leads. Raises UnusableUrl."""
        if self.term is None:
            return open_engine(self.url)
        return fenced(open_engine(in_term(self.url, self.holder, self.term)), self.term)

    def journal(self, engine: Engine, audit_key: bytes) -> SqlJournal:
        """The journal on such an engine. Raises StorageTrouble."""
        if self.term is None:
            return SqlJournal(engine, key=audit_key)
        return LedJournal(engine, self.term, key=audit_key)


class Ballot(Protocol):
    """What this server may come to lead."""

    async def won(self, waiting: Callable[[], object]) -> Won:
        """The hall that it leads from now on; *waiting* is called if it cannot at once. Raises KeysDiffer, StorageTrouble."""


@contextmanager
def opened_ballot(settings: ServerSettings, base: Path, *, new_keys: bool) -> Iterator[Ballot]:
    """The ballot of *settings*. Raises MallMistakes for any of the halls, UnusableUrl, DatabaseInUse."""
    places = [_Prepared.of(place, base) for place in settings.places]
    if is_shared(settings.database or "sqlite://"):
        with _shared(settings, places, new_keys=new_keys) as ballot:
            yield ballot
        return
    if settings.halls:
        raise UnusableUrl("is one hall's alone: several halls need a PostgreSQL")
    (place,) = places
    yield _Alone(place, settings.database or f"sqlite:///{place.data / 'giliran.sqlite'}")


@dataclass(frozen=True, kw_only=True)
class _Prepared:
    place: HallPlace
    mall: Mall
    data: Path

    @classmethod
    def of(cls, place: HallPlace, base: Path) -> "_Prepared":
        mall = load_mall(base / place.mall)  # now, not in the minute in which the leader dies
        data = (base / place.data).resolve()
        own_folder(data)
        return cls(place=place, mall=mall, data=data)


class _Alone:
    def __init__(self, place: _Prepared, url: str) -> None:
        self._place, self._url = place, url

    async def won(self, waiting: Callable[[], object]) -> Won:  # noqa: ARG002  it never waits
        its = self._place
        return Won(place=its.place, mall=its.mall, data=its.data, url=self._url, reign=Unrivalled())


class _Shared:
    def __init__(self, campaign: "Campaign[tuple[_Prepared, str]]", holder: str) -> None:
        self._campaign, self._holder = campaign, holder

    async def won(self, waiting: Callable[[], object]) -> Won:
        (its, url), reign = await self._campaign.won(waiting)
        return Won(
            place=its.place,
            mall=its.mall,
            data=its.data,
            url=url,
            reign=reign,
            holder=self._holder,
            term=reign.term,
        )


@contextmanager
def _shared(settings: ServerSettings, places: list[_Prepared], *, new_keys: bool) -> Iterator[_Shared]:
    # Whoever has the folder has its name: after a crash it need not wait for its own lease to run out.
    holder = f"{socket.gethostname()}:{places[0].data}"[-255:]
    pace = Pace(settings.leading.lease_seconds)
    with ExitStack() as stack:
        candidacies = []
        for each in places:
            stack.enter_context(only_server(each.data))
            url = in_schema(settings.database, each.place.schema)
            terms = SqlTerms(
                url,
                holder,
                schema=each.place.schema,
                pace=pace,
                audit_key=partial(audit_secret, each.data),
            )
            stack.callback(terms.close)
            candidacies.append(
                Candidacy(
                    hall=(each, url),
                    terms=terms,
                    keys=partial(fingerprints, each.data),
                    made_keys=partial(_made_keys, each.data, settings.tls),
                    watch=Watch(pace),
                )
            )
        campaign = Campaign(candidacies, holder=holder, clock=_unsleeping, pace=pace, takes_own_keys=new_keys)
        yield _Shared(campaign, holder)


def _made_keys(data: Path, tls: Tls) -> Mapping[str, str]:
    """Also the authority's: the next leader is to show what programs trust."""
    if tls.is_by_the_hall:
        kept_authority(data, now=datetime.now(UTC))
    return made_fingerprints(data)


def _unsleeping() -> float:
    """Seconds that also pass while the machine is suspended, where the system counts them."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()
