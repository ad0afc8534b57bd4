"""What a verdict on the audit means, in sentences for whoever has to act on it."""

from collections.abc import Iterator

from server.storage.chain import ACTS, JOURNAL
from server.storage.verifying import Misfit, Verdict, Wrong

_ENTRIES = {JOURNAL: "record", ACTS: "act"}
_WAS = {JOURNAL: "it was", ACTS: "they were"}


def lines(verdict: Verdict) -> Iterator[str]:
    """How much fits, and of each list the first entry that does not, with what that means."""
    for name, entry in _ENTRIES.items():
        last = verdict.fitting[name]
        yield (
            f"{name}: as {_WAS[name]} written up to {entry} {last}" if last else f"{name}: nothing that fits"
        )
    if verdict.erased:
        yield (
            f"from {verdict.erased} of these records words were taken out with this hall's key, as the acts say; "
            "what else they said is as it was written"
        )
    for misfit in verdict.misfits:
        yield _meaning(misfit)


def _meaning(misfit: Misfit) -> str:
    entry = f"{_ENTRIES[misfit.list]} {misfit.seq} of the {misfit.list}"
    before = f"Everything before {misfit.seq} is as it was written; of what follows nothing can be said."
    match misfit.wrong:
        case Wrong.MISSING:
            return f"{entry} is missing: entries were taken out there, put in or renumbered. {before}"
        case Wrong.ALTERED if misfit.seq == 1:
            return f"{entry} does not fit: it was changed, or the audit.key in the data folder is not that of this database."
        case Wrong.ALTERED:
            return (
                f"{entry} does not fit: it was changed or put in, those before it were taken out or rearranged, "
                f"or from there on another audit.key was used. {before}"
            )
        case Wrong.OTHER:
            return f"{entry} is not the one that was noted: the list was written anew, by somebody who has the key."
        case Wrong.CUT:
            return (
                f"the {misfit.list} ends before {misfit.seq}, and had more when its head was noted: its end was cut off, "
                "or an older copy of the database was put in its place."
            )
