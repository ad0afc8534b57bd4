"""``python -m server audit``: the composition root of looking at the audit. Options in, lines out."""

import argparse
import sys
from collections.abc import Sequence

from server.auditing import missing, options, showing, verdicts
from server.auditing.opening import Opened, opened, told
from server.auditing.progress import Progress
from server.console import console
from server.service.acts import Act
from server.service.ports import StorageTrouble
from server.storage.verifying import heads, verify


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when it is done and everything fits, 1 when something does not fit, 2 when it cannot be done."""
    asked = options.parse(arguments)
    return told("audit", lambda: _done(asked))


def _done(asked: argparse.Namespace) -> int:
    with opened(asked.config, asked.hall) as hall:
        match asked.what:
            case "verify":
                return _verify(hall, asked)
            case "head":
                print(*heads(hall.engine), sep="\n")
            case _:
                _show(hall, showing.Wanted.of(asked))
    return 0


def _show(hall: Opened, wanted: showing.Wanted) -> None:
    heading, *entries = showing.lines(hall.engine, hall.mall, wanted)
    print(heading, *entries, sep="\n")
    if not entries:
        print(f"audit: {missing.why(hall.engine, hall.mall, wanted)}", file=sys.stderr)


def _verify(hall: Opened, asked: argparse.Namespace) -> int:
    with Progress("verifying") as progress:
        verdict = verify(hall.engine, hall.key, asked.head, begin=dict(asked.begin), moved=progress.moved)
    for line in verdicts.lines(verdict):
        print(line)
    fits = not verdict.misfits
    details = {"fits": fits, **verdict.fitting, "heads": len(asked.head)}
    details |= {f"{name}-from": seq for name, seq in asked.begin}
    try:
        hall.acts.note(Act(action="audit-verify", details=details, origin=console()))
    except StorageTrouble as trouble:
        print(f"audit: that it was verified cannot be noted: {trouble.code}", file=sys.stderr)
    return 0 if fits else 1
