"""The audit's heads are told where the database is not: in the log. Whoever keeps the log elsewhere can show later that nothing was cut off.

The journal's head is noted among the acts as well: the lists vouch for one another. Must not know how heads are made.
"""

import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from server.service.acts import HEADS, Act, Acts
from server.service.ports import StorageTrouble

log = logging.getLogger(__name__)


class Head(Protocol):
    """``str()`` is how it is noted elsewhere."""

    @property
    def seq(self) -> int:
        """The number of the last row, 0 for none."""

    @property
    def chain(self) -> str:
        """Its hash."""


LookAtHeads = Callable[[], Sequence[Head]]
"""The journal's and the acts'. Raises StorageTrouble."""


def note_heads(heads: LookAtHeads, acts: Acts, *, fits: Callable[[], bool]) -> None:
    """The journal's among the acts, and then both in the log; there as well if the last record does not fit. Raises StorageTrouble."""
    if not fits():
        # The hall must work all the same. Two servers of one database need the same key.
        log.error(
            "the journal's last record does not fit the audit.key in the data folder; python -m server audit verify says more"
        )
    journal = heads()[0]
    acts.note(Act(action=HEADS, subject="journal", details={"seq": journal.seq, "chain": journal.chain}))
    tell_heads(heads())


def tell_heads(heads: Sequence[Head]) -> None:
    """In the log."""
    log.info("the audit's heads: %s", " ".join(map(str, heads)))


def tell_heads_at_the_end(heads: LookAtHeads) -> None:
    """When the clerk has ended."""
    try:
        tell_heads(heads())
    except StorageTrouble as trouble:
        log.warning("the audit's heads cannot be told: %s", trouble.code)
