"""Whether both lists of the audit are as they were written: every row's hash is made again and compared.

Reads a part at a time, in short transactions: a server may write meanwhile. Knows what does not fit; what that means is told elsewhere.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Engine, Row, Table, func, select

from server.service.acts import HEADS
from server.storage.chain import ACTS, JOURNAL, Chain
from server.storage.database import translated
from server.storage.links import link_of
from server.storage.tables import audit, journal

PART: Final = 5_000
EVERYTHING: Final[Mapping[str, int]] = MappingProxyType({})
_TABLES: Final = {JOURNAL: journal, ACTS: audit}


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """The last row of a *list* (JOURNAL or ACTS) at some time; *seq* 0: it was empty."""

    list: str
    seq: int
    chain: str

    def __str__(self) -> str:
        return f"{self.list}/{self.seq}:{self.chain}"


class Wrong(Enum):
    """What can be wrong with a row."""

    MISSING = auto()
    """Rows were taken out before this one, or numbers changed."""
    ALTERED = auto()
    """The row, or the hash of the one before, is not what was written."""
    OTHER = auto()
    """The row is not the one that was noted as head: the list was written anew from before it."""
    CUT = auto()
    """There is no such row: the list's end was cut off."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Misfit:
    """The first row of *list* that is not as it was: the one with number *seq*, or that should have it."""

    list: str
    seq: int
    wrong: Wrong


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """How many rows of each list fit, in how many records words were taken out, and what does not fit."""

    fitting: Mapping[str, int]
    erased: int
    misfits: tuple[Misfit, ...]


def heads(engine: Engine) -> tuple[Head, Head]:
    """Of both lists. Raises StorageTrouble."""
    with translated(), engine.connect() as connection:
        found = []
        for name, table in _TABLES.items():
            last = select(table.c.seq, table.c.chain).order_by(table.c.seq.desc()).limit(1)
            row = connection.execute(last).first()
            found.append(Head(list=name, seq=row.seq if row else 0, chain=row.chain if row else name))
    return found[0], found[1]


def last_fits(engine: Engine, key: bytes) -> bool:
    """Whether the journal's last record goes on from the one before by this *key*. Raises StorageTrouble."""
    with translated(), engine.connect() as connection:
        rows = connection.execute(select(journal).order_by(journal.c.seq.desc()).limit(2)).all()
    if not rows:
        return True
    last = _List(JOURNAL, Chain(key), (), after=rows[1] if len(rows) > 1 else None)
    return last.fits(rows[0])


def verify(
    engine: Engine,
    key: bytes,
    noted: Iterable[Head] = (),
    *,
    begin: Mapping[str, int] = EVERYTHING,
    moved: Callable[[int, int], None] = lambda _done, _all: None,
) -> Verdict:
    """Look through both lists, and at the heads *noted* elsewhere; of a list in *begin* from the row with that number on: the hash of
    the one before is taken for right. *moved* hears how many rows are done, of how many.

    Raises StorageTrouble.
    """
    count = _count(engine)
    chain, known = Chain(key), list(noted)
    before = {name: _before(engine, _TABLES[name], seq) for name, seq in begin.items()}
    acts = _List(ACTS, chain, known, after=before.get(ACTS))
    journal_of = _List(JOURNAL, chain, known, after=before.get(JOURNAL))
    for row in _rows(engine, audit, before.get(ACTS)):
        if acts.fits(row) and row.action == HEADS:
            known += _noted(row.details)
        moved(acts.done, count)
    for row in _rows(engine, journal, before.get(JOURNAL)):
        journal_of.fits(row)
        moved(acts.done + journal_of.done, count)
    misfits = [misfit for each in (journal_of, acts) if (misfit := each.misfit()) is not None]
    return Verdict(
        fitting={JOURNAL: journal_of.fitting, ACTS: acts.fitting},
        erased=journal_of.erased,
        misfits=tuple(misfits),
    )


class _List:
    """One list, row by row; after the first misfit nothing more is looked at."""

    def __init__(
        self, name: str, chain: Chain, known: Iterable[Head], *, after: Row[Any] | None = None
    ) -> None:
        self._name = name
        self._chain = chain
        self._known = known
        self._heads: dict[int, set[str]] | None = None
        self._head = name if after is None else after.chain
        self._misfit: Misfit | None = None
        self.done = 0 if after is None else after.seq
        self.fitting = self.erased = 0

    def fits(self, row: Row[Any]) -> bool:
        """Whether everything fits up to *row*."""
        self.done += 1
        if self._misfit is not None:
            return False
        wrong = self._wrong(row)
        if wrong is not None:
            self._misfit = Misfit(list=self._name, seq=min(row.seq, self.done), wrong=wrong)
            return False
        self.fitting, self._head = self.done, row.chain
        return True

    def misfit(self) -> Misfit | None:
        """The first one, when all rows were seen."""
        beyond = [seq for seq in self._noted_heads() if seq > self.done]
        if self._misfit is None and beyond:
            self._misfit = Misfit(list=self._name, seq=self.done + 1, wrong=Wrong.CUT)
        return self._misfit

    def _wrong(self, row: Row[Any]) -> Wrong | None:
        if row.seq != self.done:
            return Wrong.MISSING
        link = self._link(tuple(row))
        if link is None or row.chain != link:
            return Wrong.ALTERED
        others = self._noted_heads().get(row.seq, {row.chain})
        return None if others == {row.chain} else Wrong.OTHER

    def _link(self, values: tuple[Any, ...]) -> str | None:
        if self._name == ACTS:
            *said, _ = values
            return self._chain.link(self._head, *said)
        *said, body, device, person, _, erased = values
        if not isinstance(body, str):
            return None
        digest = self._chain.digest(body) if erased is None else self._chain.original(str(erased), body)
        if digest is None:
            return None
        self.erased += erased is not None
        return link_of(self._chain, self._head, said, digest, device, person)

    def _noted_heads(self) -> Mapping[int, set[str]]:
        """Asked for only when the acts are read, which note the journal's."""
        if self._heads is None:
            self._heads = {}
            for head in self._known:
                if head.list == self._name and head.seq:
                    self._heads.setdefault(head.seq, set()).add(head.chain)
        return self._heads


def _before(engine: Engine, table: Table, seq: int) -> Row[Any] | None:
    its = select(table).where(table.c.seq < seq).order_by(table.c.seq.desc()).limit(1)
    with translated(), engine.connect() as connection:
        return connection.execute(its).first()


def _rows(engine: Engine, table: Table, before: Row[Any] | None) -> Iterator[Row[Any]]:
    last: int | None = None if before is None else before.seq
    while rows := _part(engine, table, last):
        yield from rows
        last = rows[-1].seq


def _part(engine: Engine, table: Table, last: int | None) -> Sequence[Row[Any]]:
    part = select(table).order_by(table.c.seq).limit(PART)
    with translated(), engine.connect() as connection:
        return connection.execute(part if last is None else part.where(table.c.seq > last)).all()


def _count(engine: Engine) -> int:
    with translated(), engine.connect() as connection:
        return sum(
            connection.scalar(select(func.count()).select_from(table)) or 0 for table in _TABLES.values()
        )


def _noted(details: str) -> Iterator[Head]:
    said = json.loads(details)
    yield Head(list=JOURNAL, seq=int(said["seq"]), chain=str(said["chain"]))
