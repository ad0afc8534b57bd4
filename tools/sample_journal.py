"""Writes a sample of the journal in its present form: ``python -m tools.sample_journal 5``.

The story of ``tools.sample_story`` goes through the present hall into ``tests/samples/journal-v5.jsonl``, one record a line,
and what the hall is at the end into ``journal-v5-hall.json``. Wanted whenever a kind of event gets a new form; tests say so.
A sample that is there is never written anew: it stands for journals that are out in the world. The first one was written
by version 0.1.0 with its own hall and its own story.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import msgspec

from server.domain.displays import Post
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.kiosks import Kiosk
from server.domain.notices import Notice
from server.domain.ticket import Ticket
from server.storage import codec
from tools.sample_story import tell

SAMPLES: Final = Path(__file__).resolve().parent.parent / "tests" / "samples"


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the journal as a sample keeps it; *body* is exactly what the database had."""

    seq: int
    at: datetime
    request_id: str
    kind: str
    version: int
    body: msgspec.Raw

    @property
    def recorded(self) -> Recorded:
        """What the row means. Raises UnreadableEvent."""
        event = codec.event_of(self.kind, self.version, bytes(self.body).decode())
        return Recorded(seq=self.seq, at=self.at, request_id=self.request_id, event=event)


def line_of(record: Recorded) -> Line:
    """The row of a record, in the present form."""
    kind = type(record.event).__name__
    return Line(
        seq=record.seq,
        at=record.at,
        request_id=record.request_id,
        kind=kind,
        version=codec.VERSIONS[kind],
        body=msgspec.Raw(codec.body_of(record.event).encode()),
    )


def read_sample(path: Path) -> list[Line]:
    """The lines of a sample."""
    return [msgspec.json.decode(line, type=Line) for line in path.read_bytes().splitlines()]


def picture(hall: Hall) -> dict[str, Any]:
    """What *hall* is, in words that do not change when the hall's own parts do. A later picture may show more."""
    return {
        "seq": hall.seq,
        "day": hall.day and hall.day.isoformat(),
        "last_at": _moment(hall.last_at),
        "last_numbers": hall.numbers.last,
        "places_taken": hall.places_taken,
        "open_counters": hall.open_counters,
        "ordinary_since_priority": {
            counter: hall.counts.since_priority(counter, "") for counter in hall.desks
        },
        "waiting": {line: _waiting(hall, line) for line in hall.plan.lines},
        "counters": {
            desk.id: {"officer": desk.officer, "ticket": desk.ticket and desk.ticket.label}
            for desk in hall.desks.values()
        },
        "calls": [[record.seq, type(record.event).__name__, *_called(record)] for record in hall.calls],
        "profiles": {desk.id: [*desk.profile.lines, desk.profile.rule.kind] for desk in hall.desks.values()},
        "pauses": {desk.id: desk.paused for desk in hall.desks.values()},
        "bookings": [[each.code, _moment(each.slot), each.state, each.ticket] for each in hall.bookings],
        "displays": [[each.name, each.zone, each.speaks] for each in hall.speakers.displays],
        "speakers": dict(hall.speakers.zones()),
        "posts_by_themselves": [
            [each.name, *each.post, *each.by_itself.post] for each in hall.speakers.displays
        ],
        "posts": [_post(hall.posts.known[name]) for name in sorted(hall.posts.known)],
        "notices": [_notice(each) for each in hall.notices.known.values()],
        "kiosks": [_kiosk(hall.kiosks.known[name]) for name in sorted(hall.kiosks.known)],
        "tickets": [_ticket(ticket) for ticket in hall.tickets.values()],
    }


def _waiting(hall: Hall, line: str) -> list[str]:
    there = hall.waiting_line(line)
    return [
        errand.label for errand in sorted([*there.priority, *there.ordinary], key=lambda each: each.place)
    ]


def _called(record: Recorded) -> list[str]:
    return [getattr(record.event, name) for name in ("label", "counter")]


def _kiosk(kiosk: Kiosk) -> list[Any]:
    arranged = kiosk.arrangement
    how = None if arranged is None else [[*arranged.agencies], arranged.zone, arranged.theme]
    return [kiosk.id, _moment(kiosk.help_since), kiosk.helper, kiosk.trouble, kiosk.paper, how]


def _post(post: Post) -> list[Any]:
    arranged = None if post.arrangement is None else asdict(post.arrangement)
    return [post.id, arranged, [[each.kind, each.detail] for each in post.troubles]]


def _notice(notice: Notice) -> list[Any]:
    written = dict(notice.text.written())
    return [notice.id, written, _moment(notice.until), notice.zone, notice.urgent]


def _ticket(ticket: Ticket) -> dict[str, Any]:
    moments = {
        name: _moment(getattr(ticket, name)) for name in ("arrived_at", "called_at", "started_at", "ended_at")
    }
    plain = ("id", "seq", "label", "service", "line", "agency", "priority", "language", "kiosk", "counter")
    return {
        **{name: getattr(ticket, name) for name in (*plain, "recalls", "outcome", "printed")},
        **moments,
        "phase": ticket.phase.value,
        "notes": ticket.notes,
        "errands": [
            [each.number, each.service, each.phase.value, [[leg.line, leg.end] for leg in each.legs]]
            for each in ticket.errands
        ],
    }


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat().replace("+00:00", "Z")


def main(arguments: Sequence[str]) -> int:
    """Write both files; 1 when the sample is there already."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.sample_journal", description="Write a sample journal."
    )
    parser.add_argument("number", type=int, help="number of the sample: one more than the last")
    number = parser.parse_args(arguments).number
    journal, hall = SAMPLES / f"journal-v{number}.jsonl", SAMPLES / f"journal-v{number}-hall.json"
    if journal.exists():
        print(f"{journal} is there and stays as it is", file=sys.stderr)
        return 1
    told = tell()
    lines = [msgspec.json.encode(line_of(record)) + b"\n" for record in told.journal]
    journal.write_bytes(b"".join(lines))
    hall.write_text(_legible(picture(told.hall)), encoding="utf-8")
    print(f"{len(lines)} records")
    return 0


def _legible(shown: dict[str, Any]) -> str:
    """JSON with a line for each part, and for each one of a list."""
    parts = []
    for name, value in shown.items():
        inside = value if isinstance(value, list) else None
        text = json.dumps(value) if not inside else "[\n  " + ",\n  ".join(map(json.dumps, inside)) + "\n ]"
        parts.append(f" {json.dumps(name)}: {text}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
