"""A hall's database as a server would have written it on a short morning."""

from pathlib import Path

from server.domain.commands import CallNext, IssueTicket, OpenCounter
from server.storage.database import migrate, open_engine
from server.storage.journal import SqlJournal
from tests.fakes.journals import keep
from tests.fakes.told import Told

RECORDS = 43
"""The day, forty tickets, a counter, a call."""


def write_hall(database: Path) -> Told:
    """Forty visitors, one of whom is called. The story, to go on with."""
    engine = open_engine(f"sqlite:///{database}")
    migrate(engine)
    journal, story = SqlJournal(engine), Told()
    for _ in range(40):
        story.tell(IssueTicket(request_id=story.request(), service="reg/card", kiosk="k1"))
    story.tell(OpenCounter(request_id=story.request(), counter="1", officer="Siti Rahma"))
    story.tell(CallNext(request_id=story.request(), counter="1"))
    keep(journal, story)
    engine.dispose()
    return story
