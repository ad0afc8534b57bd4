"""What the programs wrote down about themselves while the day was played.

Reads milestones, the printer's report, the index of announcements, the server's journal and logs. Must not judge.
"""

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec

from demo.site import Site
from wire.ticket import TicketStatus

INDEX: Final = "announcements.txt"
_TROUBLE: Final = re.compile(r" (?:ERROR|CRITICAL) |^(?:ERROR|CRITICAL|Traceback)")


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """One milestone of a program; fields it does not have are empty. *t_ns* is the machine's monotonic clock."""

    t_ns: int
    what: str
    ticket: str = ""
    label: str = ""
    counter: str = ""
    call: str = ""
    trouble: str = ""


class PrintedSlip(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the virtual printer's report."""

    slip: int
    complete: bool
    first_byte_ns: int
    last_byte_ns: int
    text: tuple[str, ...]
    qr: tuple[str, ...]
    errors: tuple[str, ...]


class Remembered(msgspec.Struct, frozen=True, kw_only=True):
    """One event of the server's journal; *undone* and *scores* as its kind has them."""

    ticket: str
    undone: str = ""
    scores: tuple[int | None, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Announcement:
    """One line of ``announcements.txt``. *texts* by the languages spoken, in their order; *seconds* is the WAV's length."""

    label: str
    counter: str
    languages: tuple[str, ...]
    texts: tuple[str, ...]
    file: str
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """All that was left behind. *tickets* is what the server says of each ticket at the end, by its identity; *undone* and *rated* is
    what its journal has of that.
    """

    kiosk: tuple[Mark, ...] = ()
    counters: tuple[Mark, ...] = ()
    display: tuple[Mark, ...] = ()
    slips: tuple[PrintedSlip, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    tickets: dict[str, TicketStatus] = field(default_factory=dict)
    undone: tuple[Remembered, ...] = ()
    rated: tuple[Remembered, ...] = ()
    log_errors: tuple[str, ...] = ()

    def slip_of(self, follow_url: str) -> tuple[PrintedSlip, ...]:
        """The slips whose QR code leads there."""
        return tuple(slip for slip in self.slips if follow_url in slip.qr)


def read_marks(site: Site, program: str) -> tuple[Mark, ...]:
    """The milestones of *program* so far, a line that is being written left out."""
    path = site.milestones / f"{program}.jsonl"
    return tuple(msgspec.json.decode(line, type=Mark) for line in _whole_lines(path))


def read_slips(site: Site) -> tuple[PrintedSlip, ...]:
    """What the printer reports."""
    return tuple(msgspec.json.decode(line, type=PrintedSlip) for line in _whole_lines(site.printed))


def read_announcements(site: Site) -> tuple[Announcement, ...]:
    """What was recorded, in the order it was heard."""
    return tuple(_announcement(line) for line in _whole_lines(site.announcements / INDEX)[1:])


def read_journal(site: Site, kind: str) -> tuple[Remembered, ...]:
    """All events of this *kind*, as the server's disk has them."""
    if not site.journal.exists():
        return ()
    with closing(sqlite3.connect(site.journal)) as database:
        rows = database.execute("SELECT body FROM journal WHERE kind = ? ORDER BY seq", (kind,)).fetchall()
    return tuple(msgspec.json.decode(body, type=Remembered) for (body,) in rows)


def read_log_errors(site: Site) -> tuple[str, ...]:
    """Every error that a program logged, with the program's name."""
    return tuple(
        f"{path.stem}: {line.strip()}"
        for path in sorted(site.logs.glob("*.log"))
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
        if _TROUBLE.search(line)
    )


def gather(site: Site, counters: tuple[str, ...], tickets: dict[str, TicketStatus]) -> Evidence:
    """Everything in *site*."""
    return Evidence(
        kiosk=read_marks(site, "kiosk"),
        counters=tuple(mark for counter in counters for mark in read_marks(site, counter)),
        display=read_marks(site, "display"),
        slips=read_slips(site),
        announcements=read_announcements(site),
        tickets=tickets,
        undone=read_journal(site, "ErrandTakenBack"),
        rated=read_journal(site, "VisitRated"),
        log_errors=read_log_errors(site),
    )


def write_json(path: Path, what: object) -> None:
    """*what* for people and programs."""
    path.write_text(json.dumps(what, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _announcement(line: str) -> Announcement:
    _, label, counter, languages, texts, file, seconds = line.split("\t")
    return Announcement(
        label=label,
        counter=counter,
        languages=tuple(languages.split("+")),
        texts=tuple(texts.split(" | ")),
        file=file,
        seconds=float(seconds),
    )


def _whole_lines(path: Path) -> list[str]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as lines:
        return [line.rstrip("\n") for line in lines if line.endswith("\n")]
