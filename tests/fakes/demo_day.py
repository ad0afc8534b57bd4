"""One visitor's day as the demonstration writes it down: all as it should be, to be spoiled by a story."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from demo.diary import CallMade, Ended, Taken
from demo.marks import Announcement, Evidence, Mark, PrintedSlip
from demo.story import Judge, Visit
from demo.visitors import Fate, Visitor
from server.malls.loading import load_mall
from tests.fakes.texts import all_texts
from wire.ticket import ErrandStatus, TicketStatus

ROOT: Final = Path(__file__).parent.parent.parent
MALL: Final = load_mall(ROOT / "tests" / "malls" / "small")
LANGUAGES: Final = all_texts()
TICKET: Final = "ticket-0123456789"
URL: Final = f"http://127.0.0.1:8420/t/{TICKET}"
_AT: Final = datetime(2025, 3, 4, 2, 0, tzinfo=UTC)

VISITOR: Final = Visitor(
    number=3, service="reg/card", agency="reg", line="reg/a", language="en", priority="elderly"
)
TAKEN: Final = Taken(
    visitor=VISITOR, label="A-012", follow_url=URL, ahead="2 people", zone="Zone A", tapped_ns=1_000_000_000
)
CALL: Final = CallMade(label="A-012", counter="1", pressed_ns=9_000_000_000)
VISIT: Final = Visit(
    visitor=VISITOR, taken=TAKEN, calls=(CALL,), ended=Ended(label="A-012", counter="1", how="finished")
)
SLIP: Final = PrintedSlip(
    slip=1,
    complete=True,
    first_byte_ns=1_080_000_000,
    last_byte_ns=1_090_000_000,
    text=(
        "Small Mall",
        "Kota Kecil",
        LANGUAGES.text("en", "slip-your-number"),
        "A-012",
        "Civil Registry",
        "New identity card",
        "Your waiting area   Zone A",
        LANGUAGES.text("en", "slip-people-ahead") + "     " + LANGUAGES.text("en", "slip-people", count=2),
        "Priority   Elderly",
        "Valid today.",
        "Thank you.",
    ),
    qr=(URL,),
    errors=(),
)
SENTENCES: Final = (
    "Ticket number eigh, zero one two, please go to counter one, Civil Registry.",
    "Nomor antrean A, nol dua belas, silakan menuju loket satu, Dinas Kependudukan.",
)
ANNOUNCEMENT: Final = Announcement(
    label="A-012", counter="1", languages=("en", "id"), texts=SENTENCES, file="001-A-012.wav", seconds=11.0
)
STATUS: Final = TicketStatus(
    ticket=TICKET,
    day=date(2025, 3, 4),
    label="A-012",
    service="reg/card",
    line="reg/a",
    agency="reg",
    priority="elderly",
    language="en",
    phase="done",
    counter="1",
    arrived_at=_AT,
    called_at=_AT,
    started_at=_AT,
    ended_at=_AT,
    recalls=0,
    outcome="served",
    printed=True,
    errands=(
        ErrandStatus(
            number=1, service="reg/card", line="reg/a", agency="reg", phase="done", outcome="served"
        ),
    ),
)
EVIDENCE: Final = Evidence(
    kiosk=(Mark(t_ns=1_050_000_000, what="number_shown", ticket=TICKET, label="A-012"),),
    display=(
        Mark(t_ns=9_040_000_000, what="call_shown", ticket=TICKET, label="A-012", counter="1", call="40"),
        Mark(t_ns=9_050_000_000, what="chime_started", ticket=TICKET, label="A-012", call="40"),
        Mark(t_ns=9_900_000_000, what="spoken", ticket=TICKET, label="A-012", call="40"),
    ),
    slips=(SLIP,),
    announcements=(ANNOUNCEMENT,),
    tickets={TICKET: STATUS},
)


def errors(visit: Visit = VISIT, *, quiet: frozenset[str] = frozenset(), **changed: object) -> list[str]:
    """What is said of *visit* with some of the evidence *changed*."""
    evidence = replace(EVIDENCE, **changed)  # type: ignore[arg-type]  # the fields' names say their types
    return Judge(mall=MALL, languages=LANGUAGES, evidence=evidence, quiet=quiet).errors(visit)


def with_fate(fate: Fate) -> Visit:
    """The visit, meant to go on differently."""
    visitor = replace(VISITOR, fate=fate)
    return replace(VISIT, visitor=visitor, taken=replace(TAKEN, visitor=visitor))
